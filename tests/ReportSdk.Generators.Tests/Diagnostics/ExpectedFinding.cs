using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>A finding by kind and place: lines and columns 1-based, columns in UTF-16 units, the end exclusive.</summary>
public sealed record ExpectedFinding(string Path, int Line, int Column, int EndLine, int EndColumn, string Id)
{
    public static ExpectedFinding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string path = place.Path.StartsWith(GeneratorRun.ProjectFolder, StringComparison.Ordinal) ? place.Path[GeneratorRun.ProjectFolder.Length..] : place.Path;
        return new(path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1, diagnostic.Id);
    }

    /// <summary>In one order, as text, so that a failed comparison can be read.</summary>
    public static IEnumerable<string> Texts(IEnumerable<ExpectedFinding> findings) => findings.Select(finding => finding.ToString()).Order(StringComparer.Ordinal);

    public override string ToString() => $"{Path}({Line},{Column},{EndLine},{EndColumn}): {Id}";
}
