using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Projects;
using ReportSdk.Schema;

namespace ReportSdk.Generators;

/// <summary>Turns findings into the compiler's diagnostics.</summary>
internal static class FindingOutput
{
    public static void Report(SourceProductionContext output, FileFindings findings)
    {
        foreach (Finding finding in findings.Findings)
        {
            output.ReportDiagnostic(ToDiagnostic(finding, findings.FullPath));
        }
    }

    /// <param name="finding">What to tell.</param>
    /// <param name="fullPath">The file as the compiler knows it: editors find the place by it.</param>
    public static Diagnostic ToDiagnostic(Finding finding, string fullPath)
    {
        SourceLocation place = finding.Location;
        var span = new LinePositionSpan(
            new LinePosition(place.Line - 1, place.Column - 1),
            new LinePosition(place.EndLine - 1, place.EndColumn - 1));
        Location location = Location.Create(fullPath, new TextSpan(place.Start, place.Length), span);
        return Diagnostic.Create(DiagnosticDescriptors.Of(finding.Id), location, finding.GetMessage("en"));
    }
}
