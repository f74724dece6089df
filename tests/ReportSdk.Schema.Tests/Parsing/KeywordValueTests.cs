using ReportSdk.Schema;

namespace ReportSdk.Schema.Tests.Parsing;

public sealed class KeywordValueTests
{
    [Theory]
    [InlineData("""{"type": "strng"}""", "RSDK0011 schema.json:1:10")]
    [InlineData("""{"type": []}""", "RSDK0011 schema.json:1:10")]
    [InlineData("""{"type": ["string", "string"]}""", "RSDK0015 schema.json:1:21")]
    [InlineData("""{"minLength": -1}""", "RSDK0011 schema.json:1:15")]
    [InlineData("""{"minLength": 1.5}""", "RSDK0011 schema.json:1:15")]
    [InlineData("""{"maxItems": "3"}""", "RSDK0011 schema.json:1:14")]
    [InlineData("""{"multipleOf": 0}""", "RSDK0011 schema.json:1:16")]
    [InlineData("""{"multipleOf": -0.01}""", "RSDK0011 schema.json:1:16")]
    [InlineData("""{"minimum": "1"}""", "RSDK0011 schema.json:1:13")]
    [InlineData("""{"exclusiveMinimum": true}""", "RSDK0011 schema.json:1:22")]
    [InlineData("""{"required": "a"}""", "RSDK0011 schema.json:1:14")]
    [InlineData("""{"required": ["a", 1]}""", "RSDK0011 schema.json:1:20")]
    [InlineData("""{"required": ["a", "a"]}""", "RSDK0015 schema.json:1:20")]
    [InlineData("""{"dependentRequired": {"a": "b"}}""", "RSDK0011 schema.json:1:29")]
    [InlineData("""{"uniqueItems": 1}""", "RSDK0011 schema.json:1:17")]
    [InlineData("""{"enum": "a"}""", "RSDK0011 schema.json:1:10")]
    [InlineData("""{"allOf": []}""", "RSDK0011 schema.json:1:11")]
    [InlineData("""{"allOf": {}}""", "RSDK0011 schema.json:1:11")]
    [InlineData("""{"items": []}""", "RSDK0010 schema.json:1:11")]
    [InlineData("""{"properties": []}""", "RSDK0011 schema.json:1:16")]
    [InlineData("""{"properties": {"a": 1}}""", "RSDK0010 schema.json:1:22")]
    [InlineData("""{"not": null}""", "RSDK0010 schema.json:1:9")]
    [InlineData("""{"title": 1}""", "RSDK0011 schema.json:1:11")]
    [InlineData("""{"readOnly": "yes"}""", "RSDK0011 schema.json:1:14")]
    [InlineData("""{"$ref": 1}""", "RSDK0011 schema.json:1:10")]
    [InlineData("""{"$id": 1}""", "RSDK0011 schema.json:1:9")]
    [InlineData("""{"$id": "https://example.com/a#b"}""", "RSDK0034 schema.json:1:9")]
    [InlineData("""{"$anchor": "1a"}""", "RSDK0011 schema.json:1:13")]
    [InlineData("""{"$anchor": "a", "not": {"$anchor": "a"}}""", "RSDK0033 schema.json:1:37")]
    [InlineData("""{"$vocabulary": {"x": 1}}""", "RSDK0011 schema.json:1:17")]
    [InlineData("""[]""", "RSDK0010 schema.json:1:1")]
    [InlineData("""1""", "RSDK0010 schema.json:1:1")]
    public void A_wrong_value_is_an_error_at_its_place(string schema, string expected) =>
        Assert.Equal([expected], Compilation.Of(schema).Problems());

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("2.0", 2L)]
    [InlineData("2e3", 2000L)]
    [InlineData("1.5e1", 15L)]
    [InlineData("100e-2", 1L)]
    [InlineData("0e-99999999999999999999", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", long.MaxValue)]
    [InlineData("1e400", long.MaxValue)]
    [InlineData("1e99999999999999999999", long.MaxValue)]
    public void Counts_are_read_in_every_spelling(string text, long expected)
    {
        Assert.True(ReportSdk.Schema.Parsing.CountText.TryParse(text, out long value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("1e-1")]
    [InlineData("15e-1")]
    [InlineData("1e-99999999999999999999")]
    public void What_is_no_count_is_refused(string text) => Assert.False(ReportSdk.Schema.Parsing.CountText.TryParse(text, out _));

    [Fact]
    public void Messages_are_in_both_languages()
    {
        Finding finding = Compilation.Of("""{"minLength": -1}""").Findings[0];

        Assert.Equal("'minLength' must be a non-negative integer", finding.GetMessage("en"));
        Assert.Equal("“minLength” 须为非负整数", finding.GetMessage("zh"));
    }

    [Fact]
    public void An_unknown_keyword_is_told_but_an_extension_is_not()
    {
        SchemaCompilation compilation = Compilation.Of("""{"minLenght": 1, "x-own": 1}""");

        Assert.Equal("RSDK0013", Assert.Single(compilation.Findings).Id);
        Assert.False(compilation.HasErrors);
    }
}
