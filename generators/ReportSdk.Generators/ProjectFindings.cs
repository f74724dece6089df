using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Projects;
using ReportSdk.Schema.Rules;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>The findings of all schema files of one compilation: the steps of the generator, without a driver that remembers them.</summary>
internal sealed class ProjectFindings(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options)
{
    private readonly object _lock = new();
    private ILookup<string, FileFindings>? _findings;

    /// <summary>What there is to say of one file; nothing when it is no schema. Safe to ask from many threads.</summary>
    public IEnumerable<Diagnostic> Of(AdditionalText file, CancellationToken cancellationToken)
    {
        ILookup<string, FileFindings> findings;
        lock (_lock)
        {
            // Cancelled work leaves nothing behind: the next to ask starts anew.
            findings = _findings ??= Compute(cancellationToken);
        }

        return findings[file.Path].SelectMany(found => found.Findings.Select(finding => FindingOutput.ToDiagnostic(finding, found.FullPath)));
    }

    private ILookup<string, FileFindings> Compute(CancellationToken cancellationToken)
    {
        SchemaInput[] inputs =
            [.. files.Where(SchemaInputReader.IsCandidate).Select(file => SchemaInputReader.Read(file, options, cancellationToken)).OfType<SchemaInput>()];
        return ProjectCompilation.Of(inputs, cancellationToken).Findings.ToLookup(found => found.FullPath, StringComparer.Ordinal);
    }
}
