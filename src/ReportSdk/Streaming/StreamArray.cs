namespace ReportSdk.Streaming;

/// <summary>What is demanded of an array.</summary>
/// <param name="Prefix">Of the first items, one each.</param>
/// <param name="Rest">Of the items after them.</param>
/// <param name="MinItems">Fewest items.</param>
/// <param name="MaxItems">Most items.</param>
internal sealed record StreamArray(StreamNode[] Prefix, StreamNode Rest, long MinItems, long MaxItems);
