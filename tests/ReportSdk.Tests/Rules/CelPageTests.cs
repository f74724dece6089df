using System.Text.RegularExpressions;

namespace ReportSdk.Tests.Rules;

/// <summary>docs/rules-and-cel.md: what it says of our side is so.</summary>
public sealed partial class CelPageTests
{
    private static readonly WrittenRule Rule = new(RulePages.Schema);

    /// <summary>Expressions with what they give here.</summary>
    public static TheoryData<string, string> Examples => RulePages.ToTheory(Rows.Where(static cells => !IsFinding(cells[2])).Select(static cells => (cells[0], cells[2])));

    /// <summary>Expressions that are refused, with the finding.</summary>
    public static TheoryData<string, string> Refused => RulePages.ToTheory(Rows.Where(static cells => IsFinding(cells[2])).Select(static cells => (cells[0], Link().Match(cells[2]).Groups[1].Value)));

    private static IEnumerable<string[]> Rows => RulePages.RowsOf(RulePages.Cel, "expression", "CEL", "here");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_expression_gives_what_the_page_says(string expression, string gives) => Rule.AssertGives(gives, expression, RulePages.Document);

    [Theory]
    [MemberData(nameof(Refused))]
    public void An_expression_is_refused_as_the_page_says(string expression, string finding)
    {
        Assert.Equal([finding], Rule.Refuse(expression).Distinct());
        Assert.True(File.Exists(Repository.PathOf($"docs/diagnostics/{finding}.md")), finding);
    }

    [Fact]
    public void Both_tables_are_read() => Assert.Equal((21, 9), (Examples.Count(), Refused.Count()));

    private static bool IsFinding(string cell) => cell.StartsWith("[RSDK", StringComparison.Ordinal);

    [GeneratedRegex(@"^\[(RSDK[0-9]{4})\]\(diagnostics/\1\.md\)$")]
    private static partial Regex Link();
}
