using System.Text.Json;

namespace ReportSdk.Generators.Tests.Semantics;

/// <summary>What System.Text.Json reads of a type that keeps parts of a document as they are written.</summary>
public sealed class SerializerTests
{
    private const string Open = """{"type": "object", "properties": {"y": {"type": "string"}, "many": {"type": ["array", "integer"]}}}""";

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

    [Fact]
    public void Where_comments_may_be_they_are_no_part_of_it()
    {
        object value = JsonSerializer.Deserialize("""{"other" : [ 1, /* one */ ]}""", EntityProbe.Of(Open).Type, new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        Assert.Equal("""{"other":[1]}""", JsonSerializer.Serialize(value, value.GetType()));
    }
}
