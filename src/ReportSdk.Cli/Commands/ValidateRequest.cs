using ReportSdk.Cli.Documents;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Commands;

/// <summary>What <c>reportsdk validate</c> was asked to do.</summary>
internal sealed record ValidateRequest
{
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>A file or the identifier of a known schema; null when each document names its own.</summary>
    public string? Schema { get; init; }

    public IReadOnlyList<string> SchemaFolders { get; init; } = [];

    public required OutputKind Output { get; init; }

    public required DocumentCheckOptions Options { get; init; }

    /// <summary>What is refused of the schemas.</summary>
    public SchemaLimits Limits { get; init; } = SchemaLimits.Default;

    /// <summary>Whether documents are compared with each other: by default where there are several, lines of NDJSON only where it is asked for.</summary>
    public bool? Compares { get; init; }

    /// <summary>Bytes of stated facts that are kept, about.</summary>
    public long MaxCorpusBytes { get; init; } = CorpusOptions.Default.MaxBytes;

    public required int Jobs { get; init; }
}
