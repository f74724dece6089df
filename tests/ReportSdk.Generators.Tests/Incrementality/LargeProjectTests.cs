using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Incrementality;

/// <summary>A thousand schemas with a shared core: a third merges it, a third names it, a third ignores it. An edit costs what it concerns.</summary>
public sealed class LargeProjectTests
{
    private const int Others = 999;
    private const int Merging = Others / 3;
    private const int Naming = Others / 3;

    private const string Core = """
        {"$id": "https://x.test/core", "type": "object", "required": ["code"], "properties": {
            "code": {"type": "string", "minLength": 1, "description": "The code."}, "name": {"type": "string"}}}
        """;

    private static readonly SchemaItem[] Items = [new("core.json", Core), .. Enumerable.Range(0, Others).Select(i => new SchemaItem($"s{i:d3}.json", Schema(i)))];

    private static readonly Dictionary<string, (Action<SchemaProject> Edit, RunCounts Expected)> Edits = new()
    {
        ["unrelated code"] = (project => project.EditCode(), new(0, 0, 0, 0, 0, 0, 0)),
        ["white space in the core"] = (project => project.Edit("core.json", text => text.Replace(",", " ,\r\n")), new(1, 0, 0, 0, 0, 0, 0)),
        ["constraint of the core"] = (project => project.Edit("core.json", text => text.Replace("1", "2")), new(1, 1, 0, 1, 0, 0, 1)),
        ["member of the core"] = (project => project.Edit("core.json", text => text.Replace("\"name\"", "\"title\"")), new(1, 1, 1, 1 + Merging, 0, 0, 1 + Merging)),
        ["type name of the core"] =
            (project => project.Edit("core.json", text => text.Replace("\"type\": \"object\"", "\"x-csharp-name\": \"Stock\", \"type\": \"object\"")),
            new(1, 1, 1, 1 + Merging + Naming, 1, 1, 2 + Merging + Naming)),
        ["one added"] = (project => project.Add(new SchemaItem("t.json", Schema(Others))), new(1, 1, 1, 1, 1, 1, 2)),
    };

    // The driver tells why each step ran by walking every way to every file: seconds a run. So there is one first run for all edits.
    private static readonly Lazy<(SchemaProject Project, GeneratorRunResult Result)> FirstRun = new(() =>
    {
        var project = new SchemaProject(Items);
        return (project, project.Run());
    });

    public static TheoryData<string> Names => [.. Edits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_costs_what_it_concerns(string name)
    {
        (SchemaProject first, GeneratorRunResult before) = FirstRun.Value;
        Assert.Empty(before.Diagnostics);
        Assert.Equal(Items.Length + 1, before.GeneratedSources.Length);

        SchemaProject project = first.Copy();
        Edits[name].Edit(project);
        Assert.Equal(Edits[name].Expected, RunCounts.Of(before, project.Run()));
    }

    private static string Schema(int i) => (i % 3) switch
    {
        0 => """{"type": "object", "allOf": [{"$ref": "https://x.test/core"}], "properties": {"x": {"type": "number"}}}""",
        1 => """{"type": "object", "properties": {"first": {"$ref": "https://x.test/core"}, "all": {"type": "array", "items": {"$ref": "https://x.test/core"}}}}""",
        _ => """{"type": "object", "properties": {"x": {"type": "integer", "minimum": 0, "maximum": 9}}}""",
    };
}
