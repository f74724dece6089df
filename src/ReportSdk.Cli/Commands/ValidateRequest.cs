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

    public required int Jobs { get; init; }
}
