using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>What is wrong with files in the company of others, marked at its place.</summary>
internal static class MarkedCompany
{
    private const string Row = """{"$id": "https://x.test/row", "type": "object", "properties": {"close": {"type": "number"}}}""";

    public static IReadOnlyList<MarkedProject> All { get; } =
    [
        .. References,
        .. Clashes,
        .. Types,
        .. CSharpKeywords,
        .. OtherAssemblies,
    ];

    private static IEnumerable<MarkedProject> References =>
    [
        new("file that is not there", """{"type": "object", "properties": {"买入": {"$ref": {|RSDK0030:"https://x.test/absent"|}}}}"""),
        new(
            "definition that is not there",
            new SchemaItem("a.json", """{"type": "object", "properties": {"x": {"$ref": {|RSDK0030:"https://x.test/row#/$defs/absent"|}}}}"""),
            new SchemaItem("row.json", Row)),
        new("path that leads to no file", new SchemaItem("tables/a.json", """{"type": "object", "properties": {"x": {"$ref": {|RSDK0030:"row.json"|}}}}"""), new SchemaItem("row.json", Row)),
        new(
            "cycle through files",
            new SchemaItem("a.json", """{"$id": "https://x.test/a", "type": "object", "allOf": [{"$ref": {|RSDK0031:"b"|}}]}"""),
            new SchemaItem("b.json", """{"$id": "https://x.test/b", "type": "object", "allOf": [{"$ref": {|RSDK0031:"a"|}}]}""")),
        new(
            "cycle through a path",
            new SchemaItem("a.json", """{"type": "object", "allOf": [{"$ref": {|RSDK0031:"b.json"|}}]}"""),
            new SchemaItem("b.json", """{"$id": "https://x.test/b", "type": "object", "allOf": [{"$ref": {|RSDK0031:"local:///a.json"|}}]}""")),
        new(
            "target with errors",
            new SchemaItem("a.json", """{"type": "object", "properties": {"x": {"$ref": {|RSDK0038:"https://x.test/b"|}}}}"""),
            new SchemaItem("b.json", """{"$id": "https://x.test/b", "minLength": {|RSDK0011:-1|}}""")),
        new(
            "target by path with errors",
            new SchemaItem("a.json", """{"type": "object", "properties": {"x": {"$ref": {|RSDK0038:"b.json"|}}, "y": {"$ref": {|RSDK0038:"c.json"|}}}}"""),
            new SchemaItem("b.json", """{"$id": "https://x.test/b", "minLength": {|RSDK0011:-1|}}"""),
            new SchemaItem("c.json", """{"$id": "https://x.test/c",{|RSDK0001:|}""")),
    ];

    private static IEnumerable<MarkedProject> Clashes =>
    [
        new(
            "one identifier",
            new SchemaItem("a.json", """{"$id": "https://x.test/same", "type": "object", "properties": {"x": {"type": "string"}}}"""),
            new SchemaItem("b.json", "{\n  \"title\": \"买入\", \"$id\": {|RSDK0032:\"https://x.test/same\"|}, \"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}}}")),
        new(
            "one type",
            new SchemaItem("a.json", """{"$id": "https://x.test/a/row", "type": "object", "properties": {"x": {"type": "string"}}}"""),
            new SchemaItem("b.json", """{"$id": {|RSDK0042:"https://x.test/b/row"|}, "type": "object", "properties": {"x": {"type": "string"}}}""")),
        new(
            "one type, without identifiers",
            new SchemaItem("a/row.json", """{"type": "object", "properties": {"x": {"type": "string"}}}"""),
            new SchemaItem("b/row.json", """{|RSDK0042:{|}"type": "object", "properties": {"x": {"type": "string"}}}""")),
    ];

