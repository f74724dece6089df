using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Emission;
using ReportSdk.Schema.Projects;
using ReportSdk.Schema.Typing;
using ReportSdk.Schema;

namespace ReportSdk.Generators;

/// <summary>Adds one C# file for all schema files: the list of their types.</summary>
internal static class RegistryOutput
{
    /// <summary>The project's root namespace, or the one of its schemas where it has none.</summary>
    public static string RootNamespace(AnalyzerConfigOptions options)
    {
        options.TryGetValue("build_property.RootNamespace", out string? root);
        return string.IsNullOrEmpty(root) ? ProjectNamespace.Default : root!;
    }

    public static void Add(SourceProductionContext output, RegistryModel registry)
    {
        if (registry.Types.Count == 0)
        {
            return;
        }

        Finding? failure = null;
        string? source = Guard.Run<string?>(
            () => RegistryEmitter.Emit(registry),
            exception =>
            {
                failure = InternalError.Of(exception, SourceFile.RegistryName);
                return null;
            });
        if (source is not null)
        {
            output.AddSource(SourceFile.RegistryName, SourceText.From(source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }

        if (failure is not null)
        {
            output.ReportDiagnostic(FindingOutput.ToDiagnostic(failure, SourceFile.RegistryName));
        }
    }
}
