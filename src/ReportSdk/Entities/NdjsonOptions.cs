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
}
