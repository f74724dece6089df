using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Projects;

namespace ReportSdk.Generators;

/// <summary>
/// Reports the findings of schema files while their author types. Generators are not run for that in every editor; in builds it is the generator
/// that reports, since a build may leave analyzers out.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReportSchemaAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DiagnosticDescriptors.All().ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            AnalyzerConfigOptionsProvider options = start.Options.AnalyzerConfigOptionsProvider;
            if (!DesignTimeBuild.IsOn(options.GlobalOptions))
            {
                return;
            }

            // A reference or a name clash needs all files; they are looked at once for one compilation, whichever file is asked for first.
            var findings = new ProjectFindings(start.Options.AdditionalFiles, options);
            start.RegisterAdditionalFileAction(file =>
            {
                foreach (Diagnostic diagnostic in findings.Of(file.AdditionalFile, file.CancellationToken))
                {
                    file.ReportDiagnostic(diagnostic);
                }
            });
        });
    }
}
