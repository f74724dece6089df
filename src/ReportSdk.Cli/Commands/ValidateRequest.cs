using ReportSdk.Cli.Documents;

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

    public required int Jobs { get; init; }
}
