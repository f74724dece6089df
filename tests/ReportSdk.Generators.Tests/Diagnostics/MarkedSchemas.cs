using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Schema;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>What is wrong with one file alone, marked at its place.</summary>
internal static class MarkedSchemas
{
    public static IReadOnlyList<MarkedProject> All { get; } =
    [
        .. Json,
        .. Keywords,
        .. Identifiers,
        .. Types,
        .. Positions,
    ];

    private static IEnumerable<MarkedProject> Json =>
    [
        new("value missing", """{"type": {|RSDK0001:}|}"""),
        new("text ends early", """{"type": "object"{|RSDK0001:|}"""),
        new("comma too many", """{"type": "object", {|RSDK0001:}|}"""),
        new("comment", """{"type": "object"} {|RSDK0001:/|}/ a table"""),
        new("nothing at all", "{|RSDK0001:|}"),
        new("member twice", """{"type": "object", {|RSDK0003:"type"|}: "object"}"""),
        new("member twice, once escaped", """{"名称": 1, {|RSDK0003:"\u540d称"|}: 2}"""),
        new("nested too deep", $$"""{"enum": {{new string('[', 255)}}{|RSDK0004:[|}1{{new string(']', 256)}} }"""),
        new("schemas nested too deep", string.Concat(Enumerable.Repeat("""{"not": """, 64)) + "{|RSDK0004:{|}}" + new string('}', 64)),
        new("too large", "{|RSDK0005:|}{" + new string(' ', SchemaFile.MaxLength) + "}"),
        new("too many subschemas", $$"""{|RSDK0006:{|}"allOf": [{{string.Join(",", Enumerable.Repeat("true", 20_000))}}] }"""),
    ];

    private static IEnumerable<MarkedProject> Keywords =>
    [
        new("no schema", """{"type": "object", "properties": {"x": {|RSDK0010:[1]|}}}"""),
        new("root is no schema", """{|RSDK0010:"text"|}"""),
        new("keyword value", """{"properties": {"x": {"minLength": {|RSDK0011:-1|}}}}"""),
        new("unknown type", """{"type": {|RSDK0011:"text"|}}"""),
        new("pattern", """{"properties": {"x": {"pattern": {|RSDK0012:"[a"|}}}}"""),
        new("pattern as a name", """{"patternProperties": {{|RSDK0012:"("|}: true}}"""),
        new("unknown keyword", """{"type": "string", {|RSDK0013:"minLenght"|}: 3}"""),
        new("unknown format", """{"type": "string", "format": {|RSDK0014:"iso-date"|}}"""),
        new("required twice", """{"required": ["a", {|RSDK0015:"a"|}]}"""),
        new("unknown dialect", """{"$schema": {|RSDK0020:"https://x.test/none"|}}"""),
        new("draft 3", """{"$schema": {|RSDK0021:"http://json-schema.org/draft-03/schema#"|}}"""),
        new(
            "unknown vocabulary",
            new SchemaItem("a.json", """{"$schema": {|RSDK0022:"https://x.test/dialect"|}}"""),
            new SchemaItem("b.json", """
                {"$id": "https://x.test/dialect", "$schema": "https://json-schema.org/draft/2020-12/schema",
                 "$vocabulary": {"https://x.test/vocabulary": true}, "type": "object", "properties": {"x": {"type": "string"}}}
                """)),
    ];

    private static IEnumerable<MarkedProject> Identifiers =>
    [
        new("pointer into nothing", """{"type": "object", "properties": {"x": {"$ref": {|RSDK0030:"#/$defs/row"|}}}}"""),
        new("unknown anchor", """{"type": "object", "properties": {"x": {"$ref": {|RSDK0030:"#row"|}}}}"""),
        new("applies itself", """{"allOf": [{"$ref": {|RSDK0031:"#"|}}]}"""),
        new("two definitions apply each other", """{"$defs": {"a": {"$ref": "#/$defs/b"}, "b": {"$ref": {|RSDK0031:"#/$defs/a"|}}}}"""),
        new("identifier twice in one file", """
            {"$defs": {"a": {"$id": "https://x.test/same", "type": "string"}, "b": {"$id": {|RSDK0032:"https://x.test/same"|}, "type": "string"}}}
            """),
        new("anchor twice", """{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": {|RSDK0033:"x"|}}}}"""),
        new("identifier with a fragment", """{"$id": {|RSDK0034:"https://x.test/a#b"|}}"""),
        new("identifier of a meta-schema", """{"$id": {|RSDK0035:"https://json-schema.org/draft/2020-12/schema"|}}"""),
        new("chain of references", ReferenceChain.Of(65).Replace("\"#/$defs/d1\"", "{|RSDK0036:\"#/$defs/d1\"|}")),
        new("file: identifier", """{"$id": {|RSDK0037:"file:///schemas/a.json"|}, "type": "string"}"""),
    ];

