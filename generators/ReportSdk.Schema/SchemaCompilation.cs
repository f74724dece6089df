using System.Collections.Immutable;

namespace ReportSdk.Schema;

/// <summary>What came of a compilation.</summary>
/// <param name="Findings">By file in the order of first need, then by position in the order of reading.</param>
/// <param name="Files">The root files, then every file and meta-schema that they led to.</param>
internal sealed record SchemaCompilation(ImmutableArray<Finding> Findings, ImmutableArray<CompiledFile> Files)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == FindingSeverity.Error);
}
