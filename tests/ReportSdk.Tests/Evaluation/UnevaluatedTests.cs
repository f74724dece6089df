using System.Text;

namespace ReportSdk.Tests.Evaluation;

public sealed class UnevaluatedTests
{
    [Fact]
    public void What_one_item_evaluates_does_not_count_for_the_next()
    {
        CompiledSchema schema = SchemaTexts.Compile("""
            {"items": {"anyOf": [{"required": ["a"], "properties": {"a": true, "b": true, "c": true}}, {"properties": {"x": true}}], "unevaluatedProperties": false}}
            """);
        Assert.True(schema.IsValid("""[{"a": 1, "b": 1, "c": 1}, {"x": 1}]"""u8));
        Violation violation = Assert.Single(schema.Validate("""[{"a": 1, "b": 1, "c": 1}, {"x": 1, "b": 1, "c": 1}, {"x": 1}]"""u8, new ValidationOptions { MaxViolations = 1 }));
        Assert.Equal(("UNEVALUATED_PROPERTIES", "/1/b"), (violation.Code, violation.InstanceLocation));
        Assert.False(schema.IsValid("""[{"a": 1, "b": 1, "c": 1}, {"x": 1, "b": 1}]"""u8));
    }

    [Fact]
    public void What_a_failed_arm_evaluated_does_not_count()
    {
        CompiledSchema schema = SchemaTexts.Compile("""
            {"anyOf": [{"properties": {"a": true, "b": {"type": "string"}}}, {"properties": {"a": true}}], "unevaluatedProperties": false}
            """);
        Assert.True(schema.IsValid("""{"a": 1, "b": "x"}"""u8));
        Assert.False(schema.IsValid("""{"a": 1, "b": 1}"""u8));
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void Wide_objects_and_long_arrays_are_tracked_to_their_end(int count)
    {
        CompiledSchema members = SchemaTexts.Compile("""{"anyOf": [{"patternProperties": {"^p": true}}], "unevaluatedProperties": false}""");
        CompiledSchema items = SchemaTexts.Compile("""{"anyOf": [{"contains": {"type": "integer"}}], "unevaluatedItems": false}""");
        string all = string.Join(',', Enumerable.Range(0, count).Select(i => $"\"p{i}\": 1"));
        string ones = string.Join(',', Enumerable.Repeat("1", count));
        Assert.True(members.IsValid(Encoding.UTF8.GetBytes($"{{{all}}}")));
        Assert.Equal("/q", Assert.Single(members.Validate(Encoding.UTF8.GetBytes($"{{{all}, \"q\": 1}}"))).InstanceLocation);
        Assert.True(items.IsValid(Encoding.UTF8.GetBytes($"[{ones}]")));
        Assert.Equal($"/{count}", Assert.Single(items.Validate(Encoding.UTF8.GetBytes($"[{ones}, \"x\"]"))).InstanceLocation);
    }

    [Fact]
    public void Members_are_not_blamed_where_the_schema_that_would_evaluate_them_failed()
    {
        CompiledSchema schema = SchemaTexts.Compile("""
            {"$ref": "#/$defs/base", "unevaluatedProperties": false, "$defs": {"base": {"properties": {"a": {"type": "string"}, "b": true}}}}
            """);
        Violation violation = Assert.Single(schema.Validate("""{"a": 1, "b": 2}"""u8));
        Assert.Equal(("TYPE", "/a"), (violation.Code, violation.InstanceLocation));
    }
}
