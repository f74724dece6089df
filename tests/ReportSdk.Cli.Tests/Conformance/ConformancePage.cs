using System.Globalization;
using System.Text;
using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Tests.Conformance;

/// <summary>Writes <c>docs/conformance.md</c>: what the public suite says of this program, file by file.</summary>
internal static class ConformancePage
{
    private const string Introduction = """
        # Conformance

        What `reportsdk test` says of the tests of the [JSON-Schema-Test-Suite](https://github.com/json-schema-org/JSON-Schema-Test-Suite), file by file. A tool writes
        this page (`dotnet run --project tests/ReportSdk.Fuzz -- conformance`), and a test holds it against a run.

        Each cell of the first table, and each row of those below it, is *passed / failed / skipped*. A skipped test fails as a line of a failure list says it does; the
        lists, with a reason for each line, are in [tests/conformance](../tests/conformance). Formats are run with `--format assert`, everything else with
        what the dialect says. – is a part that the suite does not have for a draft.


        """;

    /// <param name="suite">Folder of the suite.</param>
    /// <param name="lists">Folder of the failure lists.</param>
    /// <param name="isTrue">Whether every run ended well: no failure that is not listed, no line of a list that did not come true.</param>
    public static string Create(string suite, string lists, out bool isTrue)
    {
        var drafts = Draft.All.Reverse()
            .Select(draft => (draft.Name, Parts: SuitePart.Of(draft.Name).Select(part => (part.Title, Result: PartResult.Run(part, suite, lists))).ToList()))
            .ToList();
        isTrue = drafts.TrueForAll(static draft => draft.Parts.TrueForAll(static part => part.Result is null or { ExitCode: ExitCode.Valid }));
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("| draft |").AppendJoin('|', drafts[0].Parts.Select(static part => $" {part.Title} ")).Append("|\n|---|");
        page.Append(string.Concat(Enumerable.Repeat("---|", drafts[0].Parts.Count))).Append('\n');
        foreach (var (name, parts) in drafts)
        {
            page.Append($"| {name} |").AppendJoin('|', parts.Select(static part => $" {(part.Result is { } result ? Cell(result.Total) : "–")} ")).Append("|\n");
        }

        foreach (var (name, parts) in drafts)
        {
            page.Append($"\n## {(name.Length > 1 ? name : "Draft " + name)}\n");
            foreach (var (title, result) in parts)
            {
                WritePart(page, title, result);
            }
        }

        return page.ToString();
    }

    private static void WritePart(StringBuilder page, string title, PartResult? result)
    {
        if (result is null)
        {
            return;
        }

        page.Append($"\n### {title}\n\n| file | passed / failed / skipped |\n|---|---|\n");
        foreach (var (name, passed, failed, skipped) in result.Files)
        {
            page.Append($"| {name} | {Cell((passed, failed, skipped))} |\n");
        }
    }

    private static string Cell((int Passed, int Failed, int Skipped) counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{counts.Passed} / {counts.Failed} / {counts.Skipped}");
}