    private static IEnumerable<MarkedProject> Types =>
    [
        new("members that get one name", "{\"type\": \"object\", \"properties\": {\"每股收益(元)\": {\"type\": \"string\"},\n \"每股收益（元）\": {|RSDK0040:{|}\"type\": \"string\"}}}"),
        new("member with the name of its type", """{"type": "object", "properties": {"a": {|RSDK0040:{|}"type": "string"}}}"""),
        new("definition with the name of what goes with the root", """{"enum": ["买入"], "$defs": {"text": {|RSDK0040:{|}"enum": ["增持"]}}}"""),
        new("enum texts that get one name", """{"enum": ["买入", "buy it", {|RSDK0040:"buy-it"|}]}"""),
        new("definitions that get one name", """
            {"$defs": {"a b": {"type": "object", "properties": {"x": {"type": "string"}}}, "a-b": {|RSDK0040:{|}"type": "object", "properties": {"x": {"type": "string"}}}}}
            """),
        new("root without a type", """{|RSDK0041:{|}"minimum": 3}"""),
        new("members without a type", """
            {"type": "object", "properties": {
              "any": {|RSDK0041:{|}}, "mixed": {|RSDK0041:{|}"type": ["string", "number"]}, "list": {|RSDK0041:{|}"type": "array"},
              "tuple": {|RSDK0041:{|}"prefixItems": [{"type": "string"}], "type": "array"}, "map": {|RSDK0041:{|}"type": "object"},
              "never": {|RSDK0041:f|}alse, "values": {|RSDK0041:{|}"enum": ["a", 1]}}}
            """),
        new("branches that cannot be told apart", """
            {"type": "object", "properties": {"x": {|RSDK0041:{|}"oneOf": [
              {"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "properties": {"b": {"type": "string"}}}]}}}
            """),
        new("cases that get one name", """
            {"$defs": {"x": {"oneOf": [
              {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a b"}}},
              {|RSDK0040:{|}"type": "object", "required": ["kind"], "properties": {"kind": {"const": "a-b"}}}]}}}
            """),
    ];

    private static IEnumerable<MarkedProject> Positions =>
    [
        new("two findings on one line", """{"properties": {"x": {"minLength": {|RSDK0011:"six"|}}, "y": {"type": {|RSDK0011:"text"|}}}}"""),
        new("two kinds of findings in one file", "{\n  \"pattern\": {|RSDK0012:\"(\"|},\n  \"$ref\": {|RSDK0030:\"#/none\"|}\n}"),
        new("Chinese before it", """{"title": "增持评级（相对沪深300）", "minLength": {|RSDK0011:"六"|}}"""),
        new("surrogate pairs before it", """{"title": "📈🧾", "minLength": {|RSDK0011:-1|}}"""),
        new("combining characters before it", "{\"title\": \"e\u0301o\u0308\", \"minLength\": {|RSDK0011:-1|}}"),
        new("carriage returns and line feeds", "{\r\n  \"title\": \"增持\",\r\n  \"minLength\": {|RSDK0011:-1|}\r\n}\r\n"),
        new("carriage returns alone", "{\r  \"title\": \"增持\",\r  \"minLength\": {|RSDK0011:-1|}\r}"),
        new("tabs before it", "{\t\"minLength\":\t{|RSDK0011:-1|}}"),
        new("separators that end no line of JSON", "{\"title\": \"a\u2028b\", \"minLength\": {|RSDK0011:-1|}}"),
        new("over several lines", "{\"minLength\": {|RSDK0011:[\n  1,\n  2\n]|}}"),
        new("line break in a string", "{\n  \"type\": \"增持{|RSDK0001:\n|}\"}"),
        new("at the end of the text", "{\n  \"type\": [\n{|RSDK0001:|}"),
    ];
}
