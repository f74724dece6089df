using System.Text;

namespace ReportSdk.Tests.Evaluation;

/// <summary>Alternatives of objects that are told apart before they are evaluated: the verdict is the same, the work is not.</summary>
public sealed class BranchIndexTests
{
    private const string Shapes = """
        {"oneOf": [
          {"required": ["kind", "r"], "properties": {"kind": {"const": "circle"}}},
          {"required": ["kind", "a"], "properties": {"kind": {"enum": ["square", "cube"]}}},
          {"required": ["kind"], "properties": {"kind": {"type": "string", "const": "point"}}},
          {"required": ["kind", "any"]},
          {"type": "array"}]}
        """;

    private const string Calls = """
        {"anyOf": [
          {"allOf": [{"$ref": "#/$defs/named"}], "properties": {"op": {"const": "get"}}},
          {"$ref": "#/$defs/named", "properties": {"op": {"const": "put"}}},
          {"required": ["id"]}],
         "$defs": {"named": {"required": ["name"]}}}
        """;

    [Theory]
    [InlineData(Shapes, """{"kind": "circle", "r": 1}""", true)]
    [InlineData(Shapes, """{"r": 1, "kind": "circle"}""", true)]
    [InlineData(Shapes, """{"\u006bind": "\u0063ircle", "\u0072": 1}""", true)]
    [InlineData(Shapes, """{"kind": "cube", "a": 1}""", true)]
    [InlineData(Shapes, """{"kind": "cube", "r": 1}""", false)]
    [InlineData(Shapes, """{"kind": "point"}""", true)]
    [InlineData(Shapes, """{"kind": "line"}""", false)]
    [InlineData(Shapes, """{"kind": "line", "any": 1}""", true)]
    [InlineData(Shapes, """{"kind": 7, "any": 1}""", true)]
    [InlineData(Shapes, """{"kind": ["point"], "r": 1}""", false)]
    [InlineData(Shapes, """{"kind": "point", "any": 1}""", false)]
    [InlineData(Shapes, """{"r": 1, "any": 2}""", false)]
    [InlineData(Shapes, "{}", false)]
    [InlineData(Shapes, "[]", false)]
    [InlineData(Shapes, "1", false)]
    [InlineData(Calls, """{"name": 1, "op": "get"}""", true)]
    [InlineData(Calls, """{"name": 1, "op": "put"}""", true)]
    [InlineData(Calls, """{"name": 1, "op": "post"}""", false)]
    [InlineData(Calls, """{"name": 1}""", true)]
    [InlineData(Calls, """{"op": "get"}""", false)]
    [InlineData(Calls, """{"op": "post", "id": 1}""", true)]
    public void The_verdict_is_that_of_the_schema(string schema, string document, bool isValid)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        Assert.Equal(isValid, compiled.IsValid(utf8, ValidationOptions.Default, out _));
        Assert.Equal(isValid, compiled.IsValid(utf8));
        Assert.Equal(isValid, !compiled.Validate(utf8).HasErrors);
    }

    [Fact]
    public void Members_of_another_alternative_are_not_evaluated()
    {
        const string Schema = """
            {"anyOf": [
              {"required": ["a"], "properties": {"a": {"const": "x"}, "b": true}},
              {"required": ["a"], "properties": {"a": {"const": "y"}, "c": true}}],
             "unevaluatedProperties": false}
            """;
        CompiledSchema compiled = SchemaTexts.Compile(Schema);
        Assert.True(compiled.IsValid("""{"a": "x", "b": 1}"""u8, ValidationOptions.Default, out _));
        Assert.False(compiled.IsValid("""{"a": "x", "c": 1}"""u8, ValidationOptions.Default, out _));
        Assert.True(compiled.IsValid("""{"a": "y", "c": 1}"""u8, ValidationOptions.Default, out _));
    }

    [Theory]
    [InlineData("""{{"type": "object", "required": ["op", "value"], "properties": {{"op": {{"const": "op{0}"}}, "value": {{"type": "integer"}}}}}}""", """{"op": "op37", "value": 1}""")]
    [InlineData("""{{"type": "object", "required": ["Fn{0}"], "properties": {{"Fn{0}": {{"type": "integer"}}}}, "additionalProperties": false}}""", """{"Fn37": 1}""")]
    public void One_of_forty_alternatives_is_evaluated(string branch, string document)
    {
        string branches = string.Join(',', Enumerable.Range(0, 40).Select(k => string.Format(null, branch, k)));
        CompiledSchema schema = SchemaTexts.Compile($$"""{"oneOf": [{{branches}}]}""");
        Assert.True(schema.IsValid(Encoding.UTF8.GetBytes(document), ValidationOptions.Default, out long steps));
        Assert.InRange(steps, 1, 12);
    }

    [Fact]
    public void Alternatives_without_end_are_looked_into_only_so_far()
    {
        // Each applies forty others, four deep: all that they demand would be millions of names.
        var schema = new StringBuilder("""{"anyOf": [{"$ref": "#/$defs/n0"}, {"$ref": "#/$defs/n1"}], "$defs": {""");
        for (int level = 0; level < 5; level++)
        {
            string next = string.Join(',', Enumerable.Repeat($$"""{"$ref": "#/$defs/n{{level + 1}}"}""", 40));
            schema.Append($$"""
                "n{{level}}": {"allOf": [{{next}}], "required": ["r{{level}}"]},
                """);
        }

        CompiledSchema compiled = SchemaTexts.Compile(schema.Append("\"n5\": {\"required\": [\"r5\"]}}}").ToString());
        string members = string.Join(',', Enumerable.Range(0, 6).Select(static level => $"\"r{level}\":1"));
        Assert.True(compiled.IsValid(Encoding.UTF8.GetBytes($"{{{members}}}"), ValidationOptions.Default, out long steps));
        Assert.InRange(steps, 1, 4_000);
        Assert.False(compiled.IsValid("{\"r0\":1}"u8, ValidationOptions.Default, out _));
    }

    [Theory]
    [InlineData("""{"kind": "a", "x": 1}""", true)]
    [InlineData("""{"kind": "a", "y": 1}""", false)]
    [InlineData("""{"y": 1, "kind": "b"}""", true)]
    [InlineData("""{"kind": "b", "x": 1}""", false)]
    [InlineData("""{"kind": "c", "x": 1}""", true)]
    [InlineData("""{"kind": "c", "x": 1, "y": 1}""", false)]
    [InlineData("""{"kind": "d"}""", false)]
    [InlineData("""{"kind": 1, "x": 1}""", true)]
    [InlineData("""{"x": 1, "y": 1}""", true)]
    [InlineData("""{"x": 1, "z": 1}""", false)]
    [InlineData("""{"x": 1}""", false)]
    [InlineData("[]", true)]
    public void Conditions_that_cannot_hold_lead_to_what_is_said_otherwise(string document, bool isValid)
    {
        // Without the member the second condition holds, and the others do not.
        CompiledSchema schema = SchemaTexts.Compile("""
            {"type": ["object", "array"], "properties": {"kind": true}, "allOf": [
              {"if": {"required": ["kind"], "properties": {"kind": {"const": "a"}}}, "then": {"required": ["x"], "properties": {"x": true}}},
              {"if": {"properties": {"kind": {"enum": ["b"]}}}, "then": {"required": ["y"], "properties": {"y": true}}, "else": {"required": ["x"], "properties": {"x": true}}},
              {"properties": {"x": {"type": "integer"}}},
              {"if": {"required": ["kind"], "properties": {"kind": {"const": "c"}}}, "then": {"maxProperties": 2}}],
             "unevaluatedProperties": false}
            """);
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        Assert.Equal(isValid, schema.IsValid(utf8, ValidationOptions.Default, out _));
        Assert.Equal(isValid, schema.IsValid(utf8));
        Assert.Equal(isValid, !schema.ValidateOnTape(utf8, ValidationOptions.Default).HasErrors);
    }

    [Fact]
    public void Of_forty_conditions_one_is_evaluated()
    {
        string conditions = string.Join(',', Enumerable.Range(0, 40).Select(static k => $$$"""
            {"if": {"required": ["op"], "properties": {"op": {"const": "op{{{k}}}"} } }, "then": {"required": ["v{{{k}}}"]} }
            """));
        CompiledSchema schema = SchemaTexts.Compile($$"""{"allOf": [{{conditions}}]}""");
        Assert.True(schema.IsValid("""{"op": "op37", "v37": 1}"""u8, ValidationOptions.Default, out long steps));
        Assert.InRange(steps, 1, 16);
        Assert.False(schema.IsValid("""{"op": "op37", "v36": 1}"""u8, ValidationOptions.Default, out _));
    }

    [Theory]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": "object", "required": ["ref"]}]}""", "[\"a\", 1, null]", 2)]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"type": "string"}, {"type": "array"}]}""", "[\"a\", \"b\", \"c\"]", 0)]
    [InlineData("""{"oneOf": [{"type": "string"}, {"minLength": 1}]}""", "[\"a\", \"\"]", 1)]
    [InlineData("""{"allOf": [{"type": ["string", "number"]}, {"type": ["string", "null"]}]}""", "[\"a\", null, 1, true]", 3)]
    [InlineData("""{"not": {"type": "string"}}""", "[\"a\", 1]", 1)]
    [InlineData("""{"if": {"type": "string"}, "then": {"maxLength": 1}, "else": false}""", "[\"a\", \"ab\", 1]", 2)]
    public void Kinds_that_decide_alone_decide_as_the_schema_does(string item, string document, int wrong)
    {
        CompiledSchema schema = SchemaTexts.Compile($$"""{"items": {{item}}}""");
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        Assert.Equal(wrong == 0, schema.IsValid(utf8, ValidationOptions.Default, out _));
        Assert.Equal(wrong, schema.Validate(utf8).Select(static violation => violation.InstanceLocation).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"x1": "a", "x2": 2, "y": 3}""", true)]
    [InlineData("""{"x1": 1, "x2": 2}""", false)]
    [InlineData("""{"x1": "a", "x2": "b"}""", false)]
    [InlineData("""{"x1": "abcdef", "x2": 2}""", false)]
    [InlineData("""{"x3": "a"}""", false)]
    [InlineData("""{"z": 1}""", false)]
    public void Patterns_hold_for_names_that_the_schema_knows(string document, bool isValid)
    {
        CompiledSchema schema = SchemaTexts.Compile("""
            {"properties": {"x1": {"type": "string"}, "x2": true, "y": true},
             "patternProperties": {"^x[23]": {"type": "integer"}, "^x": {"maxLength": 3}},
             "additionalProperties": false}
            """);
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        for (int turn = 0; turn < 2; turn++)
        {
            Assert.Equal(isValid, schema.IsValid(utf8, ValidationOptions.Default, out _));
            Assert.Equal(isValid, schema.IsValid(utf8));
        }
    }

    [Fact]
    public void A_pattern_that_is_given_up_is_given_up_for_known_names_too()
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"properties": {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab": true}, "patternProperties": {"^(?=(a+)+$)x": true}}""");
        var options = new ValidationOptions { MaxPatternSteps = 100 };
        Assert.False(schema.IsValid("{\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\":1}"u8, options, out _));
        Assert.Equal("LIMIT_PATTERN_STEPS", Assert.Single(schema.Validate("{\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\":1}"u8, options)).Code);
    }
}
