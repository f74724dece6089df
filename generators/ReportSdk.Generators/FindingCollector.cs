using System.Collections.Immutable;
using ReportSdk.Schema;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>A file's findings, with those that only the other files decide.</summary>
internal static class FindingCollector
{
    public static FileFindings Collect(ParsedFile file, SignatureTable table, ImmutableArray<BrokenFile> broken) =>
        Guard.Run(
            () => new FileFindings(file.Input.FullPath, Of(file, table, broken).OrderBy(finding => finding.Location.Start).ToEquatableArray()),
            exception => new FileFindings(file.Input.FullPath, new([InternalError.Of(exception, file.Input.Path)])));

    private static IEnumerable<Finding> Of(ParsedFile file, SignatureTable table, ImmutableArray<BrokenFile> broken)
    {
        Finding[] found = [.. file.Findings.Concat(LinkFindings.Of(file, table, broken))];
        if (file.Input.IsReference)
        {
            // Its author has been told the rest; here only what keeps it from being used can be mended.
            return found.Where(finding => finding.Severity == FindingSeverity.Error);
        }

        bool isSound = found.All(finding => finding.Severity != FindingSeverity.Error);
        return isSound && file is { Model: { } model, Places: { } places } ? found.Concat(TypeFindings.Of(model, places, table)) : found;
    }
}
