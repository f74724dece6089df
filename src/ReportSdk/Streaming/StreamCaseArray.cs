namespace ReportSdk.Streaming;

/// <summary>What parts demand of an array.</summary>
internal sealed class StreamCaseArray
{
    /// <summary>Of the first items one each, and the last of all after them.</summary>
    public StreamChild[] Items { get; init; } = [];

    /// <summary>Fewest and most items, and the parts that say so.</summary>
    public (long Min, long Max, ulong Parts)[] Counts { get; init; } = [];

    /// <summary>Parts that take no two items that are the same.</summary>
    public ulong Unique { get; init; }
}
