using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ReportSdk.Schema;
using ReportSdk.Schema.Emission;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>Adds one C# file for all schema files: the list of their types.</summary>
internal static class RegistryOutput
{
    private const string HintName = "ReportTypes.g.cs";

    /// <summary>The project's root namespace, or the one of its schemas where it has none.</summary>
    public static string RootNamespace(AnalyzerConfigOptions options)
    {
        options.TryGetValue("build_property.RootNamespace", out string? root);
        return string.IsNullOrEmpty(root) ? "Schemas" : root!;
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
                failure = InternalError.Of(exception, HintName);
                return null;
            });
        if (source is not null)
        {
            output.AddSource(HintName, SourceText.From(source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        }

        if (failure is not null)
        {
            output.ReportDiagnostic(FindingOutput.ToDiagnostic(failure, HintName));
        }
    }
}
