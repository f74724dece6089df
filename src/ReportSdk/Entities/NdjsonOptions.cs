namespace ReportSdk;

/// <summary>Limits and choices of reading lines of JSON.</summary>
public sealed record NdjsonOptions
{
    /// <summary>The options used where none are given.</summary>
    public static NdjsonOptions Default { get; } = new();

    /// <summary>
    /// For each line as a document of its own. <see cref="ValidationOptions.MaxDocumentBytes"/> is the longest line: a longer one is reported
    /// (<c>LIMIT_DOCUMENT_SIZE</c>) and passed over without being kept, so that it bounds the memory of the whole reading.
    /// </summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Ends at the first line that is not valid; it is the last result. Without it, such lines are reported like others.</summary>
    public bool StopsAtInvalidLine { get; init; }

    /// <summary>
    /// Processors that read lines at the same time: 1, the default, reads a line when it is asked for; 0 means as many as there are. With more than one, lines are read
    /// ahead, some hundred kilobytes for each processor, whatever the input's length.
    /// </summary>
    public int MaxDegreeOfParallelism { get; init; } = 1;

    /// <summary>Whether results come in the order of the lines, where several processors read them; without it, as they are ready.</summary>
    public bool KeepsOrder { get; init; } = true;

    internal int ProcessorCount => MaxDegreeOfParallelism > 0 ? MaxDegreeOfParallelism : Environment.ProcessorCount;
}
