using ReportSdk.Cli.Generating;

namespace ReportSdk.Cli.Commands;

/// <summary>What <c>reportsdk generate</c> was asked to do.</summary>
/// <param name="Schemas">Files and folders.</param>
/// <param name="SchemaFolders">Schemas of other assemblies that say their namespace themselves.</param>
/// <param name="References">Schemas of other assemblies.</param>
/// <param name="Out">Folder of the C# files.</param>
/// <param name="Project">Folder that paths and namespaces are relative to.</param>
/// <param name="RootNamespace">Root namespace.</param>
/// <param name="IsCheck">Whether to compare with what is there instead of writing.</param>
internal sealed record GenerateRequest(
    IReadOnlyList<string> Schemas,
    IReadOnlyList<string> SchemaFolders,
    IReadOnlyList<SchemaReference> References,
    string Out,
    string Project,
    string RootNamespace,
    bool IsCheck);
