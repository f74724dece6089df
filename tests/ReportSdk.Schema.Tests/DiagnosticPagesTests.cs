using System.Reflection;
using System.Text.RegularExpressions;

namespace ReportSdk.Schema.Tests;

/// <summary>Each kind of finding has a page, and the page's examples do what it says.</summary>
public sealed partial class DiagnosticPagesTests
{
    public static TheoryData<string> Ids => [.. Descriptors().Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_says_what_the_catalogue_says(string id)
    {
        FindingDescriptor descriptor = Descriptors().Single(descriptor => descriptor.Id == id);
        string page = File.ReadAllText(PagePath(id));

        Assert.StartsWith($"# {id}: ", page);
        Assert.Contains($"Severity: {descriptor.Severity.ToString().ToLowerInvariant()}.", page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_is_found_and_the_right_one_is_not(string id)
    {
        string[] examples = [.. JsonBlock().Matches(File.ReadAllText(PagePath(id))).Select(match => match.Groups[1].Value)];
        if (examples.Length == 0)
        {
            // Needs more than one file, or more text than a page should hold: has a test of its own.
            Assert.Contains(id, (string[])["RSDK0002", "RSDK0004", "RSDK0005", "RSDK0006", "RSDK0022", "RSDK0032", "RSDK0036", "RSDK0038", "RSDK0040", "RSDK0041", "RSDK0042", "RSDK0043", "RSDK0044", "RSDK0045", "RSDK0090", "RSDK0124"]);
            return;
        }

        Assert.Equal(2, examples.Length);
        Assert.Equal(id, Assert.Single(Findings(examples[0])).Id);
        Assert.Empty(Findings(examples[1]));
    }

    /// <summary>An example need not be a type, too.</summary>
    private static IEnumerable<Finding> Findings(string schema) =>
        Compilation.WithTypes(schema).Findings.Where(finding => finding.Id != FindingCatalogue.UntypedSchema.Id);

    [Fact]
    public void There_is_no_page_without_a_finding()
    {
        IEnumerable<string?> pages = Directory.EnumerateFiles(Path.GetDirectoryName(PagePath("x"))!).Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Descriptors().Select(descriptor => descriptor.Id).Order(), pages.Order());
    }

    [Fact]
    public void Ids_are_never_shared() => Assert.Equal(Ids.Count, Descriptors().Select(descriptor => descriptor.Id).Distinct().Count());

    private static IEnumerable<FindingDescriptor> Descriptors() =>
        typeof(FindingCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (FindingDescriptor)field.GetValue(null)!);

    private static string PagePath(string id) => Repository.PathOf($"docs/diagnostics/{id}.md");

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
