using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary>What a build tells of a schema file, <c>check</c> tells too: the same findings at the same places.</summary>
public class MarkedSchemaTests
{
    public static TheoryData<string> Names => [.. MarkedText.Corpus];

    [Theory]
    [MemberData(nameof(Names))]
    public void Marked_schema_has_the_marked_findings(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder["a.json"];
        var marked = MarkedText.FromCorpus(name, path);
        File.WriteAllText(path, marked.Text);

        var run = CliRun.Of("check", path, "-o", "json");

        Assert.Equal(ExpectedFinding.Texts(marked.Findings), ExpectedFinding.Texts(Findings(run.Json)));
    }

    private static IEnumerable<ExpectedFinding> Findings(JsonElement result) =>
        from schema in result.GetProperty("schemas").EnumerateArray()
        from finding in schema.GetProperty("findings").EnumerateArray()
        select new ExpectedFinding(
            schema.GetProperty("path").GetString()!,
            finding.GetProperty("line").GetInt32(),
            finding.GetProperty("column").GetInt32(),
            finding.GetProperty("endLine").GetInt32(),
            finding.GetProperty("endColumn").GetInt32(),
            finding.GetProperty("code").GetString()!);
}
