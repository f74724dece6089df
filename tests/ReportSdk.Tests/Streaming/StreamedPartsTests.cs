using System.Text;

namespace ReportSdk.Tests.Streaming;

/// <summary>What one pass finds of schemas in parts: the evaluator says the same, and the pass says it itself.</summary>
public sealed class StreamedPartsTests
{
    private const string Condition = """{"if": {"properties": {"in": {"const": "path"}}, "required": ["in"]}, "then": {"required": ["name"]}, "else": {"properties": {"name": false}}}""";
    private const string Overlap = """{"oneOf": [{"required": ["uses"]}, {"required": ["run"]}], "properties": {"uses": {"type": "string"}}}""";
    private const string Shapes = """
        {"type": "object", "properties": {"kind": true}, "unevaluatedProperties": false,
         "oneOf": [{"properties": {"kind": {"const": "a"}, "x": {"type": "number"}}}, {"properties": {"kind": {"const": "b"}, "y": {"type": "number"}}, "required": ["y"]}],
         "if": {"required": ["z"]}, "then": {"properties": {"z": true, "w": true}}}
        """;

    private const string Names = """
        {"patternProperties": {"^x-": true, "^[0-9]+$": {"type": "integer"}}, "additionalProperties": {"type": "string"}, "properties": {"x-known": {"type": "null"}},
         "propertyNames": {"maxLength": 8}}
        """;

    private const string Nested = """
        {"$ref": "#/$defs/list", "$defs": {"list": {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/list"}, "uniqueItems": true}, {"type": "string", "pattern": "^[a-z]+$"}, {"enum": ["A", 1]}]}}}
        """;

