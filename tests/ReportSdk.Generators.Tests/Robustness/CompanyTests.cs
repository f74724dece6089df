using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Robustness;

/// <summary>What is wrong only in the company of other files: told at its place, and paid by no other file.</summary>
public sealed class CompanyTests
{
    private static readonly SchemaItem Good = new("zz-good.json", """{"$id": "https://x.test/good", "type": "object", "properties": {"x": {"type": "string"}}}""");

    private static void AssertFindings(GeneratorRun run, int sources, params string[] expected)
    {
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            run.Diagnostics.Select(diagnostic =>
            {
                FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
                return $"{place.Path[GeneratorRun.ProjectFolder.Length..]}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}";
            }).Order(StringComparer.Ordinal));
        Assert.Equal(sources, run.Sources.Count);
        Assert.Contains(run.Sources.Values, source => source.Contains("record Good ", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_files_of_one_type_name_are_told_and_the_first_is_kept()
    {
        GeneratorRun run = GeneratorRun.WithFindings(
            Good,
            new SchemaItem("a.json", """{"$id": "https://x.test/a/row", "type": "object", "properties": {"x": {"type": "string"}}}"""),
            new SchemaItem("b.json", """{"$id": "https://x.test/b/row", "type": "object", "properties": {"y": {"type": "string"}}}"""));
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(("RSDK0042", "/project/b.json"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path)));
        Assert.NotEmpty(run.Diagnostics);
        Assert.Equal(2, run.Sources.Count);
    }

    [Fact]
    public void File_names_that_differ_in_case_only_do_not_end_the_run()
    {
        GeneratorRun run = GeneratorRun.WithFindings(
            Good,
            new SchemaItem("a.json", """{"$id": "https://x.test/a", "x-csharp-name": "EpsRow", "type": "object", "properties": {"x": {"type": "string"}}}"""),
            new SchemaItem("b.json", """{"$id": "https://x.test/b", "x-csharp-name": "EPSRow", "type": "object", "properties": {"x": {"type": "string"}}}"""));
        Assert.Equal("RSDK0042", Assert.Single(run.Diagnostics).Id);
        Assert.Equal(2, run.Sources.Count);
    }

    [Fact]
    public void A_type_named_as_a_namespace_is_told()
    {
        GeneratorRun run = GeneratorRun.WithFindings(
            Good,
            new SchemaItem("row.json", """{"type": "object", "properties": {"x": {"type": "string"}}}"""),
            new SchemaItem("sub.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""", "Acme.Row"));
        Assert.Equal(("RSDK0042", "/project/row.json"), (Assert.Single(run.Diagnostics).Id, run.Diagnostics[0].Location.GetLineSpan().Path));
    }

    [Fact]
    public void An_unresolved_reference_is_told_at_its_place_in_file_and_fragment()
    {
        GeneratorRun run = GeneratorRun.WithFindings(
            Good,
            new SchemaItem("a.json", "{\"properties\": {\n \"买\": {\"$ref\": \"missing.json\"},\n \"b\": {\"$ref\": \"https://x.test/good#/$defs/none\"},\n \"c\": {\"$ref\": \"https://x.test/good#/properties/x\"}}, \"type\": \"object\"}"));
        AssertFindings(run, 2, "a.json(2,16): RSDK0030", "a.json(3,16): RSDK0030");
    }

    [Fact]
    public void A_cycle_through_files_is_told_at_each_of_its_references() => AssertFindings(
        GeneratorRun.WithFindings(
            Good,
            new SchemaItem("a.json", """{"$id": "https://x.test/a", "allOf": [{"$ref": "b"}], "type": "object", "properties": {"x": {"$ref": "c"}}}"""),
            new SchemaItem("b.json", """{"$id": "https://x.test/b", "allOf": [{"$ref": "a"}]}"""),
            new SchemaItem("c.json", """{"$id": "https://x.test/c", "allOf": [{"$ref": "a"}]}""")),
        4,
        "a.json(1,48): RSDK0031",
        "b.json(1,48): RSDK0031");

    [Fact]
    public void Lists_that_contain_each_other_through_files_do_not_end_the_compiler()
    {
        GeneratorRun run = GeneratorRun.Of(
            new SchemaItem("a.json", """{"$id": "https://x.test/a", "type": "array", "items": {"$ref": "b"}}"""),
            new SchemaItem("b.json", """{"$id": "https://x.test/b", "type": "array", "items": {"$ref": "a"}}"""),
            new SchemaItem("c.json", """{"$id": "https://x.test/c", "type": "object", "properties": {"x": {"$ref": "a"}}}"""));
        Assert.Equal(3, run.Sources.Count);
    }

    [Fact]
    public void Branches_reached_on_very_many_ways_are_looked_at_once()
    {
        IEnumerable<string> steps = Enumerable.Range(0, 60).Select(i => $$"""
            "d{{i}}": {"allOf": [{"$ref": "#/$defs/d{{i + 1}}"}, {"$ref": "#/$defs/d{{i + 1}}"}]}
            """);
        GeneratorRun run = GeneratorRun.Of($$"""{"allOf": [{"$ref": "#/$defs/d0"}], "$defs": { {{string.Join(", ", steps)}}, "d60": {"minLength": 1} } }""");
        Assert.Single(run.Sources);
    }

    [Fact]
    public void Ten_thousand_definitions_in_a_row_are_generated_or_refused()
    {
        IEnumerable<string> steps = Enumerable.Range(0, 6000).Select(i => $$"""
            "d{{i}}": {"type": "array", "items": {"$ref": "#/$defs/d{{i + 1}}"} }
            """);
        string text = $$"""{"$defs": { {{string.Join(", ", steps)}}, "d6000": {"type": "string"} } }""";
        GeneratorRunResult result = new SchemaProject([Good, new SchemaItem("a.json", text)]).Run();
        Assert.Null(result.Exception);
        Assert.Contains(result.GeneratedSources, source => source.SourceText.ToString().Contains("record Good ", StringComparison.Ordinal));
    }
}
