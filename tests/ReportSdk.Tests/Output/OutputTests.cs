using System.Text;
using System.Text.Json;

namespace ReportSdk.Tests.Output;

public sealed class OutputTests
{
    private const string Points = """
        {"$id": "https://example.com/polygon", "$defs": {"point": {"type": "object", "properties": {"x": {"type": "number"}, "y": {"type": "number"}},
          "additionalProperties": false, "required": ["x", "y"]}}, "type": "array", "items": {"$ref": "#/$defs/point"}, "minItems": 3}
        """;

    [Fact]
    public void Flag_says_only_whether_the_document_is_valid()
    {
        Assert.Equal("""{"valid":false}""", Write(Points, "[]", OutputFormat.Flag));
        Assert.Equal("""{"valid":true}""", Write("true", "[]", OutputFormat.Flag));
    }

    [Fact]
    public void Basic_lists_errors() => Assert.Equal(
        """
        {"valid":false,"keywordLocation":"","instanceLocation":"","errors":[
        {"valid":false,"keywordLocation":"/minItems","absoluteKeywordLocation":"https://example.com/polygon#/minItems","instanceLocation":"","error":"expected at least 3 items, but found 2"},
        {"valid":false,"keywordLocation":"/items/$ref/required","absoluteKeywordLocation":"https://example.com/polygon#/$defs/point/required","instanceLocation":"/1","error":"the member y is missing"},
        {"valid":false,"keywordLocation":"/items/$ref/additionalProperties","absoluteKeywordLocation":"https://example.com/polygon#/$defs/point/additionalProperties","instanceLocation":"/1/z","error":"the member z is not known here"}]}
        """.ReplaceLineEndings(""),
        Write(Points, """[{"x": 2.5, "y": 1.3}, {"x": 1, "z": 6.7}]""", OutputFormat.Basic));

    [Fact]
    public void Detailed_keeps_the_hierarchy_and_drops_nodes_that_only_pass_on() => Assert.Equal(
        """
        {"valid":false,"keywordLocation":"","absoluteKeywordLocation":"https://example.com/polygon#","instanceLocation":"","errors":[
        {"valid":false,"keywordLocation":"/minItems","absoluteKeywordLocation":"https://example.com/polygon#/minItems","instanceLocation":"","error":"expected at least 3 items, but found 2"},
        {"valid":false,"keywordLocation":"/items/$ref","absoluteKeywordLocation":"https://example.com/polygon#/$defs/point","instanceLocation":"/1","errors":[
        {"valid":false,"keywordLocation":"/items/$ref/required","absoluteKeywordLocation":"https://example.com/polygon#/$defs/point/required","instanceLocation":"/1","error":"the member y is missing"},
        {"valid":false,"keywordLocation":"/items/$ref/additionalProperties","absoluteKeywordLocation":"https://example.com/polygon#/$defs/point/additionalProperties","instanceLocation":"/1/z","error":"the member z is not known here"}]}]}
        """.ReplaceLineEndings(""),
        Write(Points, """[{"x": 2.5, "y": 1.3}, {"x": 1, "z": 6.7}]""", OutputFormat.Detailed));

    [Fact]
    public void Detailed_puts_alternatives_under_their_keyword() => Assert.Equal(
        """
        {"valid":false,"keywordLocation":"/anyOf","absoluteKeywordLocation":"https://example.com/a#/anyOf","instanceLocation":"","error":"none of the 2 alternatives fits","errors":[
        {"valid":false,"keywordLocation":"/anyOf/0/type","absoluteKeywordLocation":"https://example.com/a#/anyOf/0/type","instanceLocation":"","error":"expected null, but found 1"},
        {"valid":false,"keywordLocation":"/anyOf/1/type","absoluteKeywordLocation":"https://example.com/a#/anyOf/1/type","instanceLocation":"","error":"expected string, but found 1"}]}
        """.ReplaceLineEndings(""),
        Write("""{"$id": "https://example.com/a", "anyOf": [{"type": "null"}, {"type": "string"}]}""", "1", OutputFormat.Detailed));