    [Theory]
    [InlineData(Condition, """{"in": "path", "name": 1}""", true)]
    [InlineData(Condition, """{"name": 1, "in": "path"}""", true)]
    [InlineData(Condition, """{"in": "path"}""", false)]
    [InlineData(Condition, """{"in": "p\u0061th"}""", false)]
    [InlineData(Condition, """{"in": "query"}""", true)]
    [InlineData(Condition, """{"in": "query", "name": 1}""", false)]
    [InlineData(Condition, """{"name": 1}""", false)]
    [InlineData(Condition, "[]", true)]
    [InlineData(Overlap, """{"uses": "a"}""", true)]
    [InlineData(Overlap, """{"run": {"a": [1, {}]}}""", true)]
    [InlineData(Overlap, """{"uses": "a", "run": 1}""", false)]
    [InlineData(Overlap, """{"uses": 1}""", false)]
    [InlineData(Overlap, """{}""", false)]
    [InlineData(Overlap, """{"uses": "a", "x": {"y": 1, "y": 1}}""", false)]
    [InlineData(Shapes, """{"kind": "a", "x": 1}""", true)]
    [InlineData(Shapes, """{"x": 1, "kind": "a", "y": 1}""", false)]
    [InlineData(Shapes, """{"y": 1, "kind": "b"}""", true)]
    [InlineData(Shapes, """{"y": 1, "kind": "b", "x": 1}""", false)]
    [InlineData(Shapes, """{"x": 1}""", true)]
    [InlineData(Shapes, """{"kind": "a", "z": 1, "w": []}""", true)]
    [InlineData(Shapes, """{"kind": "a", "w": []}""", false)]
    [InlineData(Shapes, """{"kind": "a", "unknown": []}""", false)]
    [InlineData(Names, """{"x-known": null, "x-other": [], "12": 1, "text": "t"}""", true)]
    [InlineData(Names, """{"x-known": 1}""", false)]
    [InlineData(Names, """{"12": "1"}""", false)]
    [InlineData(Names, """{"text": 1}""", false)]
    [InlineData(Names, """{"much too long": "t"}""", false)]
    [InlineData(Nested, """["a", "b", ["a", "b"], ["b", "a"], "A", 1]""", true)]
    [InlineData(Nested, """["a", "b", ["a"], "a"]""", false)]
    [InlineData(Nested, """["a", ["a", ["b", "b"]]]""", false)]
    [InlineData(Nested, """["a", "B"]""", false)]
    [InlineData(Nested, """[1, 1.0]""", false)]
    [InlineData("""{"uniqueItems": true}""", """[{"a": 1, "b": [1, 2]}, {"b": [1, 2], "a": 1}]""", false)]
    [InlineData("""{"uniqueItems": true}""", """[{"a": 1, "b": [1, 2]}, {"b": [2, 1], "a": 1}, "a", 1, true, null, [], {}, -1]""", true)]
    [InlineData("""{"uniqueItems": true}""", """["a", "\u0061"]""", false)]
    [InlineData("""{"uniqueItems": true}""", """[0, -0]""", false)]
    [InlineData("""{"uniqueItems": true}""", """[true, "true", 1, "1", [1], ["1"], {"1": 1}]""", true)]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"minimum": 2}]}""", "1.0", true)]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"minimum": 2}]}""", "3", false)]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"minimum": 2}]}""", "1.5", false)]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"minimum": 2}]}""", "2.5", true)]
    [InlineData("""{"not": {"enum": ["a", "b"]}, "minLength": 1}""", "\"a\"", false)]
    [InlineData("""{"not": {"enum": ["a", "b"]}, "minLength": 1}""", "\"c\"", true)]
    [InlineData("""{"not": {"enum": ["a", "b"]}, "minLength": 1}""", "\"\"", false)]
    [InlineData("""{"dependentSchemas": {"a": {"properties": {"b": {"const": 1}}}}}""", """{"b": 2, "a": null}""", false)]
    [InlineData("""{"dependentSchemas": {"a": {"properties": {"b": {"const": 1}}}}}""", """{"b": 2}""", true)]
    [InlineData("""{"anyOf": [{"properties": {"a": {"minItems": 1}}}, {"required": ["b"]}], "minProperties": 1}""", """{"a": []}""", false)]
    [InlineData("""{"anyOf": [{"properties": {"a": {"minItems": 1}}}, {"required": ["b"]}], "minProperties": 1}""", """{"a": [], "b": 1}""", true)]
    [InlineData("""{"anyOf": [{"properties": {"a": {"minItems": 1}}}, {"required": ["b"]}], "minProperties": 1}""", "{}", false)]
    public void Verdicts_are_those_of_the_evaluator(string schema, string document, bool isValid)
    {
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        Assert.NotNull(compiled.FindProgram(ValidationOptions.Default, out _));
        Assert.Equal((isValid, isValid), (compiled.IsValid(utf8), compiled.IsValid(utf8, ValidationOptions.Default, out _)));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(200, true)]
    [InlineData(256, false)]
    public void Objects_of_many_names_are_streamed(int count, bool isStreamed)
    {
        string properties = string.Join(",", Enumerable.Range(0, count).Select(static k => $$"""  "name {{k}}": {"type": "integer", "minimum": {{k}}} """));
        string members = string.Join(",", Enumerable.Range(0, count).Select(static k => $"\"name {k}\": {k}"));
        CompiledSchema compiled = SchemaTexts.Compile($$"""{"properties": { {{properties}} }, "additionalProperties": false, "required": ["name {{count - 1}}", "name 1"]}""");
        Assert.Equal(isStreamed, compiled.FindProgram(ValidationOptions.Default, out _) is not null);
        Assert.True(compiled.IsValid(Encoding.UTF8.GetBytes($"{{{members}}}")));
        Assert.False(compiled.IsValid(Encoding.UTF8.GetBytes($"{{{members[..members.LastIndexOf(',')]}}}")));
        Assert.False(compiled.IsValid(Encoding.UTF8.GetBytes($"{{{members}, \"other\": 1}}")));
        Assert.False(compiled.IsValid(Encoding.UTF8.GetBytes($"{{{members}, \"name 1\": 1}}")));
    }

    [Fact]
    public void A_schema_whose_parts_multiply_has_no_program_and_a_verdict()
    {
        // Each level doubles what is asked of the next one, each for itself.
        string definitions = string.Join(",", Enumerable.Range(0, 40).Select(static k =>
            $$"""  "d{{k}}": {"oneOf": [{"properties": {"a": {"$ref": "#/$defs/d{{k + 1}}"} } }, {"properties": {"a": {"anyOf": [{"$ref": "#/$defs/d{{k + 1}}"}, {"minimum": {{k}} }]} } }]} """));
        CompiledSchema compiled = SchemaTexts.Compile($$"""{"$ref": "#/$defs/d0", "$defs": { {{definitions}}, "d40": {"type": "integer"} } }""");
        Assert.Equal(compiled.IsValid("{\"a\": {\"a\": 1}}"u8, ValidationOptions.Default, out _), compiled.IsValid("{\"a\": {\"a\": 1}}"u8));
    }
}
