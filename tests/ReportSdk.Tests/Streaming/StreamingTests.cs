using System.Text;
using ReportSdk.Fuzz.Streams;

namespace ReportSdk.Tests.Streaming;

public sealed class StreamingTests
{
    private const string Row = """
        {"type": "object", "required": ["code", "price"], "minProperties": 2,
         "properties": {"code": {"type": "string", "pattern": "^[0-9]{6}$"}, "price": {"type": "number", "exclusiveMinimum": 0},
           "rating": {"enum": ["买入", "增持", 1]}, "note": {"type": "string", "minLength": 2, "maxLength": 4}, "volume": {"type": "integer", "multipleOf": 100}}}
        """;

    private const string Shapes = """
        {"oneOf": [{"$ref": "#/$defs/circle"}, {"$ref": "#/$defs/square"}, {"type": "null"}],
         "$defs": {"circle": {"type": "object", "required": ["kind", "r"], "properties": {"kind": {"const": "circle"}, "r": {"type": "number"}, "in": {"$ref": "#"}}, "additionalProperties": false},
                   "square": {"type": "object", "required": ["kind", "a"], "properties": {"kind": {"const": "square"}, "a": {"type": "number"}, "in": {"$ref": "#"}}, "additionalProperties": false}}}
        """;

    private const string Merged = """
        {"$ref": "#/$defs/core", "properties": {"b": {"minimum": 2}, "c": true}, "unevaluatedProperties": false,
         "$defs": {"core": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"]}}}
        """;

    [Fact]
    public void One_pass_has_the_verdict_of_the_evaluator_on_schemas_and_documents_made_for_it()
    {
        const int Cases = 30_000;
        var fuzzer = new StreamFuzzer(seed: 20261127);
        for (int k = 0; k < Cases; k++)
        {
            string? wrong = fuzzer.Step();
            Assert.True(wrong is null, $"{wrong}\n{Encoding.UTF8.GetString(fuzzer.Last)}");
        }

        Assert.InRange(fuzzer.Valid, Cases / 5, Cases * 4 / 5);
        Assert.InRange(fuzzer.Streamed, Cases / 4, Cases - 1);
    }

    [Theory]
    [InlineData(Row)]
    [InlineData(Shapes)]
    [InlineData(Merged)]
    [InlineData("true")]
    [InlineData("""{"prefixItems": [{"type": "string"}], "items": false, "minItems": 1}""")]
    [InlineData("""{"anyOf": [{"type": "string"}, {"type": ["integer", "null"]}]}""")]
    [InlineData("""{"dependentRequired": {"a": ["b"]}, "additionalProperties": {"$ref": "#"}}""")]
    [InlineData("""{"not": {"type": "string"}}""")]
    [InlineData("""{"if": {"type": "string"}, "then": false}""")]
    [InlineData("""{"uniqueItems": true}""")]
    [InlineData("""{"patternProperties": {"^a": true}}""")]
    [InlineData("""{"propertyNames": {"maxLength": 3}}""")]
    [InlineData("""{"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}""")]
    [InlineData("""{"oneOf": [{"type": "integer"}, {"type": "number"}]}""")]
    [InlineData("""{"dependentSchemas": {"a": {"required": ["b"]}}}""")]
    public void What_one_look_at_each_byte_decides_is_streamed(string schema) =>
        Assert.NotNull(SchemaTexts.Compile(schema).FindProgram(ValidationOptions.Default, out _));

    [Theory]
    [InlineData("""{"contains": {"const": 1}}""")]
    [InlineData("""{"unevaluatedItems": false}""")]
    [InlineData("""{"enum": [[1]]}""")]
    [InlineData("""{"properties": {"a\"b": true}}""")]
    [InlineData("""{"$dynamicRef": "#a", "$defs": {"a": {"$dynamicAnchor": "a", "type": "object"}}}""")]
    [InlineData("""{"patternProperties": {"(.)\\1": true}, "properties": {"aa": true}}""")]
    [InlineData("""{"anyOf": [{"required": ["a"], "patternProperties": {"^x": true}}, true], "unevaluatedProperties": false}""")]
    [InlineData("""{"anyOf": [{"required": ["a"], "properties": {"b": true}}, true], "unevaluatedProperties": {"type": "string"}}""")]
    public void What_needs_a_second_look_is_left_to_the_evaluator(string schema) =>
        Assert.Null(SchemaTexts.Compile(schema).FindProgram(ValidationOptions.Default, out _));

