using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>Schemas that are like wrong ones and right: nothing is told of them, not even a suggestion.</summary>
public sealed class SoundSchemaTests
{
    private const string Row = """{"$id": "https://x.test/row", "type": "object", "properties": {"close": {"type": "number"}}}""";

    private static readonly Dictionary<string, SchemaItem[]> Projects = new()
    {
        ["recursion through a member"] = [new("a.json", """{"type": "object", "properties": {"next": {"$ref": "#"}}}""")],
        ["recursion through a list"] = [new("a.json", """{"type": "object", "properties": {"parts": {"type": "array", "items": {"$ref": "#"}}}}""")],
        ["definitions alone"] = [new("a.json", """{"$defs": {"code": {"type": "string", "minLength": 1}}}""")],
        ["anchor of one name in two resources"] =
            [new("a.json", """{"type": "object", "properties": {"x": {"type": "string"}}, "$anchor": "x", "$defs": {"a": {"$id": "https://x.test/inner", "$anchor": "x", "type": "string"}}}""")],
        ["chain of references that is just short enough"] = [new("a.json", ReferenceChain.Of(64))],
        ["extension keyword"] = [new("a.json", """{"type": "string", "x-source": "wind", "$comment": "why"}""")],
        ["enum texts that differ in Chinese"] = [new("a.json", """{"enum": ["买入", "增持", "buy it", "sell it"]}""")],
        ["enum texts with names of their own"] = [new("a.json", """{"enum": ["a b", "a-b"], "x-enum-names": {"a-b": "Dashed"}}""")],
        ["keywords of C# that other dialects use as well"] =
            [new("a.json", """{"x-csharp-namespace": "Acme.Text", "x-csharp-name": "Event", "x-csharp-interface": false, "type": "object", "properties": {"a": {"x-open": false, "enum": ["a"]}}}""")],
        ["schema of another assembly with a namespace of its own"] =
            [new("a.json", """{"$id": "https://x.test/a", "x-csharp-namespace": "Acme.Text", "type": "object"}""", Namespace: "", IsReference: true)],
        ["unit of a definition that a member refers to"] =
        [
            new("a.json", """
                {"$schema": "https://reportsdk.dev/vocab/v1/report", "$defs": {"price": {"$ref": "#/$defs/yuan"}, "yuan": {"type": "number", "unit": "元"},
                 "shape": {"x-csharp-interface": true, "type": "object", "properties": {"close": {"type": "number", "unit": "元"}}},
                 "row": {"implements": "#/$defs/shape", "type": "object", "properties": {"close": {"$ref": "#/$defs/price"}}}}}
                """),
        ],
        ["members with names of their own"] =
            [new("a.json", """{"type": "object", "properties": {"a b": {"type": "string"}, "a-b": {"x-csharp-name": "Dashed", "type": "string"}}}""")],
        ["two versions"] =
        [
            new("v1/row.json", """{"$id": "https://x.test/v1/row", "type": "object", "properties": {"x": {"type": "string"}}}"""),
            new("v2/row.json", """{"$id": "https://x.test/v2/row", "type": "object", "properties": {"x": {"type": "string"}}}"""),
        ],
        ["one type in two namespaces"] =
        [
            new("a/row.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""", "Acme.A"),
            new("b/row.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""", "Acme.B"),
        ],
        ["dialect of its own"] =
        [
            new("a.json", """{"$schema": "https://x.test/dialect", "type": "object", "properties": {"x": {"type": "string"}}}"""),
            new("b.json", """
                {"$id": "https://x.test/dialect", "$schema": "https://json-schema.org/draft/2020-12/schema",
                 "$vocabulary": {"https://json-schema.org/draft/2020-12/vocab/core": true, "https://json-schema.org/draft/2020-12/vocab/applicator": true,
                  "https://json-schema.org/draft/2020-12/vocab/validation": true, "https://x.test/vocabulary": false}, "type": "object", "properties": {"x": {"type": "string"}}}
                """),
        ],
        ["nullable reference"] = [new("a.json", """{"type": "object", "properties": {"x": {"oneOf": [{"$ref": "https://x.test/row"}, {"type": "null"}]}}}"""), new("row.json", Row)],
        ["branches told apart in another file"] =
        [
            new("a.json", """{"type": "object", "properties": {"x": {"oneOf": [{"$ref": "https://x.test/row"}, {"type": "string"}]}}}"""),
            new("row.json", Row),
        ],
        ["member that narrows a merged one"] =
            [new("a.json", """{"type": "object", "allOf": [{"$ref": "https://x.test/row"}], "properties": {"close": {"type": "number", "minimum": 0}}}"""), new("row.json", Row)],
        ["path to a file without an identifier"] =
            [new("tables/a.json", """{"type": "object", "properties": {"x": {"$ref": "../row.json"}}}"""), new("row.json", """{"type": "object", "properties": {"x": {"type": "string"}}}""")],
        ["path to a file with an identifier"] =
        [
            new("tables/a.json", """{"type": "object", "properties": {"x": {"$ref": "../row.json"}, "y": {"$ref": "../row.json#/properties/close"}}}"""),
            new("row.json", Row),
        ],
        ["warning, suggestion and untyped member of another assembly"] =
            [new("a.json", """{"$id": "file:///a", "minLenght": 3, "type": "object", "properties": {"a": {}, "A b": {}, "a-b": {}}}""", "Other", IsReference: true)],
        ["character that stands for bytes that are none, as itself"] = [new("a.json", "{\"title\": \"\uFFFD\", \"type\": \"string\"}")],
    };

    public static TheoryData<string> Names => [.. Projects.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_told(string name)
    {
        SchemaItem[] items = Projects[name];
        GeneratorRun run = GeneratorRun.Of(items);

        Assert.Empty(run.AllDiagnostics);
        Assert.Empty(await new SchemaProject(items, isDesignTime: true).Analyze());
    }
}