    private static IEnumerable<MarkedProject> Types =>
    [
        new(
            "own member that meets a merged one",
            new SchemaItem("a.json", """
                {"type": "object", "allOf": [{"$ref": "https://x.test/row"}], "properties": {"买入": {"type": "string"}, "Close": {|RSDK0040:{|}"type": "number"}}}
                """),
            new SchemaItem("row.json", Row)),
        new(
            "merged member with the name of the type",
            new SchemaItem("a.json", """
                {"$defs": {"x": {"type": "string"}}, "$ref": "https://x.test/outer#/$defs/table"}
                """),
            new SchemaItem("outer.json", """
                {"$id": "https://x.test/outer", "$defs": {"table":
                  {|RSDK0040:{|}"x-csharp-name": "Close", "type": "object", "allOf": [{"$ref": "https://x.test/row"}], "properties": {"y": {"type": "string"}}}}}
                """),
            new SchemaItem("row.json", Row)),
        new(
            "type that another file does not have",
            new SchemaItem("a.json", """{"type": "object", "properties": {"x": {|RSDK0041:{|}"$ref": "https://x.test/any"}, "y": {"$ref": "https://x.test/row"}}}"""),
            new SchemaItem("any.json", """{|RSDK0041:{|}"$id": "https://x.test/any", "type": ["string", "number"]}"""),
            new SchemaItem("row.json", Row)),
        new(
            "meta-schema as a member",
            """{"type": "object", "properties": {"schema": {|RSDK0041:{|}"$ref": "https://json-schema.org/draft/2020-12/schema"}}}"""),
        new(
            "branches of another file that cannot be told apart",
            new SchemaItem("a.json", """
                {"type": "object", "properties": {"x": {|RSDK0041:{|}"oneOf": [{"$ref": "https://x.test/row"}, {"$ref": "https://x.test/last"}]}}}
                """),
            new SchemaItem("last.json", """{"$id": "https://x.test/last", "type": "object", "properties": {"close": {"type": "number"}}}"""),
            new SchemaItem("row.json", Row)),
    ];

    private static IEnumerable<MarkedProject> CSharpKeywords =>
    [
        new(
            "names that are none",
            """
            {"$comment": "名称 📈", "x-csharp-name": {|RSDK0044:"stock row"|}, "type": "object", "properties": {
              "收盘": {"x-csharp-name": {|RSDK0044:"_"|}, "type": "number"}, "评级": {"enum": ["买入", "增持"], "x-enum-names": {"买入": {|RSDK0044:"1"|}, {|RSDK0045:"持有"|}: "Hold"}}}}
            """),
        new(
            "values of another shape",
            """
            {"x-csharp-interface": {|RSDK0044:"yes"|}, "type": "object", "properties": {
              "评级": {"x-open": {|RSDK0044:1|}, "enum": ["买入"], "x-enum-names": {|RSDK0044:["Buy"]|}}, "名称": {"x-csharp-name": {|RSDK0044:null|}, "type": "string"}}}
            """),
        new(
            "namespaces that are none or are out of place",
            """
            {"x-csharp-namespace": {|RSDK0044:"Acme..Text"|}, "type": "object", "properties": {"文": {"type": "string", "x-csharp-namespace": {|RSDK0044:"Acme"|}}}}
            """),
    ];

    private static IEnumerable<MarkedProject> OtherAssemblies =>
    [
        new("schema of another assembly without an identifier", new SchemaItem("a.json", """{|RSDK0043:{|}"type": "object"}""", IsReference: true)),
        new("schema of another assembly without a namespace", new SchemaItem("a.json", """{|RSDK0043:{|}"$id": "https://x.test/a", "type": "object"}""", Namespace: "", IsReference: true)),
        new("error in a schema of another assembly", new SchemaItem("a.json", """{"$id": "https://x.test/a", "minLength": {|RSDK0011:-1|}}""", IsReference: true)),
        new(
            "reference within another assembly",
            new SchemaItem("a.json", """{"$id": "https://x.test/a", "type": "object", "properties": {"x": {"$ref": {|RSDK0030:"https://x.test/absent"|}}}}""", IsReference: true)),
        new(
            "identifier that another assembly has",
            new SchemaItem("a.json", """{"$id": {|RSDK0032:"https://x.test/row"|}, "x-csharp-name": "Mine", "type": "object", "properties": {"x": {"type": "string"}}}"""),
            new SchemaItem("row.json", Row, Namespace: "Other", IsReference: true)),
        new(
            "two assemblies with one schema",
            new SchemaItem("one/row.json", Row, Namespace: "One", IsReference: true),
            new SchemaItem("two/row.json", Row.Replace("\"https://x.test/row\"", "{|RSDK0032:\"https://x.test/row\"|}"), Namespace: "Two", IsReference: true)),
    ];
}
