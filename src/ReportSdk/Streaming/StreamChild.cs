namespace ReportSdk.Streaming;

/// <summary>What is demanded of a member or an item by the parts that an object or array is looked at by.</summary>
internal sealed class StreamChild(StreamNode node, ulong fails, ulong[] blames)
{
    /// <summary>What is asked of it.</summary>
    public StreamNode Node { get; } = node;

    /// <summary>Parts that fail since it is there.</summary>
    public ulong Fails { get; } = fails;

    /// <summary>By bit of the answer: parts that fail where it is not set.</summary>
    public ulong[] Blames { get; } = blames;
}
