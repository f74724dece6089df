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

    /// <summary>Edit; files parsed; models, signatures and linked files that differ; C# files written.</summary>
    public static TheoryData<string, int, int, int, int, int> Table_of_edits => new()
    {
        { "nothing", 0, 0, 0, 0, 0 },
        { "unrelated code", 0, 0, 0, 0, 0 },
        { "white space", 1, 0, 0, 0, 0 },
        { "order of keywords", 1, 0, 0, 0, 0 },
        { "comment", 1, 0, 0, 0, 0 },
        { "description", 1, 1, 0, 1, 1 },
        { "constraint", 1, 1, 0, 1, 1 },
        { "constraint of a merged base", 1, 1, 0, 1, 1 },
        { "member of a loner", 1, 1, 1, 1, 1 },
        { "member of a merged base", 1, 1, 1, 2, 2 },
        { "type name", 1, 1, 1, 2, 3 },
        { "file added", 1, 1, 1, 1, 2 },
        { "file removed", 0, 1, 1, 1, 1 },
        { "file broken", 1, 1, 1, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Table_of_edits))]
    public void An_edit_runs_what_it_must_and_nothing_else(string edit, int parsed, int models, int signatures, int linked, int emitted)
    {
        var project = new SchemaProject(Items);
        GeneratorRunResult before = project.Run();
        Assert.Empty(before.Diagnostics);
        Apply(project, edit);
        GeneratorRunResult after = project.Run();

        Assert.Equal(
            (parsed, models, signatures, linked, emitted),
            (RunReasons.CountComputed(after, StepNames.Parse),
                RunReasons.CountChanged(after, StepNames.Model),
                RunReasons.CountChanged(after, StepNames.Signature),
                RunReasons.CountChanged(after, StepNames.Link),
                RunReasons.CountEmitted(before, after)));
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