    [Theory]
    [InlineData(Row, """{"code":"600519","price":1710.50}""", true)]
    [InlineData(Row, """ { "price" : 17e2 , "code" : "\u0036\u00300519", "rating":"\u4e70入", "volume": 1e2 } """, true)]
    [InlineData(Row, """{"code":"600519","price":0}""", false)]
    [InlineData(Row, """{"code":"600519","price":-0.0}""", false)]
    [InlineData(Row, """{"code":"600519","price":0.0000000000000000000000001}""", true)]
    [InlineData(Row, """{"code":"600519","price":1,"volume":150}""", false)]
    [InlineData(Row, """{"code":"600519","price":1,"volume":100.0}""", true)]
    [InlineData(Row, """{"code":"600519","price":1,"rating":1.0}""", true)]
    [InlineData(Row, """{"code":"600519","price":1,"rating":"中性"}""", false)]
    [InlineData(Row, """{"code":"600519","price":1,"note":"😀"}""", false)]
    [InlineData(Row, """{"code":"600519","price":1,"note":"\ud83d\ude00\ud83d\ude00"}""", true)]
    [InlineData(Row, """{"code":"600519","price":1,"note":"\u0031\u0032345"}""", false)]
    [InlineData(Row, """{"code":"600519","price":1,"code":"600519"}""", false)]
    [InlineData(Row, """{"code":"600519","price":1,"c\u006fde":"600519"}""", false)]
    [InlineData(Row, """{"c\u006fde":"600519","price":1}""", true)]
    [InlineData(Row, """{"code":"600519","price":1,"x":1,"y":{"x":1,"z":[{}]},"z":2}""", true)]
    [InlineData(Row, """{"code":"600519","price":1,"x":1,"y":{"x":1,"x":2}}""", false)]
    [InlineData(Row, """{"code":"600519","price":1,"x":1,"x":1}""", false)]
    [InlineData(Row, """{"code":"600519","price":1}{""", false)]
    [InlineData(Row, """{"code":"600519","price":01}""", false)]
    [InlineData(Row, """{"code":"600519","price":1,}""", false)]
    [InlineData(Row, """{"code":"600519" "price":1}""", false)]
    [InlineData(Row, "\uFEFF{\"code\":\"600519\",\"price\":1}", true)]
    [InlineData(Shapes, """{"kind":"circle","r":1}""", true)]
    [InlineData(Shapes, """{"r":1,"in":{"a":{"kind":1},"kind":"square"},"kind":"circle"}""", false)]
    [InlineData(Shapes, """{"r":1,"in":{"a":2,"in":null,"kind":"square"},"kind":"circle"}""", true)]
    [InlineData(Shapes, """{"r":1,"k\u0069nd":"circle"}""", true)]
    [InlineData(Shapes, """{"r":1,"kind":"cir\u0063le"}""", true)]
    [InlineData(Shapes, """{"kind":"circle","r":1,"kind":"square"}""", false)]
    [InlineData(Shapes, """{"kind":"triangle"}""", false)]
    [InlineData(Shapes, """{"kind":1}""", false)]
    [InlineData(Shapes, "1", false)]
    [InlineData(Merged, """{"a":"","b":2,"c":[]}""", true)]
    [InlineData(Merged, """{"a":"","b":1}""", false)]
    [InlineData(Merged, """{"a":"","b":2.5}""", false)]
    [InlineData(Merged, """{"a":"","d":1}""", false)]
    [InlineData("""{"properties":{"a":true},"required":["b"],"additionalProperties":false}""", """{"a":1,"b":2}""", false)]
    [InlineData("""{"properties":{"a":true},"required":["b"],"additionalProperties":{"type":"string"}}""", """{"a":1,"b":2}""", false)]
    [InlineData("""{"properties":{"a":true},"required":["b"],"additionalProperties":{"type":"string"}}""", """{"a":1,"b":"x"}""", true)]
    public void Verdicts_are_those_of_the_evaluator(string schema, string document, bool isValid)
    {
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        Assert.Equal((isValid, isValid), (compiled.IsValid(utf8), !compiled.Validate(utf8).HasErrors));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, true)]
    [InlineData(65, true)]
    [InlineData(200, true)]
    [InlineData(63, false)]
    [InlineData(65, false)]
    public void Names_that_no_schema_knows_are_compared_however_many(int count, bool differ)
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"type": "object"}""");
        string[] names = [.. Enumerable.Range(0, count).Select(k => $"\"n{k}\":{{\"n{k}\":0}}"), differ ? "\"m\":1" : "\"n0\":1"];
        Assert.Equal(differ, schema.IsValid(Encoding.UTF8.GetBytes($"{{{string.Join(',', names)}}}")));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    public void Limits_are_those_of_the_tape(int depth)
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"items": {"$ref": "#"}}""");
        byte[] nested = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        Assert.Equal(depth <= 64, schema.IsValid(nested));
        Assert.False(schema.IsValid(nested, new ValidationOptions { MaxDepth = depth - 1 }));
        Assert.False(schema.IsValid(nested, new ValidationOptions { MaxDocumentBytes = nested.Length - 1 }));
        byte[] number = Encoding.UTF8.GetBytes(new string('1', depth));
        Assert.True(schema.IsValid(number, new ValidationOptions { MaxNumberLength = depth }));
        Assert.False(schema.IsValid(number, new ValidationOptions { MaxNumberLength = depth - 1 }));
    }

    [Fact]
    public void Last_member_counts_where_that_is_allowed()
    {
        CompiledSchema schema = SchemaTexts.Compile(Row);
        byte[] utf8 = """{"code":"x","price":1,"code":"600519"}"""u8.ToArray();
        Assert.True(schema.IsValid(utf8, new ValidationOptions { AllowDuplicateMembers = true }));
        Assert.False(schema.IsValid(utf8));
    }

    [Fact]
    public void A_format_counts_as_the_options_say()
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"type": "string", "format": "date"}""");
        Assert.True(schema.IsValid("\"x\""u8));
        Assert.False(schema.IsValid("\"x\""u8, new ValidationOptions { Format = FormatMode.Assertion }));
        Assert.True(schema.IsValid("\"2024-02-29\""u8, new ValidationOptions { Format = FormatMode.Assertion }));
    }

    [Fact]
    public void A_discriminator_at_the_end_of_nested_objects_costs_no_more_than_twice_the_document()
    {
        CompiledSchema schema = SchemaTexts.Compile(Shapes);
        const int Depth = 40;
        string nested = string.Concat(Enumerable.Repeat("""{"r":1,"in":""", Depth)) + "null" + string.Concat(Enumerable.Repeat(""","kind":"circle"}""", Depth));
        Assert.True(schema.IsValid(Encoding.UTF8.GetBytes(nested)));
    }
}