    [Fact]
    public void Annotations_are_listed_where_the_document_is_valid() => Assert.Equal(
        """
        {"valid":true,"keywordLocation":"","instanceLocation":"","annotations":[
        {"valid":true,"keywordLocation":"/title","absoluteKeywordLocation":"https://example.com/a#/title","instanceLocation":"","annotation":"T"},
        {"valid":true,"keywordLocation":"/properties/a/x-any","absoluteKeywordLocation":"https://example.com/a#/properties/a/x-any","instanceLocation":"/a","annotation":{"k":[1]}},
        {"valid":true,"keywordLocation":"/properties","absoluteKeywordLocation":"https://example.com/a#/properties","instanceLocation":"","annotation":["a"]}]}
        """.ReplaceLineEndings(""),
        Write("""{"$id": "https://example.com/a", "title": "T", "properties": {"a": {"x-any": {"k": [1]}}, "b": {"title": "no"}}}""", """{"a": 1}""", OutputFormat.Basic));

    [Theory]
    [InlineData("""{"prefixItems": [true, true]}""", "[1, 2, 3]", "prefixItems", "1")]
    [InlineData("""{"prefixItems": [true, true]}""", "[1, 2]", "prefixItems", "true")]
    [InlineData("""{"items": true}""", "[1]", "items", "true")]
    [InlineData("""{"contains": {"type": "string"}}""", """[1, "a", 2, "b"]""", "contains", "[1,3]")]
    [InlineData("""{"contains": {"type": "string"}}""", """["a"]""", "contains", "true")]
    [InlineData("""{"contains": {"type": "string"}, "minContains": 0}""", "[]", "contains", "[]")]
    [InlineData("""{"unevaluatedItems": true}""", "[1]", "unevaluatedItems", "true")]
    [InlineData("""{"properties": {"a": true}, "patternProperties": {"^b": true}, "additionalProperties": true}""", """{"a":1,"b1":2,"c":3}""", "properties", "[\"a\"]")]
    [InlineData("""{"properties": {"a": true}, "patternProperties": {"^b": true}, "additionalProperties": true}""", """{"a":1,"b1":2,"c":3}""", "patternProperties", "[\"b1\"]")]
    [InlineData("""{"properties": {"a": true}, "patternProperties": {"^b": true}, "additionalProperties": true}""", """{"a":1,"b1":2,"c":3}""", "additionalProperties", "[\"c\"]")]
    [InlineData("""{"properties": {"a": true}, "unevaluatedProperties": true}""", """{"a":1,"b":2}""", "unevaluatedProperties", "[\"b\"]")]
    [InlineData("""{"contentMediaType": "application/json", "contentEncoding": "base64"}""", "\"e30=\"", "contentMediaType", "\"application/json\"")]
    [InlineData("""{"contentMediaType": "application/json", "contentSchema": {"type": ["object", "null"]}}""", "\"{}\"", "contentSchema", """{"type":["object","null"]}""")]
    [InlineData("""{"format": "未知"}""", "1", "format", "\"未知\"")]
    public void Keywords_annotate_as_the_specification_says(string schema, string document, string keyword, string value)
    {
        EvaluationResult result = SchemaTexts.Compile(schema).Evaluate(Encoding.UTF8.GetBytes(document));
        Assert.Equal(value, Assert.Single(result.Annotations, annotation => annotation.Keyword == keyword).Value);
    }

    [Fact]
    public void A_failing_condition_annotates_nothing()
    {
        EvaluationResult result = SchemaTexts.Compile("""{"if": {"title": "if", "type": "null"}, "then": {"title": "then"}, "else": {"title": "else"}}""").Evaluate("1"u8);
        Assert.Equal(["\"else\""], result.Annotations.Select(annotation => annotation.Value));
    }

    private static string Write(string schema, string document, OutputFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            SchemaTexts.Compile(schema).Evaluate(Encoding.UTF8.GetBytes(document)).WriteTo(writer, format);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
