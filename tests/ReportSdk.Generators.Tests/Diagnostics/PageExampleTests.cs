using System.Text.RegularExpressions;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>The examples on the pages of findings do in a build what the pages say.</summary>
public sealed partial class PageExampleTests
{
    public static TheoryData<string> Ids => [.. IdsWithExamples];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_wrong_example_is_told_and_the_right_one_is_not(string id)
    {
        string[] examples = ExamplesOf(id);
        Assert.Equal(2, examples.Length);
        Assert.Contains(FindingsOf(examples[0]), found => found == id);
        Assert.DoesNotContain(FindingsOf(examples[1]), found => found == id);
    }

    private static IEnumerable<string> IdsWithExamples => Catalogue.All.Select(finding => finding.Id).Where(id => ExamplesOf(id).Length > 0);

    private static IEnumerable<string> FindingsOf(string schema) =>
        GeneratorRun.WithFindings(new SchemaItem("root.json", schema)).AllDiagnostics.Select(diagnostic => diagnostic.Id);

    private static string[] ExamplesOf(string id) =>
        [.. JsonBlock().Matches(File.ReadAllText(Repository.PathOf($"docs/diagnostics/{id}.md"))).Select(match => match.Groups[1].Value)];

    /// <summary>Some are findings about C#, which the generator has alone.</summary>
    [GeneratedRegex("```json(?: generator)?\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
