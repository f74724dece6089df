using System.Text;
using ReportSdk.Streaming;

namespace ReportSdk.Tests.Streaming;

/// <summary>Rules of the domain that are judged while a document goes by.</summary>
public sealed class StreamedRulesTests
{
    private const string Table = """
        {"$schema": "https://reportsdk.dev/vocab/v1/report", "$id": "https://x.test/table", "type": "object", "required": ["rows"],
         "properties": {"total": {"type": "number"}, "rows": {"type": "array", "key": ["code"], "items": {"$ref": "#/$defs/row"}}},
         "rules": {
           "caps-do-not-fall": {"severity": "error", "expression": "rows.adjacent(a, b, !has(a.cap) || !has(b.cap) || a.cap <= b.cap)",
             "message": {"en": "falls", "zh": "下降"}}},
         "$defs": {"row": {"type": "object", "required": ["code", "close"],
           "properties": {"code": {"type": "string"}, "close": {"type": "number"}, "cap": {"type": ["number", "null"]},
             "forecasts": {"type": "array", "items": {"type": "object", "required": ["period"],
               "properties": {"period": {"type": "string", "format": "fiscal-period"}, "eps": {"type": "number"}, "pe": {"type": "number"}}}}},
           "rules": {
             "pe-is-price-over-eps": {"severity": "error",
               "expression": "!has(forecasts) || forecasts.all(f, !f.period.isEstimate() || !has(f.pe) || !has(f.eps) || f.eps == 0 || approx(f.pe, close / f.eps, printed))",
               "message": {"en": "PE is not price over EPS", "zh": "不符"}},
             "shares-are-plausible": {"severity": "error", "expression": "!has(cap) || close <= 0 || cap / close > 0.01",
               "message": {"en": "few shares", "zh": "股数过少"}}}}}}
        """;

    [Fact]
    public void All_rules_of_a_table_are_part_of_the_pass()
    {
        StreamProgram program = SchemaTexts.Compile(Table).FindProgram(ValidationOptions.Default, out _)!;
        Assert.Equal(4, program.OwnRules.Length);
        Assert.Empty(program.ForeignRules);
    }

    [Theory]
    [InlineData("""{"rows":[]}""")]
    [InlineData("""{"rows":[{"code":"a","close":10}]}""")]
    [InlineData("""{"rows":[{"code":"a","close":10,"forecasts":[{"period":"2024E","eps":0.5,"pe":20.00}]}]}""")]
    [InlineData("""{"rows":[{"forecasts":[{"pe":20.00,"period":"2024E","eps":0.5}],"close":10,"code":"a"}]}""")]
    [InlineData("""{"rows":[{"code":"a","close":10,"forecasts":[{"period":"2023A","eps":0.5,"pe":1},{"period":"2024E"},{"period":"2024E","eps":0,"pe":1}]}]}""")]
    [InlineData("""{"total":3,"rows":[{"code":"a","close":10,"cap":1},{"code":"b","close":1,"forecasts":[],"cap":null},{"code":"c","close":1,"cap":0.5}]}""")]
    [InlineData("""{"rows":[{"code":"a","close":-1,"cap":1.25},{"code":"b","close":1,"cap":1.25},{"x":[{"code":"a"}],"code":"c","close":1,"cap":1.26}]}""")]
    public void What_is_seen_to_hold_is_decided_at_once(string document) => Assert.Equal(StreamVerdict.Valid, Run(document, isValid: true));

    [Theory]
    [InlineData("""{"rows":[{"code":"a","close":10},{"code":"a","close":10}]}""")]
    [InlineData("""{"rows":[{"code":"a","close":10},{"code":"\u0061","close":10}]}""")]
    [InlineData("""{"rows":[{"code":"a","close":10,"cap":2},{"code":"b","close":1,"cap":1}]}""")]
    [InlineData("""{"rows":[{"code":"a","close":10,"cap":0.1}]}""")]
    [InlineData("""{"rows":[{"code":"a","close":10,"forecasts":[{"period":"2024E","eps":0.5,"pe":24.00}]}]}""")]
    [InlineData("""{"rows":[{"forecasts":[{"period":"2024\u0045","eps":0.5,"pe":24.00}],"code":"a","close":10}]}""")]
    public void What_does_not_hold_is_told_from_the_tape(string document) => Assert.Equal(StreamVerdict.Undecided, Run(document, isValid: false));

