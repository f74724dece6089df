using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ReportSdk.Schema.Emission;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>Adds one C# file for all schema files: the list of their types.</summary>
internal static class RegistryOutput
{
    /// <summary>The project's root namespace, or the one of its schemas where it has none.</summary>
    public static string RootNamespace(AnalyzerConfigOptions options)
    {
        options.TryGetValue("build_property.RootNamespace", out string? root);
        return string.IsNullOrEmpty(root) ? "Schemas" : root!;
    }

    public static void Add(SourceProductionContext output, RegistryModel registry)
    {
        if (registry.Types.Count > 0)
        {
            output.AddSource("ReportTypes.g.cs", SourceText.From(RegistryEmitter.Emit(registry), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }
    }
}
