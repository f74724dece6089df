namespace ReportSdk.Streaming;

/// <summary>What is demanded of a member or an item by the parts that an object or array is looked at by.</summary>
internal readonly struct StreamChild(StreamNode node, ulong fails, ulong[] blames)
{
    /// <summary>What is asked of it.</summary>
    public readonly StreamNode Node = node;

    /// <summary>Parts that fail since it is there.</summary>
    public readonly ulong Fails = fails;

    /// <summary>By bit of the answer: parts that fail where it is not set.</summary>
    public readonly ulong[] Blames = blames;
}
