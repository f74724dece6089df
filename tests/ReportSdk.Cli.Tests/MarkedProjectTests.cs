using System.Text.Json;
using ReportSdk.Generators.Tests.Diagnostics;
using ReportSdk.Schema;
using ReportSdk.Schema.Projects;

namespace ReportSdk.Cli.Tests;

/// <summary>The marked schemas of the generator's tests, alone and in company: <c>check</c> and <c>generate</c> tell what a build and an editor do, at the same places.</summary>
public sealed class MarkedProjectTests
{
    /// <summary>What is found where C# is made, so that <c>generate</c> tells it and <c>check</c> does not.</summary>
    private static readonly string[] OfCSharp = ["RSDK0040", "RSDK0041", "RSDK0042", "RSDK0043", "RSDK0044", "RSDK0045"];

    private static readonly IReadOnlyList<MarkedProject> Projects = [.. MarkedSchemas.All, .. MarkedCompany.All];

    public static TheoryData<string> Names => [.. Projects.Select(static project => project.Name)];

    /// <summary>There are neither schemas of another assembly for <c>check</c>, nor identifiers that a project makes up from paths.</summary>
    public static TheoryData<string> NamesOfFiles =>
        [.. Projects.Where(static project => !project.Items.Any(static item => item.IsReference || item.Text.Contains("local:///", StringComparison.Ordinal))).Select(static project => project.Name)];

    [Theory]
    [MemberData(nameof(NamesOfFiles))]
    public void Check_tells_the_marked_findings(string name)
    {
        var project = Projects.Single(project => project.Name == name);
        using var folder = new TemporaryFolder();
        string[] paths = [.. project.Items.Select(item => folder.Write(item.Path, item.Text))];

        var run = CliRun.Of(["check", .. paths, "-o", "json"]);

        Assert.Equal(
            ExpectedFinding.Texts(project.Findings.Where(static finding => !OfCSharp.Contains(finding.Id))),
            ExpectedFinding.Texts(Findings(run.Json, folder.Path).Where(static finding => !OfCSharp.Contains(finding.Id))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Generate_tells_the_marked_findings(string name)
    {
        var project = Projects.Single(project => project.Name == name);
        SchemaInput[] inputs =
        [
            .. project.Items.Select(static item => new SchemaInput(item.Path, item.Path, item.Text, ProjectNamespace.WithFolders(item.Namespace), item.AssertsFormats, item.IsReference)
            {
                HasNamespace = item.Namespace.Length > 0,
            }),
        ];

        var found = ProjectCompilation.Of(inputs, CancellationToken.None).Findings.SelectMany(static file => file.Findings.Select(finding => new ExpectedFinding(
            file.FullPath, finding.Location.Line, finding.Location.Column, finding.Location.EndLine, finding.Location.EndColumn, finding.Id)));

        Assert.Equal(ExpectedFinding.Texts(project.Findings), ExpectedFinding.Texts(found));
    }

    private static IEnumerable<ExpectedFinding> Findings(JsonElement result, string folder) =>
        from schema in result.GetProperty("schemas").EnumerateArray()
        from finding in schema.GetProperty("findings").EnumerateArray()
        select new ExpectedFinding(
            Path.GetRelativePath(folder, schema.GetProperty("path").GetString()!),
            finding.GetProperty("line").GetInt32(),
            finding.GetProperty("column").GetInt32(),
            finding.GetProperty("endLine").GetInt32(),
            finding.GetProperty("endColumn").GetInt32(),
            finding.GetProperty("code").GetString()!);
}
