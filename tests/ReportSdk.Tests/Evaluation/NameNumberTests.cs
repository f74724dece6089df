using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Tests.Evaluation;

/// <summary>Names have the numbers of the catalog that asks, whatever a tape was used for before.</summary>
public sealed class NameNumberTests
{
    private static readonly CompiledSchema First = SchemaTexts.Compile("""{"properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["b"], "additionalProperties": false}""");
    private static readonly CompiledSchema Second = SchemaTexts.Compile("""{"properties": {"b": {"type": "string"}, "c": {"properties": {"a": {"type": "null"}}}, "a": {"type": "integer"}}}""");

    [Fact]
    public void Schemas_of_different_catalogs_take_turns()
    {
        for (int turn = 0; turn < 3; turn++)
        {
            Assert.True(Holds(First, """{"a": "x", "b": 1}"""));
            Assert.False(Holds(Second, """{"a": "x", "b": 1}"""));
            Assert.True(Holds(Second, """{"a": 1, "b": "x", "c": {"a": null}}"""));
            Assert.False(Holds(Second, """{"c": {"a": 1}}"""));
            Assert.False(Holds(First, """{"b": 1, "c": 1}"""));
            Assert.False(Holds(First, """{"a": "x"}"""));
        }
    }

    [Fact]
    public void A_tape_that_was_built_for_nobody_is_numbered_for_the_schema_that_reads_it()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes("""{"\u0061": "x", "b": 1}""");
        foreach (CompiledSchema schema in new[] { First, Second, First })
        {
            using TokenTape tape = TokenTape.Rent();
            Assert.False(tape.Build(utf8, TapeLimits.From(ValidationOptions.Default)).IsError);
            Assert.Equal(schema == First, schema.Decide(utf8, tape, ValidationOptions.Default));
            Assert.Equal(schema == First, !schema.Validate(utf8, tape, ValidationOptions.Default).HasErrors);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Any_number_of_names_is_known(int count)
    {
        string properties = string.Join(',', Enumerable.Range(0, count).Select(static k => $$"""
            "n{{k}}": {"const": {{k}}}
            """));
        string members = string.Join(',', Enumerable.Range(0, count).Select(static k => $"\"n{k}\":{k}"));
        string last = $"n{count - 1}";
        CompiledSchema optional = SchemaTexts.Compile($$"""{"properties": { {{properties}} }, "additionalProperties": {"type": "null"} }""");
        CompiledSchema required = SchemaTexts.Compile($$"""{"properties": { {{properties}} }, "required": ["{{last}}"]}""");
        CompiledSchema matched = SchemaTexts.Compile($$"""{"properties": { {{properties}} }, "patternProperties": {"^{{last}}$": {"maximum": 0}, "^x": false}, "additionalProperties": false }""");
        string all = $"{{{members}}}";
        Assert.Equal((true, true, count == 1), (Holds(optional, all), Holds(required, all), Holds(matched, all)));
        Assert.Equal((true, count == 1, true), (Holds(optional, "{\"n0\":0}"), Holds(required, "{\"n0\":0}"), Holds(matched, "{\"n0\":0}")));
        string other = $"{{\"{last}\":{count - 1},\"other\":1}}";
        Assert.Equal((false, true, false), (Holds(optional, other), Holds(required, other), Holds(matched, other)));
        string wrong = $"{{\"{last}\":-1}}";
        Assert.Equal((false, false, false), (Holds(optional, wrong), Holds(required, wrong), Holds(matched, wrong)));
    }

    [Theory]
    [InlineData("""{"b": 2}""", true)]
    [InlineData("""{"b": 1}""", false)]
    [InlineData("""{"b": 2, "pb": "x"}""", true)]
    [InlineData("""{"b": 2, "pb": 2}""", false)]
    public void A_name_that_is_only_required_is_additional_unless_a_pattern_matches_it(string document, bool isValid)
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"required": ["b"], "dependentRequired": {"pb": []}, "additionalProperties": {"minimum": 2}, "patternProperties": {"^p": {"type": "string"}}}""");
        CompiledSchema plain = SchemaTexts.Compile("""{"required": ["b"], "additionalProperties": {"minimum": 2}, "patternProperties": {"^p": {"type": "string"}}}""");
        for (int turn = 0; turn < 3; turn++)
        {
            Assert.Equal(isValid, Holds(schema, document));
            Assert.Equal(isValid, Holds(plain, document));
        }
    }

    [Fact]
    public void Deep_names_and_names_beyond_the_table_have_their_numbers()
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"properties": {"in": {"$ref": "#"}, "last": {"type": "integer"}, "é\n": {"type": "null"}}, "patternProperties": {"^n": true}, "additionalProperties": false}""");
        string many = string.Join(',', Enumerable.Range(0, 400).Select(static k => $"\"n{k}\":0"));
        const int Depth = 90;
        foreach (string end in new[] { "1", "\"x\"" })
        {
            string inner = $$"""{{{many}},"\u00e9\n":null,"\u006cast":{{end}} }""";
            string document = string.Concat(Enumerable.Repeat("{\"in\":", Depth)) + inner + new string('}', Depth);
            Assert.Equal(end == "1", Holds(schema, inner));
            Assert.Equal(end == "1", Holds(schema, document, new ValidationOptions { MaxDepth = 2 * Depth }));
        }

        Assert.False(Holds(schema, """{"é\n": 1}"""));
        Assert.False(Holds(schema, """{"ast": 1}"""));
    }

    [Fact]
    public void Members_that_move_up_keep_their_numbers()
    {
        var options = new ValidationOptions { AllowDuplicateMembers = true };
        Assert.True(First.IsValid("""{"b": "x", "a": "y", "b": 1}"""u8, options, out _));
        Assert.False(First.IsValid("""{"b": 1, "a": "y", "b": "x"}"""u8, options, out _));
        Assert.False(First.IsValid("""{"a": 1, "a": "y", "a": 3, "b": 1}"""u8, options, out _));
    }

    private static bool Holds(CompiledSchema schema, string document, ValidationOptions? options = null)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        bool isValid = schema.IsValid(utf8, options ?? ValidationOptions.Default, out _);
        Assert.Equal(isValid, schema.IsValid(utf8, options));
        Assert.Equal(isValid, !schema.ValidateOnTape(utf8, options ?? ValidationOptions.Default).HasErrors);
        return isValid;
    }
}
