using System.Text;

namespace ReportSdk.Tests.Evaluation;

/// <summary>Every limit ends in an invalid result with a code of its own, and never turns a negation into a valid one.</summary>
public sealed class LimitTests
{
    [Fact]
    public void A_spent_step_budget_is_a_violation()
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"not": {"required": ["b"]}}""");
        var options = new ValidationOptions { MaxStepsPerNodeAndToken = 0 };
        Assert.False(schema.IsValid("{\"a\": 1}"u8, options));
        Violation violation = Assert.Single(schema.Validate("{\"a\": 1}"u8, options));
        Assert.Equal("LIMIT_STEPS", violation.Code);
        Assert.True(violation.IsLimit);
    }

    [Theory]
    [InlineData("""{"not": {"pattern": "^(?=(a+)+$)b"}}""")]
    [InlineData("""{"if": {"pattern": "^(?=(a+)+$)b"}, "else": {}}""")]
    [InlineData("""{"anyOf": [{"pattern": "^(?=(a+)+$)b"}, {}], "unevaluatedProperties": false, "minLength": 1}""")]
    public void A_pattern_that_takes_too_many_steps_never_makes_a_document_valid(string schema)
    {
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        byte[] document = Encoding.UTF8.GetBytes($"\"{new string('a', 40)}!\"");
        var options = new ValidationOptions { MaxPatternSteps = 1_000 };
        Assert.False(compiled.IsValid(document, options));
        Violation violation = Assert.Single(compiled.Validate(document, options));
        Assert.Equal(("LIMIT_PATTERN_STEPS", true, 0), (violation.Code, violation.IsLimit, violation.Offset));
        Assert.Contains("1000", violation.GetMessage("zh"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dynamic_reference_that_leads_back_without_consuming_ends_in_a_limit()
    {
        // Statically the reference leads to `leaf`; only the dynamic scope makes it lead back to the root.
        CompiledSchema schema = SchemaTexts.Compile("""
            {"$id": "https://example.com/root", "$dynamicAnchor": "again", "$ref": "inner",
             "$defs": {"inner": {"$id": "inner", "$dynamicRef": "#again", "$defs": {"leaf": {"$dynamicAnchor": "again"}}}}}
            """);
        Assert.False(schema.IsValid("1"u8));
        Violation violation = Assert.Single(schema.Validate("1"u8));
        Assert.Equal("LIMIT_DEPTH", violation.Code);
        Assert.StartsWith("https://example.com/", violation.AbsoluteKeywordLocation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""
        {"anyOf": [{"type": "number"}, {"$ref": "#/$defs/a"}],
         "$defs": {"a": {"anyOf": [{"type": "number"}, {"$ref": "#/$defs/b"}]}, "b": {"oneOf": [{"type": "number"}, {"$ref": "#/$defs/c"}]},
                   "c": {"if": {"type": "number"}, "else": {"allOf": [{"items": {"$ref": "#"}}]}}}}
        """)]
    [InlineData("""{"items": {"$ref": "#"}}""")]
    [InlineData("""{"contains": {"$ref": "#"}, "minContains": 0, "unevaluatedItems": {"$ref": "#"}}""")]
    public void A_small_stack_is_enough_for_a_document_as_deep_as_may_be(string schema)
    {
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        byte[] deep = Encoding.UTF8.GetBytes(new string('[', 64) + new string(']', 64));
        byte[] bad = Encoding.UTF8.GetBytes(new string('[', 64) + "\"x\"" + new string(']', 64));
        string codes = "";
        var thread = new Thread(
            () =>
            {
                compiled.IsValid(deep);
                codes = string.Join(' ', compiled.Validate(deep).Concat(compiled.Validate(bad)).Select(violation => violation.Code));
                compiled.Evaluate(deep);
            },
            256 * 1024);
        thread.Start();
        thread.Join();
        Assert.All(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries), code => Assert.Equal("LIMIT_DEPTH", code));
    }

    [Fact]
    public void Documents_deeper_than_the_limit_are_refused_with_their_place()
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"items": {"$ref": "#"}}""");
        Assert.True(schema.IsValid("[[[]]]"u8, new ValidationOptions { MaxDepth = 3 }));
        Violation violation = Assert.Single(schema.Validate("[[[]]]"u8, new ValidationOptions { MaxDepth = 2 }));
        Assert.Equal(("LIMIT_DEPTH", 2, 1, 3), (violation.Code, violation.Offset, violation.Line, violation.Column));
    }

    [Fact]
    public void A_limit_is_shown_even_where_the_list_is_full()
    {
        CompiledSchema schema = SchemaTexts.Compile("""{"prefixItems": [{"type": "string"}, {"type": "string"}, {"pattern": "^(?=(a+)+$)b"}]}""");
        byte[] document = Encoding.UTF8.GetBytes($"[1, 2, \"{new string('a', 40)}!\"]");
        ViolationList violations = schema.Validate(document, new ValidationOptions { MaxPatternSteps = 1_000, MaxViolations = 2 });
        Assert.Equal(["TYPE", "LIMIT_PATTERN_STEPS"], violations.Select(violation => violation.Code));
        Assert.Equal(3, violations.TotalCount);
    }
}
