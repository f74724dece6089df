using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Commands;

/// <summary>What <c>reportsdk test</c> was asked to do.</summary>
internal sealed record TestRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public IReadOnlyList<string> SchemaFolders { get; init; } = [];

    /// <summary>Folder whose files are served as the suite's remotes; null for none.</summary>
    public string? Remotes { get; init; }

    public required SuiteOptions Options { get; init; }

    /// <summary>The failure list; null for none.</summary>
    public string? Failures { get; init; }

    public required OutputKind Output { get; init; }

    /// <summary>Whether to run again when a file changes.</summary>
    public bool Watches { get; init; }

    public required int Jobs { get; init; }

    public required Language Language { get; init; }
}
