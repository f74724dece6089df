using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Schema;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>Each finding is told once, at its place to the column, and paid by its own file; an editor is told what a build is.</summary>
public sealed class MarkedSchemaTests
{
    /// <summary>Findings of files whose trouble is not in their text.</summary>
    private static readonly Dictionary<string, string> TestedElsewhere = new()
    {
        [FindingCatalogue.InvalidEncoding.Id] = nameof(EncodingTests.Bytes_that_are_not_UTF_8_are_told_where_they_are),
        [FindingCatalogue.InternalError.Id] = nameof(Robustness.FailureTests.A_file_that_cannot_be_read_is_told_and_the_others_are_generated),
    };

    private static readonly IReadOnlyList<MarkedProject> Projects =
    [
        .. MarkedSchemas.All,
        .. MarkedCompany.All,
        .. MarkedText.Corpus.Select(name => new MarkedProject(name, File.ReadAllText(Repository.PathOf("tests/corpus/findings/" + name)))),
    ];

    public static TheoryData<string> Names => [.. Projects.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_finding_is_told_once_at_its_place(string name)
    {
        MarkedProject project = Projects.Single(project => project.Name == name);
        GeneratorRun run = GeneratorRun.WithFindings([.. project.Items]);

        Assert.Equal(ExpectedFinding.Texts(project.Findings), ExpectedFinding.Texts(run.AllDiagnostics.Select(ToldFinding.Of)));
        foreach (string path in project.SoundPaths)
        {
            Assert.Single(run.Sources.Values, source => source.Contains($" from {path}:", StringComparison.Ordinal));
        }

        var editor = new SchemaProject(project.Items, isDesignTime: true);
        GeneratorRunResult inEditor = editor.Run();
        IReadOnlyList<Diagnostic> live = await editor.Analyze();
        Assert.Equal(Texts(run.AllDiagnostics), Texts(live));
        Assert.Empty(inEditor.Diagnostics);
        Assert.Equal(run.Sources.Keys.Order(), inEditor.GeneratedSources.Select(source => source.HintName).Where(hint => hint != "ReportTypes.g.cs").Order());
        Assert.Empty(await new SchemaProject(project.Items).Analyze());
    }

    [Fact]
    public void Every_kind_of_finding_has_a_marked_example() => Assert.Equal(
        Catalogue.All.Select(finding => finding.Id).Except(TestedElsewhere.Keys).Order(StringComparer.Ordinal),
        Projects.SelectMany(project => project.Findings).Select(finding => finding.Id).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Texts(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
}
