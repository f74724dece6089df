using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportSdk.Schema;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>Turns findings into the compiler's diagnostics.</summary>
internal static class FindingOutput
{
    private const string HelpLink = "https://reportsdk.dev/diagnostics/";
    private static readonly ConcurrentDictionary<FindingDescriptor, DiagnosticDescriptor> Descriptors = new();

    /// <summary>A file's findings, with those that only the other files decide.</summary>
    public static FileFindings Collect(ParsedFile file, SignatureTable table, ImmutableArray<BrokenFile> broken) =>
        Guard.Run(
            () => new FileFindings(file.Input.FullPath, file.Findings.Concat(LinkFindings.Of(file, table, broken)).ToEquatableArray()),
            exception => new FileFindings(file.Input.FullPath, new([InternalError.Of(exception, file.Input.Path)])));

    public static void Report(SourceProductionContext output, FileFindings findings)
    {
        foreach (Finding finding in findings.Findings)
        {
            output.ReportDiagnostic(ToDiagnostic(finding, findings.FullPath));
        }
    }

    public static Diagnostic ToDiagnostic(Finding finding, string path)
    {
        SourceLocation place = finding.Location;
        var span = new LinePositionSpan(
            new LinePosition(place.Line - 1, place.Column - 1),
            new LinePosition(place.EndLine - 1, place.EndColumn - 1));
        Location location = Location.Create(path, new TextSpan(place.Start, place.Length), span);
        return Diagnostic.Create(Descriptors.GetOrAdd(finding.Descriptor, Create), location, finding.GetMessage("en"));
    }

    private static DiagnosticDescriptor Create(FindingDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.English,
        "{0}",
        "ReportSdk",
        descriptor.Severity switch
        {
            FindingSeverity.Error => DiagnosticSeverity.Error,
            FindingSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        helpLinkUri: HelpLink + descriptor.Id);
}

/// <summary>The findings of one file.</summary>
internal sealed record FileFindings(string FullPath, EquatableArray<Finding> Findings);
