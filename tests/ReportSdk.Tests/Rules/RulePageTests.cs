using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Tests.Rules;

/// <summary>docs/rules.md: what it says of an expression is so, and its table of functions is that of the compiler.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Page = RulePages.Language;
    private static readonly string Document = RulePages.Document;
    private static readonly WrittenRule Rule = new(RulePages.Schema);

    /// <summary>Expressions with what the page says that they give.</summary>
    public static TheoryData<string, string> Examples => RulePages.ToTheory(Rows.Select(static cells => (cells[0], cells[1])));

    private static IEnumerable<string[]> Rows => RulePages.RowsOf(Page, "expression", "gives");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_expression_gives_what_the_page_says(string expression, string gives) => Rule.AssertGives(gives, expression, Document);

    [Fact]
    public void The_page_has_many_examples_and_each_is_read() => Assert.InRange(Examples.Count(), 90, 400);

    [Fact]
    public void The_rule_of_the_page_is_told_as_the_page_says()
    {
        Match example = RuleWithResult().Match(Page);
        JsonElement rule = JsonDocument.Parse(example.Groups[1].Value).RootElement;
        JsonNode schema = JsonNode.Parse(RulePages.Schema)!;
        schema["rules"] = new JsonObject { ["r"] = JsonNode.Parse(rule.GetRawText()) };
        ViolationList violations = SchemaTexts.Compile(schema.ToJsonString()).Validate(Encoding.UTF8.GetBytes(Document));

        Assert.Equal(example.Groups[2].Value, string.Join('\n', violations.Select(static violation => $"{violation.InstanceLocation}: {violation.GetMessage("en")}")));
        Assert.Contains(" 2023：", Assert.Single(violations).GetMessage("zh"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_functions_is_that_of_the_compiler()
    {
        string[] groups = [.. RulePages.RowsOf(Page, "group", "functions").Select(static cells => cells[1])];
        string[] listed = [.. groups.SelectMany(static cell => InCode().Matches(cell)).Select(static code => code.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        Assert.Equal(RuleFunctions.Names.Append("cel.bind").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), listed);
    }

    [Fact]
    public void Every_function_has_an_example()
    {
        string expressions = string.Join('\n', Rows.Select(static cells => cells[0])) + RuleWithResult().Match(Page).Groups[1].Value;

        Assert.All(RuleFunctions.Names, function => Assert.Contains($"{function}(", expressions, StringComparison.Ordinal));
    }

    [GeneratedRegex("```json rule\n(.*?)\n```\n\n```text\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex RuleWithResult();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InCode();
}
