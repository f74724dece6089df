using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Commands;

/// <summary>What <c>reportsdk show</c> was asked to do.</summary>
internal sealed record ShowRequest
{
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>A file or the identifier of a known schema; null when each document names its own.</summary>
    public string? Schema { get; init; }

    public IReadOnlyList<string> SchemaFolders { get; init; } = [];

    public bool WithProvenance { get; init; }

    public required OutputKind Output { get; init; }

    public required DocumentCheckOptions Options { get; init; }
}
