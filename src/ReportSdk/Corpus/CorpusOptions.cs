namespace ReportSdk;

/// <summary>Limits and choices of a comparison of documents.</summary>
public sealed record CorpusOptions
{
    /// <summary>The options used where none are given.</summary>
    public static CorpusOptions Default { get; } = new();

    /// <summary>
    /// How each document is read, which facts are left out (<see cref="ValidationOptions.DisabledRules"/>), what becomes of those that are warnings, and how many
    /// violations of one severity are listed.
    /// </summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>Bytes of stated facts that are kept, about; <c>LIMIT_CORPUS</c>. Equal facts are kept once, whatever the number of documents that state them.</summary>
    public long MaxBytes { get; init; } = 256L * 1024 * 1024;
}
