using System.Text;

namespace ReportSdk.Tests.Evaluation;

/// <summary>Work and errors grow with schema times document, whatever the schema (steps are counted, not time).</summary>
public sealed class LinearWorkTests
{
    /// <summary>Two arms that lead to the same items: 2^depth ways without a memory of verdicts.</summary>
    private const string TwoArms = """{"type": "array", "anyOf": [{"items": {"$ref": "#"}}, {"items": {"$ref": "#"}}]}""";

    private const string ManyArms = """
        {"type": "array", "oneOf": [
          {"items": {"$ref": "#"}, "minItems": 1}, {"items": {"$ref": "#"}, "maxItems": 0}, {"not": {"items": {"$ref": "#"}}}]}
        """;

    private const string TrackedArms = """
        {"type": "object",
         "allOf": [{"$ref": "#/$defs/a"}, {"anyOf": [{"$ref": "#/$defs/a"}, {"$ref": "#/$defs/b"}]}], "unevaluatedProperties": false,
         "$defs": {"a": {"properties": {"x": {"$ref": "#"}}}, "b": {"patternProperties": {"^x": {"$ref": "#"}}}}}
        """;

    [Theory]
    [InlineData(TwoArms, "[", "1", "]")]
    [InlineData(TwoArms, "[", "[]", "]")]
    [InlineData(ManyArms, "[", "[]", "]")]
    [InlineData(TrackedArms, "{\"x\":", "{}", "}")]
    [InlineData(TrackedArms, "{\"x\":", "1", "}")]
    public void Steps_grow_in_proportion_to_depth(string schema, string open, string core, string close)
    {
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        long[] steps = [.. new[] { 8, 16, 32, 60 }.Select(depth => Steps(compiled, Nested(open, core, close, depth)))];
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.True(pair.Second < 2.6 * pair.First, string.Join(", ", steps)));
        Assert.True(steps[^1] < 60 * 40, string.Join(", ", steps));
    }

    [Theory]
    [InlineData(TwoArms, "[", "1", "]")]
    [InlineData(TrackedArms, "{\"x\":", "1", "}")]
    public void Errors_grow_in_proportion_to_depth(string schema, string open, string core, string close)
    {
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        int[] errors = [.. new[] { 8, 16, 32, 60 }.Select(depth => compiled.Validate(Nested(open, core, close, depth)).TotalCount)];
        Assert.True(errors[0] > 0);
        Assert.True(errors[^1] <= 60 * 8, string.Join(", ", errors));
    }

    /// <summary>RELIABILITY A2: with 21 levels, 43 bytes, the ways through this schema are 2^21, and so were the errors elsewhere.</summary>
    [Fact]
    public void A_doubly_recursive_schema_takes_as_many_steps_and_errors_more_for_each_level_to_the_deepest()
    {
        CompiledSchema schema = SchemaTexts.Compile("""
            {"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"#/$defs/n","$defs":{"n":{"type":"array","anyOf":[{"items":{"$ref":"#/$defs/n"}},{"items":{"$ref":"#/$defs/n"}}]}}}
            """);
        int deepest = ValidationOptions.Default.MaxDepth;
        byte[][] documents = [.. Enumerable.Range(1, deepest).Select(static depth => Nested("[", "1", "]", depth))];
        long[] steps = [.. documents.Select(document => Steps(schema, document))];
        int[] errors = [.. documents.Select(document => schema.Validate(document, new ValidationOptions { MaxViolations = 10_000 }).TotalCount)];

        Assert.Equal(43, documents[20].Length);
        Assert.Equal(64, deepest);
        Assert.Single(steps.Skip(1).Zip(steps, static (next, last) => next - last).Distinct());
        Assert.Single(errors.Skip(1).Zip(errors, static (next, last) => next - last).Distinct());
        Assert.InRange(steps[1] - steps[0], 1, 20);
        Assert.InRange(errors[1] - errors[0], 1, 3);
        Assert.All(documents, document => Assert.DoesNotContain(schema.Validate(document), static violation => violation.IsLimit));
    }

    [Fact]
    public void One_schema_says_the_same_about_one_value_once()
    {
        CompiledSchema schema = SchemaTexts.Compile("""
            {"allOf": [{"$ref": "#/$defs/int"}, {"$ref": "#/$defs/int"}, {"anyOf": [{"$ref": "#/$defs/int"}]}], "$defs": {"int": {"type": "integer"}}}
            """);
        ViolationList violations = schema.Validate("\"x\""u8);
        Assert.Equal(["TYPE", "ANY_OF"], violations.Select(violation => violation.Code));
        Assert.Equal("/allOf/0/$ref/type", violations[0].KeywordLocation);
    }

    [Fact]
    public void References_that_fan_out_thirty_times_are_evaluated_once_each()
    {
        var schema = new StringBuilder("""{"$ref": "#/$defs/n0", "$defs": {""");
        for (int i = 0; i < 30; i++)
        {
            schema.Append($$"""
                "n{{i}}": {"allOf": [{"$ref": "#/$defs/n{{i + 1}}"}, {"$ref": "#/$defs/n{{i + 1}}"}]},
                """);
        }

        CompiledSchema compiled = SchemaTexts.Compile(schema.Append("\"n30\": {\"type\": \"string\"}}}").ToString());
        Assert.True(Steps(compiled, "\"x\""u8.ToArray()) < 200);
        Assert.Equal(1, compiled.Validate("1"u8).TotalCount);
    }

    [Fact]
    public void A_million_bad_rows_give_a_short_list_and_an_exact_count()
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"items": {"anyOf": [{"type": "string"}, {"type": "null"}]}}""");
        byte[] document = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("1", 1_000_000))}]");
        long before = GC.GetAllocatedBytesForCurrentThread();
        ViolationList violations = schema.Validate(document);
        Assert.Equal(3_000_000, violations.TotalCount);
        Assert.Equal(100, violations.Count);
        Assert.True(violations.IsTruncated);
        Assert.Equal("/33", violations[^1].InstanceLocation);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000_000);
    }

    private static byte[] Nested(string open, string core, string close, int depth) =>
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth)));

    private static long Steps(CompiledSchema schema, byte[] document)
    {
        schema.IsValid(document, ValidationOptions.Default, out long steps);
        return steps;
    }
}
