using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Incrementality;

/// <summary>What each kind of edit runs again, on files that merge, name and ignore each other.</summary>
public sealed class EditTests
{
    private const string Base = """
        {"$id": "https://x.test/base", "type": "object", "required": ["code"], "properties": {
            "code": {"type": "string", "minLength": 1, "description": "The code."}, "name": {"type": "string"}}}
        """;

    private const string Row = """
        {"$id": "https://x.test/row", "allOf": [{"$ref": "base"}], "properties": {"close": {"type": "number"}}}
        """;

    private const string Table = """
        {"$id": "https://x.test/table", "type": "object", "properties": {"rows": {"type": "array", "items": {"$ref": "row"}}, "first": {"$ref": "base"}}}
        """;

    private const string Loner = """
        {"$id": "https://x.test/loner", "type": "object", "properties": {"x": {"type": "integer", "minimum": 0, "maximum": 9}}}
        """;

    private static readonly SchemaItem[] Items =
        [new("base.json", Base), new("row.json", Row), new("table.json", Table), new("loner.json", Loner)];

    public static TheoryData<string, RunCounts> Table_of_edits => new()
    {
        { "nothing", new(0, 0, 0, 0, 0, 0, 0) },
        { "unrelated code", new(0, 0, 0, 0, 0, 0, 0) },
        { "white space", new(1, 0, 0, 0, 0, 0, 0) },
        { "order of keywords", new(1, 0, 0, 0, 0, 0, 0) },
        { "comment", new(1, 0, 0, 0, 0, 0, 0) },
        { "description", new(1, 1, 0, 1, 0, 0, 1) },
        { "constraint", new(1, 1, 0, 1, 0, 0, 1) },
        { "constraint of a merged base", new(1, 1, 0, 1, 0, 0, 1) },
        { "member of a loner", new(1, 1, 1, 1, 0, 0, 1) },
        { "member of a merged base", new(1, 1, 1, 2, 0, 0, 2) },
        { "type name", new(1, 1, 1, 2, 1, 1, 3) },
        { "deprecated", new(1, 1, 0, 1, 1, 1, 2) },
        { "file added", new(1, 1, 1, 1, 1, 1, 2) },
        { "file removed", new(0, 1, 1, 1, 1, 1, 1) },
        { "file broken", new(1, 1, 1, 1, 1, 1, 1) },
    };

    [Theory]
    [MemberData(nameof(Table_of_edits))]
    public void An_edit_runs_what_it_must_and_nothing_else(string edit, RunCounts expected)
    {
        var project = new SchemaProject(Items);
        GeneratorRunResult before = project.Run();
        Assert.Empty(before.Diagnostics);
        Apply(project, edit);
        Assert.Equal(expected, RunCounts.Of(before, project.Run()));
    }

    [Fact]
    public void A_file_that_is_named_by_its_path_and_gets_an_identifier_is_found_by_that()
    {
        var project = new SchemaProject(
        [
            new("row.json", """{"type": "object", "properties": {"close": {"type": "number"}}}"""),
            new("table.json", """{"type": "object", "properties": {"rows": {"type": "array", "items": {"$ref": "row.json"}}}}"""),
            new("loner.json", Loner),
        ]);
        GeneratorRunResult before = project.Run();
        project.Edit("row.json", text => text.Replace("{\"type\": \"object\"", "{\"$id\": \"https://x.test/row\", \"type\": \"object\""));
        GeneratorRunResult after = project.Run();

        // Alone each file reads as before, but the plan of the one that refers to the other names it anew.
        Assert.Equal(new RunCounts(1, 2, 2, 2, 0, 0, 2), RunCounts.Of(before, after));
        Assert.Empty(after.Diagnostics);
        RunReasons.AssertCached(project.EditCode().Run());
    }

    [Fact]
    public void White_space_moves_the_findings_of_its_file_alone()
    {
        var project = new SchemaProject([.. Items, new("wrong.json", """{"minLength": -1}"""), new("wrong-too.json", """{"minLength": -1}""")]);
        Assert.Equal(2, project.Run().Diagnostics.Length);
        GeneratorRunResult after = project.Edit("wrong.json", text => "\n" + text).Run();
        Assert.Equal(1, RunReasons.CountChanged(after, StepNames.Findings));
        Assert.Equal([0, 1], after.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Order());
    }

    private static void Apply(SchemaProject project, string edit)
    {
        switch (edit)
        {
            case "nothing":
                break;
            case "unrelated code":
                project.EditCode();
                break;
            case "white space":
                project.Edit("base.json", text => text.Replace(",", " ,\r\n\t"));
                break;
            case "order of keywords":
                project.Edit("base.json", text => text.Replace("""{"type": "string", "minLength": 1,""", """{"minLength": 1, "type": "string",""")
                    .Replace("\"type\": \"object\", ", "").Replace("\"name\": {\"type\": \"string\"}}}", "\"name\": {\"type\": \"string\"}}, \"type\": \"object\"}"));
                break;
            case "comment":
                project.Edit("loner.json", text => text.Replace("\"minimum\"", "\"$comment\": \"why\", \"minimum\""));
                break;
            case "description":
                project.Edit("base.json", text => text.Replace("The code.", "Its code."));
                break;
            case "constraint":
                project.Edit("loner.json", text => text.Replace("9", "8"));
                break;
            case "constraint of a merged base":
                project.Edit("base.json", text => text.Replace("1", "2"));
                break;
            case "member of a loner":
                project.Edit("loner.json", text => text.Replace("\"x\"", "\"y\""));
                break;
            case "member of a merged base":
                project.Edit("base.json", text => text.Replace("\"name\"", "\"title\""));
                break;
            case "type name":
                project.Edit("row.json", text => text.Replace("\"allOf\"", "\"x-csharp-name\": \"StockRow\", \"allOf\""));
                break;
            case "deprecated":
                project.Edit("loner.json", text => text.Replace("\"type\": \"object\"", "\"deprecated\": true, \"type\": \"object\""));
                break;
            case "file added":
                project.Add(new SchemaItem("new.json", """{"$id": "https://x.test/new", "type": "object", "properties": {"x": {"type": "string"}}}"""));
                break;
            case "file removed":
                project.Remove("loner.json");
                break;
            case "file broken":
                project.Edit("loner.json", text => text + "]");
                break;
            default:
                Assert.Fail($"No edit '{edit}'.");
                break;
        }
    }
}
