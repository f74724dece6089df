using System.Text.RegularExpressions;

namespace ReportSdk.Cli.Tests;

/// <summary>The documents on the keyword pages get the verdict that the page says.</summary>
public sealed partial class KeywordPageDocumentsTests
{
    /// <summary>The keywords that assert by themselves or with what stands beside them.</summary>
    private static readonly string[] Asserting = ["unit", "ratingScale", "rules", "key", "references"];

    public static TheoryData<string> Pages => [.. Asserting];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_valid_document_is_valid_and_the_invalid_one_is_not_as_the_page_says(string keyword)
    {
        var page = File.ReadAllText(Repository.PathOf($"docs/keywords/{keyword}.md"));
        using var folder = new TemporaryFolder();
        var schema = folder.Write("page.schema.json", JsonBlock().Match(page).Groups[1].Value);
        var valid = folder.Write("valid.json", ValidDocument().Match(page).Groups[1].Value);
        var example = InvalidDocument().Match(page);
        var invalid = folder.Write("invalid.json", example.Groups[3].Value);

        var right = CliRun.Of("validate", valid, "--schema", schema);
        var wrong = CliRun.Of("validate", invalid, "--schema", schema, "-o", "json");

        Assert.True(right.ExitCode == 0, right.ToString());
        var violation = Assert.Single(wrong.Json.GetProperty("documents")[0].GetProperty("violations").EnumerateArray());
        Assert.Equal(example.Groups[1].Value, violation.GetProperty("code").GetString());
        Assert.Equal(example.Groups[2].Value, violation.GetProperty("instanceLocation").GetString());
    }

    [Fact]
    public void No_other_page_has_documents() => Assert.All(
        Directory.EnumerateFiles(Repository.PathOf("docs/keywords")).Where(page => !Asserting.Contains(Path.GetFileNameWithoutExtension(page))),
        page => Assert.True(JsonBlock().Count(File.ReadAllText(page)) <= 1, page));

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("\nValid:\n\n```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex ValidDocument();

    /// <summary>Code, pointer ("" for the root) and document.</summary>
    [GeneratedRegex("\nInvalid, `([A-Z_]+)` at (?:`([^`]*)`|the root):\n\n```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex InvalidDocument();
}
