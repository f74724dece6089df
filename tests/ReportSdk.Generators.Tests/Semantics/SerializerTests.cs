using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportSdk.Generators.Tests.Semantics;

/// <summary>What System.Text.Json reads of a type that keeps parts of a document as they are written.</summary>
public sealed class SerializerTests
{
    private const string Open = """{"type": "object", "properties": {"y": {"type": "string"}, "many": {"type": ["array", "integer"]}}}""";

    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Theory]
    [InlineData("""{ "y" : "z", "other" : [ 1.0,  { "a" : "\u0062" } ] }""", """{"y":"z","other":[ 1.0,  { "a" : "\u0062" } ]}""")]
    [InlineData("""{"many" : [ 1 ]}""", """{"many":[ 1 ]}""")]
    [InlineData("""{"many":[1,"\u0062"],"other":1.50}""", """{"many":[1,"\u0062"],"other":1.50}""")]
    [InlineData("{\n}", "{}")]
    public void White_space_within_what_no_type_holds_is_kept(string json, string written)
    {
        EntityProbe probe = EntityProbe.Of(Open);
        object value = JsonSerializer.Deserialize(json, probe.Type)!;
        Assert.Equal(written, JsonSerializer.Serialize(value, probe.Type, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(written, probe.Rewrite(json));
    }

    [Theory]
    [InlineData("""{"y" : "z", /* c */ }""", """{"y":"z"}""")]
    [InlineData("""{"other" : [ 1, /* one */ ], }""", """{"other":[1]}""")]
    [InlineData("""{"other" : [ 1 ]}""", """{"other":[ 1 ]}""")]
    public void Comments_and_last_commas_are_passed_over_where_the_caller_allows_them(string json, string written)
    {
        Type type = EntityProbe.Of(Open).Type;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(ref reader, type), type));
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type, Lenient), type));
    }

    [Theory]
    [InlineData("""{"y":5}""", false, "1:6 TYPE")]
    [InlineData("{\n  \"y\" :\n   5}", false, "3:4 TYPE")]
    [InlineData("{\n  \"y\" :\n   5}", true, "3:4 TYPE")]
    [InlineData("""{ "y" : 5, /* c */ }""", true, "1:6 TYPE")]
    [InlineData("""{"y":"a","y":"b"}""", false, "1:10 DUPLICATE_PROPERTY")]
    [InlineData("""{"y":"a", "y":"b"}""", false, "1:11 DUPLICATE_PROPERTY")]
    [InlineData("""{"y": "\ud800"}""", false, "1:8 INVALID_STRING")]
    public void A_refusal_lists_the_violations_with_their_places(string json, bool isLenient, string expected)
    {
        var refusal = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, EntityProbe.Of(Open).Type, isLenient ? Lenient : JsonSerializerOptions.Default));
        Violation violation = Assert.Single(Assert.IsType<ReportFormatException>(refusal.InnerException).Violations);
        Assert.Equal(expected, $"{violation.Line}:{violation.Column} {violation.Code}");
    }

    [Fact]
    public void A_converter_that_is_asked_itself_goes_to_the_value()
    {
        Type type = EntityProbe.Of(Open).Type;
        JsonConverter converter = JsonSerializerOptions.Default.GetConverter(type);
        Assert.Equal("""{"y":"z"}""", Ask(0));
        Assert.Equal("""{"y":"z"}""", Ask(2));

        string Ask(int steps)
        {
            var reader = new Utf8JsonReader(steps == 0 ? """{"y":"z"}"""u8 : """{"p":{"y":"z"}}"""u8);
            for (int i = 0; i < steps; i++)
            {
                reader.Read();
            }

            return typeof(SerializerTests).GetMethod(nameof(Rewrite), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
                .CreateDelegate<Rewriting>()(converter, ref reader);
        }
    }

    private delegate string Rewriting(JsonConverter converter, ref Utf8JsonReader reader);

    private static string Rewrite<T>(JsonConverter converter, ref Utf8JsonReader reader) =>
        JsonSerializer.Serialize(((JsonConverter<T>)converter).Read(ref reader, typeof(T), JsonSerializerOptions.Default));
}
