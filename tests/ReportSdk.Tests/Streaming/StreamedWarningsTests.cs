using System.Text;

namespace ReportSdk.Tests.Streaming;

/// <summary>A list of what is wrong begins with a pass over the bytes that judges warnings, too: it is the evaluator's list, whatever the pass sees.</summary>
public sealed class StreamedWarningsTests
{
    private const string Table = """
        {"$schema": "https://reportsdk.dev/vocab/v1/report", "$id": "https://x.test/table", "type": "object", "required": ["rows"],
         "properties": {
           "rows": {"type": "array", "items": {"$ref": "#/$defs/row"}},
           "best": {"$ref": "#/$defs/row", "rules": {"is-best": {"severity": "warning", "expression": "!has(cap) || cap > 10", "message": {"en": "not best", "zh": "非最佳"}}}}},
         "rules": {"codes-ascend": {"severity": "warning", "expression": "rows.isAscending(r, r.code)", "message": {"en": "not in order", "zh": "次序有误"}}},
         "$defs": {"row": {"type": "object", "required": ["code", "close"],
           "properties": {"code": {"type": "string"}, "close": {"type": "number"}, "cap": {"type": "number"}},
           "rules": {
             "close-is-positive": {"severity": "error", "expression": "close > 0", "message": {"en": "not positive", "zh": "不为正"}},
             "shares-are-plausible": {"severity": "warning", "expression": "!has(cap) || cap / close > 0.01", "message": {"en": "few shares", "zh": "股数过少"}}}}}}
        """;

    private const string Alternatives = """
        {"$schema": "https://reportsdk.dev/vocab/v1/report", "type": "object", "required": ["a"], "properties": {"a": {"type": "number"}},
         "anyOf": [
           {"type": "object", "required": ["a"], "properties": {"a": {"type": "number", "minimum": 5}}, "rules": {"small": {"severity": "warning", "expression": "a < 10", "message": {"en": "not small", "zh": "过大"}}}},
           {"type": "object", "required": ["b"], "properties": {"b": {"type": "number"}}, "rules": {"large": {"severity": "warning", "expression": "b > 10", "message": {"en": "not large", "zh": "过小"}}}}]}
        """;

    private static readonly ValidationOptions[] Choices =
    [
        ValidationOptions.Default,
        new() { Warnings = WarningMode.Ignore },
        new() { Warnings = WarningMode.Fail },
        new() { ReportUnevaluatedRules = true },
        new() { DisabledRules = ["shares-are-plausible"] },
        new() { DisabledRules = ["is-best", "codes-ascend"] },
        new() { DisabledRules = ["https://x.test/table#/$defs/row/rules/shares-are-plausible"], Warnings = WarningMode.Fail },
        new() { AllowDuplicateMembers = true },
    ];

    [Theory]
    [InlineData(Table, """{"rows":[]}""", 0)]
    [InlineData(Table, """{"rows":[{"code":"a","close":10,"cap":20},{"code":"b","close":10}]}""", 0)]
    [InlineData(Table, """{"rows":[{"code":"a","close":10,"cap":20},{"code":"b","close":10,"cap":0.02}]}""", 1)]
    [InlineData(Table, """{"rows":[{"code":"b","close":10},{"code":"a","close":10}]}""", 1)]
    [InlineData(Table, """{"rows":[{"code":"b","close":10,"cap":0.02},{"code":"a","close":10}]}""", 2)]
    [InlineData(Table, """{"rows":[{"code":"a","close":0,"cap":1}]}""", 1)]
    [InlineData(Table, """{"rows":[],"best":{"code":"a","close":10,"cap":20}}""", 0)]
    [InlineData(Table, """{"rows":[],"best":{"code":"a","close":10,"cap":5}}""", 1)]
    [InlineData(Table, """{"rows":[],"best":{"code":"a","close":10,"cap":0.02}}""", 2)]
    [InlineData(Table, """{"rows":[{"code":"a","close":10,"cap":20},{"code":"b"}]}""", 1)]
    [InlineData(Alternatives, """{"a":6}""", 0)]
    [InlineData(Alternatives, """{"a":12}""", 1)]
    [InlineData(Alternatives, """{"a":12,"b":5}""", 2)]
    [InlineData(Alternatives, """{"a":1,"b":12}""", 0)]
    [InlineData(Alternatives, """{"a":1}""", 3)]
    [InlineData(Alternatives, """{"a":""", 1)]
    public void The_list_is_that_of_the_evaluator(string schema, string document, int count)
    {
        CompiledSchema compiled = SchemaTexts.Compile(schema);
        byte[] utf8 = Encoding.UTF8.GetBytes(document);

        Assert.Equal(count, compiled.Validate(utf8).Count);
        Assert.All(Choices, options =>
        {
            ViolationList list = compiled.Validate(utf8, options);
            Assert.Equal(compiled.ValidateOnTape(utf8, options), list);
            Assert.Equal(compiled.IsValid(utf8, options), !list.HasErrors);
        });
    }

    [Fact]
    public void Nothing_to_tell_takes_no_memory()
    {
        CompiledSchema schema = SchemaTexts.Compile(Table);
        var options = new ValidationOptions { DisabledRules = ["codes-ascend"] };
        string[] rows = [.. Enumerable.Range(0, 200).Select(static k => $$"""{"code":"c{{k:000}}","close":10,"cap":{{k + 1}}}""")];
        byte[] utf8 = Encoding.UTF8.GetBytes($$"""{"rows":[{{string.Join(',', rows)}}]}""");
        long least = long.MaxValue;
        for (int k = 0; k < 10; k++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(schema.Validate(utf8, options).IsEmpty);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
