using System.Text.RegularExpressions;
using ReportSdk.Cli.Schemas;
using ReportSdk.Violations;

namespace ReportSdk.Cli.Tests;

/// <summary>Each violation has a page, and the page's examples do what it says.</summary>
public sealed partial class ViolationPagesTests
{
    private const string Together = "\nThe example is validated together: the wrong document beside the right one.\n";

    private const string InProgram = "\nThe example is validated in a program, with `MaxStepsPerNodeAndToken = 0`;";

    /// <summary>What becomes of generated types; the generator's tests run these pages.</summary>
    private static readonly string[] OfTypes =
        ["BIND_NUMBER_RANGE", "BIND_TEXT", "UNWRITABLE_DEPTH", "UNWRITABLE_NULL", "UNWRITABLE_NUMBER", "UNWRITABLE_TEXT", "UNWRITABLE_VALUE"];

    private static IEnumerable<string> All =>
        from code in Enum.GetValues<ViolationCode>()
        where code != ViolationCode.None
        select ViolationCatalogue.Get(code).Text;

    public static TheoryData<string> Codes => [.. All];

    public static TheoryData<string> CodesWithExamples => [.. All.Except(OfTypes)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_names_code_and_keyword(string code)
    {
        var entry = Enum.GetValues<ViolationCode>().Select(ViolationCatalogue.Get).Single(entry => entry.Text == code);
        var page = File.ReadAllText(PathOf(code));

        Assert.StartsWith($"# {code}: ", page);
        Assert.Matches(@"\nSeverity: (error|info)\.", page);
        Assert.Contains("\nWrong:\n", page);
        if (entry.Keyword.Length > 0)
        {
            Assert.Contains($" Keyword: `{entry.Keyword}`.", page);
        }
    }

    [Theory]
    [MemberData(nameof(CodesWithExamples))]
    public void The_wrong_example_has_the_violation_at_its_place_and_the_right_one_has_none(string code)
    {
        var page = File.ReadAllText(PathOf(code));
        var example = Example().Match(page);
        string[] options = [.. Options().Match(page).Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        using var folder = new TemporaryFolder();
        var schema = folder.Write("page.schema.json", example.Groups[1].Value);
        var text = example.Groups[3].Value;
        var wrong = folder.Write("wrong.json", example.Groups[2].Value == "hex" ? Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal)) : System.Text.Encoding.UTF8.GetBytes(text));
        var right = folder.Write("right.json", example.Groups[4].Value);
        string[] documents = page.Contains(Together, StringComparison.Ordinal) ? [right, wrong] : [wrong];

        Assert.Equal(0, CliRun.Of("check", schema).ExitCode);
        var passed = CliRun.Of(["validate", right, "--schema", schema, .. options]);
        Assert.True(passed.ExitCode == 0, passed.ToString());

        var expected = ExpectedViolations.Of(code);
        if (page.Contains(InProgram, StringComparison.Ordinal))
        {
            Assert.Equal(0, CliRun.Of("validate", wrong, "--schema", schema).ExitCode);
            Assert.Equal(expected, PlacesInProgram(schema, wrong, new ValidationOptions { MaxStepsPerNodeAndToken = 0 }));
            return;
        }

        var run = CliRun.Of(["validate", .. documents, "--schema", schema, .. options, "--output", "json"]);
        Assert.Equal(expected, ExpectedViolations.In(run.Json));
        var lines = CliRun.Of(["validate", .. documents, "--schema", schema, .. options]).Lines;
        Assert.All(expected, place => Assert.Contains(lines, line => line.Contains($" {place.Split(' ')[1]}: ", StringComparison.Ordinal) && (place.StartsWith("0:0 ", StringComparison.Ordinal) || line.StartsWith($"{wrong}:{place.Split(' ')[0]}: ", StringComparison.Ordinal))));
        if (options.Length == 0 && documents.Length == 1)
        {
            Assert.Equal(expected, PlacesInProgram(schema, wrong, ValidationOptions.Default));
        }
    }

    /// <summary>What a program is told by the evaluator; where it says no, so does the one pass over the bytes that keeps no account.</summary>
    private static List<string> PlacesInProgram(string schemaPath, string documentPath, ValidationOptions options)
    {
        var schema = new CompiledSchemas(new SchemaLibrary()).Compile(SchemaFileReader.Read(schemaPath, out _, out _)!).Schema!;
        var utf8 = File.ReadAllBytes(documentPath);
        var violations = schema.Validate(utf8, options);
        Assert.Equal(!violations.HasErrors, schema.IsValid(utf8, options));
        return [.. violations.Select(static violation => ExpectedViolations.Text(violation.Line, violation.Column, violation.Code, violation.InstanceLocation))];
    }

    [Fact]
    public void Every_violation_has_an_expected_place_and_there_are_no_others() => Assert.Equal(All.Order(StringComparer.Ordinal), ExpectedViolations.Codes);

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
