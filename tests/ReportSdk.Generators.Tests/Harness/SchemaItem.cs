using Microsoft.CodeAnalysis.Text;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>A schema file as an item of a project: path below the project's folder, text, item metadata.</summary>
public sealed record SchemaItem(string Path, string Text, string Namespace = "Acme", bool AssertsFormats = true, bool IsReference = false)
{
    /// <summary>How the host reads it, where that is not just its text.</summary>
    internal Func<CancellationToken, SourceText?>? Read { get; init; }
}