    [Theory]
    [InlineData("""{"rows":[{"code":"a","close":1e1}]}""", StreamVerdict.Valid)]
    [InlineData("""{"rows":[{"code":"a","close":1e1,"cap":1}]}""", StreamVerdict.Undecided)]
    [InlineData("""{"rows":[{"code":"a","close":10.00001,"cap":1}]}""", StreamVerdict.Undecided)]
    [InlineData("""{"rows":[{"code":"a","close":12345678901,"cap":1000000000}]}""", StreamVerdict.Undecided)]
    [InlineData("""{"rows":[{"code":"\u0061","close":10},{"code":"b","close":10}]}""", StreamVerdict.Undecided)]
    public void What_is_rare_is_left_to_the_tape(string document, object verdict) => Assert.Equal(verdict, Run(document, isValid: true));

    /// <summary>10.0 (9.95 to 10.05) over 0.5 (0.45 to 0.55) is 18.09 to 22.33.</summary>
    [Theory]
    [InlineData("20.5", true)]
    [InlineData("22.4", false)]
    [InlineData("18.0", false)]
    [InlineData("18.1", true)]
    public void Printed_numbers_stand_for_all_that_print_so(string pe, bool isValid)
    {
        string document = $$"""{"rows":[{"code":"a","close":10.0,"forecasts":[{"period":"2024E","eps":0.5,"pe":{{pe}}}]}]}""";
        Assert.Equal(isValid ? StreamVerdict.Valid : StreamVerdict.Undecided, Run(document, isValid));
    }

    [Fact]
    public void A_rule_that_is_switched_off_is_not_judged()
    {
        CompiledSchema schema = SchemaTexts.Compile(Table);
        byte[] falling = """{"rows":[{"code":"a","close":10,"cap":2},{"code":"b","close":1,"cap":1}]}"""u8.ToArray();
        Assert.False(schema.IsValid(falling));
        Assert.True(schema.IsValid(falling, new ValidationOptions { DisabledRules = ["caps-do-not-fall"] }));
        Assert.False(schema.IsValid(falling, new ValidationOptions { DisabledRules = ["pe-is-price-over-eps"] }));
    }

    [Fact]
    public void Objects_that_lack_what_is_asked_for_take_no_more_room_than_their_tape()
    {
        string names = string.Join(", ", Enumerable.Range(0, 30).Select(static k => $"\"m{k}\": {{\"type\": \"number\"}}"));
        string conditions = string.Join(" && ", Enumerable.Range(0, 30).Select(static k => $"(!has(i.m{k}) || i.m{k} > 0)"));
        CompiledSchema schema = SchemaTexts.Compile("""
            {"$schema": "https://reportsdk.dev/vocab/v1/report", "type": "object",
             "properties": {"rows": {"type": "array", "items": {"type": "object", "properties": {NAMES}}}},
             "rules": {"r": {"severity": "error", "expression": "!has(rows) || rows.all(i, CONDITIONS)", "message": {"en": "not above 0", "zh": "不为正"}}}}
            """.Replace("NAMES", names, StringComparison.Ordinal).Replace("CONDITIONS", conditions, StringComparison.Ordinal));
        byte[] few = Encoding.UTF8.GetBytes($$"""{"rows":[{{string.Join(',', Enumerable.Repeat("{}", 10))}}]}""");
        byte[] many = Encoding.UTF8.GetBytes($$"""{"rows":[{{string.Join(',', Enumerable.Repeat("{}", 10_000))}}]}""");
        Assert.Equal(StreamVerdict.Valid, Run(schema, few));
        Assert.Equal(StreamVerdict.Undecided, Run(schema, many));
        Assert.True(schema.IsValid(many));
    }

    [Fact]
    public void Judging_rules_allocates_nothing()
    {
        CompiledSchema schema = SchemaTexts.Compile(Table);
        string[] rows = [.. Enumerable.Range(0, 200).Select(static k => $$"""{"code":"c{{k}}","close":10,"cap":{{k + 1}},"forecasts":[{"period":"2024E","eps":0.5,"pe":20.00}]}""")];
        byte[] utf8 = Encoding.UTF8.GetBytes($$"""{"rows":[{{string.Join(',', rows)}}]}""");
        long least = long.MaxValue;
        for (int k = 0; k < 10; k++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(schema.IsValid(utf8));
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static StreamVerdict Run(string document, bool isValid)
    {
        CompiledSchema schema = SchemaTexts.Compile(Table);
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        Assert.Equal(isValid, schema.IsValid(utf8, ValidationOptions.Default, out _));
        Assert.Equal(isValid, schema.IsValid(utf8));
        return Run(schema, utf8);
    }

    private static StreamVerdict Run(CompiledSchema schema, byte[] utf8)
    {
        StreamProgram program = schema.FindProgram(ValidationOptions.Default, out ulong[]? disabledRules)!;
        return StreamValidator.Run(program, utf8, ValidationOptions.Default, disabledRules);
    }
}
