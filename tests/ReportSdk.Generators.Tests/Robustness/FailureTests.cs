using ReportSdk.Schema.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ReportSdk.Generators.Tests.Diagnostics;
using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Schema;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators.Tests.Robustness;

/// <summary>What happens when a step fails or is cancelled: the failure is told at its file, and costs nothing else.</summary>
public sealed class FailureTests
{
    private static readonly SchemaItem Good = new("good.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""");

    private static readonly SchemaItem Unreadable = new("a.json", "") { Read = _ => throw new InvalidOperationException("The host lost it.") };

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_the_others_are_generated()
    {
        SchemaItem user = new("user.json", """{"type": "object", "properties": {"x": {"$ref": "a.json"}}}""");
        GeneratorRun run = GeneratorRun.WithFindings(Unreadable, Good, user);

        Assert.Equal(
            ["a.json(1,1,1,1): RSDK0090", "user.json(1,49,1,57): RSDK0038"],
            ExpectedFinding.Texts(run.AllDiagnostics.Select(ToldFinding.Of)));
        Assert.Contains("The host lost it.", run.AllDiagnostics.Single(diagnostic => diagnostic.Id == "RSDK0090").GetMessage());
        Assert.Contains(run.Sources.Values, source => source.Contains("record Good ", StringComparison.Ordinal));
        IReadOnlyList<Diagnostic> live = await new SchemaProject([Unreadable, Good, user], isDesignTime: true).Analyze();
        Assert.Equal(ExpectedFinding.Texts(run.AllDiagnostics.Select(ToldFinding.Of)), ExpectedFinding.Texts(live.Select(ToldFinding.Of)));
    }

    [Fact]
    public void A_file_that_the_host_does_not_have_is_the_hosts_to_tell()
    {
        GeneratorRun run = GeneratorRun.WithFindings(new SchemaItem("a.json", "") { Read = _ => null }, Good);
        Assert.Empty(run.AllDiagnostics);
        Assert.Single(run.Sources);
    }

    [Fact]
    public void A_failure_in_linking_is_told_at_its_file()
    {
        LinkedSchema linked = FileLinker.Link(ModelOf(Good), "/project/good.json", null!);
        Assert.Null(linked.File);
        Assert.Equal(FindingCatalogue.InternalError, linked.Failure!.Descriptor);
        Assert.Equal("good.json", linked.Failure.Location.Path);
        AssertTold(Emit(linked));
    }

    [Fact]
    public void A_failure_in_writing_is_told_at_its_file()
    {
        // A reference that linking forgot.
        FileModel model = ModelOf(Good with { Text = """{"type": "object", "properties": {"x": {"$ref": "https://x.test/other"}}}""" });
        var forgetful = new LinkedFile(model, default, default, default, default, default);
        AssertTold(Emit(new LinkedSchema("/project/good.json", forgetful, null)));
    }

    [Fact]
    public void A_failure_in_collecting_findings_is_told_at_its_file()
    {
        ParsedFile file = Parse(Good with { Text = """{"type": "object", "properties": {"x": {"$ref": "https://x.test/other"}}}""" });
        FileFindings found = FindingCollector.Collect(file, null!, [], new RuleSections([]));
        Assert.Equal(("/project/good.json", "RSDK0090"), (found.FullPath, Assert.Single(found.Findings).Id));
    }

    [Fact]
    public void A_cancelled_run_ends_and_the_next_one_is_whole()
    {
        using var source = new CancellationTokenSource();
        SchemaItem cancelling = Good with { Path = "a.json", Read = _ => { source.Cancel(); return SourceText.From(Good.Text); } };
        var project = new SchemaProject([cancelling]);
        Assert.ThrowsAny<OperationCanceledException>(() => project.Run(source.Token));
        Assert.Contains(project.Run().GeneratedSources, generated => generated.HintName == "Acme.ASchema.g.cs");
    }

    [Fact]
    public void Cancellation_passes_every_guard()
    {
        Assert.Throws<OperationCanceledException>(() => Guard.Run<int>(() => throw new OperationCanceledException(), _ => 0));
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => FileParser.Parse(InputOf(Good), [], cancelled));
        SchemaItem hosts = Good with { Read = token => { token.ThrowIfCancellationRequested(); return null; } };
        Assert.Throws<OperationCanceledException>(() => SchemaInputReader.Read(new SchemaText("/project/good.json", hosts), new ItemOptions("Acme", false), cancelled));
    }

    [Fact]
    public void Cancelled_findings_are_found_by_the_next_to_ask()
    {
        SchemaItem broken = Good with { Text = "{" };
        var text = new SchemaText("/project/good.json", broken);
        var findings = new ProjectFindings([text], new ItemOptions("Acme", isDesignTime: true));
        Assert.Throws<OperationCanceledException>(() => findings.Of(text, new CancellationToken(canceled: true)));
        Assert.Equal("RSDK0001", Assert.Single(findings.Of(text, CancellationToken.None)).Id);
    }

    private static SchemaInput InputOf(SchemaItem item) => new(item.Path, "/project/" + item.Path, item.Text, "Acme", AssertsFormats: false, IsReference: false);

    private static ParsedFile Parse(SchemaItem item) => FileParser.Parse(InputOf(item), [], CancellationToken.None);

    private static FileModel ModelOf(SchemaItem item) => Parse(item).Model!;

    private static void AssertTold(GeneratorRunResult result)
    {
        Assert.Null(result.Exception);
        Assert.Equal("good.json(1,1,1,1): RSDK0090", ToldFinding.Of(Assert.Single(result.Diagnostics)).ToString());
        Assert.Empty(result.GeneratedSources);
    }

    private static GeneratorRunResult Emit(LinkedSchema schema) => CSharpGeneratorDriver.Create(new Outputs(schema).AsSourceGenerator())
        .RunGenerators(CSharpCompilation.Create("Empty")).GetRunResult().Results.Single();

    /// <summary>The last step of the generator, with what no earlier step gives it.</summary>
    private sealed class Outputs(LinkedSchema schema) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.ParseOptionsProvider.Select((_, _) => schema), static (output, file) => SourceOutput.Add(output, file));
    }
}
