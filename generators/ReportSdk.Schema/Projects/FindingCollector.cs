using System.Collections.Immutable;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>A file's findings, with those that only the other files decide.</summary>
internal static class FindingCollector
{
    public static FileFindings Collect(ParsedFile file, SignatureTable table, ImmutableArray<BrokenFile> broken, RuleSections rules) =>
        Guard.Run(
            () => new FileFindings(file.Input.FullPath, Of(file, table, broken, rules).OrderBy(finding => finding.Location.Start).ToEquatableArray()),
            exception => new FileFindings(file.Input.FullPath, new([InternalError.Of(exception, file.Input.Path)])));

    private static IEnumerable<Finding> Of(ParsedFile file, SignatureTable table, ImmutableArray<BrokenFile> broken, RuleSections rules)
    {
        Finding[] found = [.. file.Findings.Concat(LinkFindings.Of(file, table, broken)).Concat(OfRules(file, rules))];
        if (file.Input.IsReference)
        {
            // Its author has been told the rest; here only what keeps it from being used can be mended.
            return found.Where(finding => finding.Severity == FindingSeverity.Error);
        }

        bool isSound = found.All(finding => finding.Severity != FindingSeverity.Error);
        IEnumerable<Finding> all = isSound && file is { Model: { } model, Places: { } places } ? found.Concat(TypeFindings.Of(model, places, table)) : found;
        return Suppression.Apply(all, [.. file.Suppressions]);
    }

    private static IEnumerable<Finding> OfRules(ParsedFile file, RuleSections rules)
    {
        if (file is not { Rules: { } own, RulePlaces: { } places } || rules.Find(own.Key) is not { } found)
        {
            return [];
        }

        var sink = new FindingSink(file.Input.Path, file.Input.Text);
        return found.Failure is { } failure
            ? [InternalError.Of(failure, file.Input.Path)]
            : found.Compiled.Findings.Select(finding => places.Locate(finding, sink));
    }
}
