using System.Text.RegularExpressions;
using ReportSdk.Violations;

namespace ReportSdk.Cli.Tests;

/// <summary>Each violation has a page, and the page's examples do what it says.</summary>
public sealed partial class ViolationPagesTests
{
    /// <summary>Those that no document and schema alone bring about, with what shows them instead.</summary>
    private static readonly string[] WithoutExample =
    [
        "LIMIT_STEPS", // needs a schema of many branches; EvaluatorLimitTests
        "RULE_NOT_EVALUATED", // is told on request only; docs/rules.md
        "CORPUS_RULE", "LIMIT_CORPUS", // need several documents; docs/keywords/facts.md
        "BIND_NUMBER_RANGE", "BIND_TEXT", // documents as C# types
        "UNWRITABLE_NULL", "UNWRITABLE_NUMBER", "UNWRITABLE_TEXT", "UNWRITABLE_VALUE", "UNWRITABLE_DEPTH", // instances in memory
    ];

    private static IEnumerable<string> All =>
        from code in Enum.GetValues<ViolationCode>()
        where code != ViolationCode.None
        select ViolationCatalogue.Get(code).Text;

    public static TheoryData<string> Codes => [.. All];

    public static TheoryData<string> CodesWithExamples => [.. All.Except(WithoutExample)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_names_code_and_keyword(string code)
    {
        var entry = Enum.GetValues<ViolationCode>().Select(ViolationCatalogue.Get).Single(entry => entry.Text == code);
        var page = File.ReadAllText(PathOf(code));

        Assert.StartsWith($"# {code}: ", page);
        Assert.Matches(@"\nSeverity: (error|info)\.", page);
        Assert.Equal(WithoutExample.Contains(code), !page.Contains("\nWrong:\n", StringComparison.Ordinal));
        if (entry.Keyword.Length > 0)
        {
            Assert.Contains($" Keyword: `{entry.Keyword}`.", page);
        }
    }

    [Theory]
    [MemberData(nameof(CodesWithExamples))]
    public void The_wrong_example_has_the_violation_and_the_right_one_has_none(string code)
    {
        var page = File.ReadAllText(PathOf(code));
        var example = Example().Match(page);
        string[] options = [.. Options().Match(page).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        using var folder = new TemporaryFolder();
        var schema = folder.Write("page.schema.json", example.Groups[1].Value);
        var text = example.Groups[3].Value;
        var wrong = folder.Write("wrong.json", example.Groups[2].Value == "hex" ? Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal)) : System.Text.Encoding.UTF8.GetBytes(text));
        var right = folder.Write("right.json", example.Groups[4].Value);

        Assert.Equal(0, CliRun.Of("check", schema).ExitCode);
        var run = CliRun.Of(["validate", wrong, "--schema", schema, .. options]);
        Assert.Contains($": error {code}: ", run.Out);
        var passed = CliRun.Of(["validate", right, "--schema", schema, .. options]);
        Assert.True(passed.ExitCode == 0, passed.ToString());
    }

    [Fact]
    public void There_is_no_page_without_a_violation() => Assert.Equal(
        All.Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.PathOf("docs/violations")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    private static string PathOf(string code) => Repository.PathOf($"docs/violations/{code}.md");

    [GeneratedRegex("\nSchema:\n\n```json\n(.*?)\n```\n\nWrong:\n\n```(json|hex)\n(.*?)\n```\n\nRight:\n\n```json\n(.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("\nOptions: `(.*?)`\n")]
    private static partial Regex Options();
}
