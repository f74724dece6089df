using System.Text.RegularExpressions;
using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Tests;

/// <summary>Each keyword of the report vocabularies has a page, and what the page names is there. The documents on the pages are the CLI's tests to validate.</summary>
public sealed partial class KeywordPagesTests
{
    private const string Dialect = "https://reportsdk.dev/vocab/v1/report";

    public static TheoryData<string> Keywords => [.. All];

    private static IEnumerable<string> All => KeywordsOf("domain").Concat(KeywordsOf("print"));

    [Fact]
    public void Each_keyword_has_a_page_and_each_page_a_keyword()
    {
        IEnumerable<string?> pages = Directory.EnumerateFiles(Repository.PathOf("docs/keywords"), "*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(All.Append("README").Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void The_example_uses_the_keyword_and_nothing_is_wrong_with_it(string keyword)
    {
        string schema = JsonBlock().Match(PageOf(keyword)).Groups[1].Value;
        JsonNode root = JsonReader.Read(schema, out _)!;

        Assert.Equal(Dialect, root.FindText("$schema"));
        Assert.True(Uses(root, keyword), "the example does not use the keyword");
        Assert.Empty(Compilation.WithTypes(schema).Problems());
    }

    [Theory]
    [MemberData(nameof(Keywords))]
    public void The_page_says_all_that_there_is_to_say_and_links_to_what_is_there(string keyword)
    {
        string page = PageOf(keyword);

        Assert.StartsWith($"# `{keyword}`\n\nVocabulary: {(KeywordsOf("print").Contains(keyword) ? "print" : "domain")}.\n", page);
        Assert.All(
            (string[])["Says", "Value", "Stands", "Checked in the schema", "Checked on data", "In C#"],
            heading => Assert.Contains($"\n**{heading}.** ", page));
        Assert.All(Link().Matches(page), link => Assert.True(File.Exists(Path.Combine(Repository.PathOf("docs/keywords"), link.Groups[1].Value)), link.Value));
    }

    [Fact]
    public void Every_finding_of_the_vocabularies_is_linked_from_a_page()
    {
        string pages = string.Concat(All.Select(PageOf));
        IEnumerable<string?> ids = Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics")).Select(Path.GetFileNameWithoutExtension)
            .Where(id => string.CompareOrdinal(id, "RSDK0050") >= 0 && string.CompareOrdinal(id, "RSDK0140") < 0 && id != "RSDK0090");

        Assert.All(ids, id => Assert.Contains($"[{id}]", pages));
    }

    [Fact]
    public void The_list_names_every_keyword()
    {
        string list = PageOf("README");

        Assert.All(All, keyword => Assert.Contains($"| [`{keyword}`]({keyword}.md) |", list));
    }

    private static IEnumerable<string> KeywordsOf(string vocabulary) =>
        JsonReader.Read(File.ReadAllText(Repository.PathOf($"schemas/vocab/{vocabulary}.schema.json")), out _)!
            .Find("properties")!.Members.Select(member => member.Name);

    private static string PageOf(string keyword) => File.ReadAllText(Repository.PathOf($"docs/keywords/{keyword}.md"));

    private static bool Uses(JsonNode node, string keyword) =>
        node.Find(keyword) is not null || node.Items.Concat(node.Members.Select(member => member.Value)).Any(child => Uses(child, keyword));

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
