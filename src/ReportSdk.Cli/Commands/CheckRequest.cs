using ReportSdk.Schema;

namespace ReportSdk.Cli.Commands;

/// <summary>What <c>reportsdk check</c> was asked to do.</summary>
internal sealed record CheckRequest(IReadOnlyList<string> Schemas, IReadOnlyList<string> SchemaFolders, OutputKind Output, Language Language, SchemaLimits Limits)
{
    /// <summary>Whether warnings fail.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether what is mechanical is mended in the files.</summary>
    public bool Fixes { get; init; }

    /// <summary>Whether to run again when a file changes.</summary>
    public bool Watches { get; init; }
}
