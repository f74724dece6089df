using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Tests.Json;

public sealed class JsonReaderTests
{
    [Theory]
    [InlineData("", "UnexpectedEnd", 0)]
    [InlineData("  ", "UnexpectedEnd", 2)]
    [InlineData("{", "UnexpectedEnd", 1)]
    [InlineData("""{"a" 1}""", "UnexpectedCharacter", 5)]
    [InlineData("""{"a": 1,}""", "UnexpectedCharacter", 8)]
    [InlineData("[1,]", "UnexpectedCharacter", 3)]
    [InlineData("[1 2]", "UnexpectedCharacter", 3)]
    [InlineData("{a: 1}", "UnexpectedCharacter", 1)]
    [InlineData("tru", "UnexpectedCharacter", 0)]
    [InlineData("01", "InvalidNumber", 0)]
    [InlineData("1.", "InvalidNumber", 0)]
    [InlineData("1e", "InvalidNumber", 0)]
    [InlineData("-", "UnexpectedEnd", 1)]
    [InlineData("+1", "UnexpectedCharacter", 0)]
    [InlineData("1 2", "TrailingContent", 2)]
    [InlineData("\"a", "UnexpectedEnd", 2)]
    [InlineData("\"a\\", "UnexpectedEnd", 3)]
    [InlineData("\"\\x\"", "InvalidEscape", 1)]
    [InlineData("\"\\u12g4\"", "InvalidEscape", 1)]
    [InlineData("\"\\ud800\"", "LoneSurrogate", 0)]
    [InlineData("\"a\nb\"", "ControlCharacter", 2)]
    [InlineData("""{"a": 1, "\u0061": 2}""", "DuplicateMember", 9)]
    [InlineData("\ufeff{}", "UnexpectedCharacter", 0)]
    public void What_is_not_JSON_is_refused_at_its_place(string text, string kind, int start)
    {
        Assert.Null(JsonReader.Read(text, out JsonSyntaxError? error));
        Assert.Equal(kind, error!.Kind.ToString());
        Assert.Equal(start, error.Span.Start);
        Assert.NotEqual(error.Describe().English, error.Describe().Chinese);
    }

    [Fact]
    public void A_lone_surrogate_in_the_text_is_refused()
    {
        // Not a case above: attribute values are stored as UTF-8, which cannot hold one.
        Assert.Null(JsonReader.Read("\"\ud800\"", out JsonSyntaxError? error));
        Assert.Equal(JsonSyntaxErrorKind.LoneSurrogate, error!.Kind);
    }

    [Fact]
    public void Values_know_their_places()
    {
        const string Text = """{ "a": [1.50, "\u4e70入"], "b": null }""";
        JsonNode root = JsonReader.Read(Text, out _)!;

        Assert.Equal("""{"a":[1.50,"买入"],"b":null}""", root.ToCompactString());
        Assert.Equal("1.50", Slice(root.Find("a")!.Items[0]));
        Assert.Equal("\"\\u4e70入\"", Slice(root.Find("a")!.Items[1]));
        Assert.Equal("null", Slice(root.Find("b")!));
        Assert.Equal(Text, Slice(root));

        static string Slice(JsonNode node) => Text.Substring(node.Span.Start, node.Span.Length);
    }

    [Fact]
    public void Depth_is_limited()
    {
        Assert.NotNull(JsonReader.Read(Nested(JsonReader.MaxDepth), out _));
        Assert.Null(JsonReader.Read(Nested(JsonReader.MaxDepth + 1), out JsonSyntaxError? error));
        Assert.Equal(JsonSyntaxErrorKind.TooDeep, error!.Kind);
        Assert.Equal(JsonReader.MaxDepth, error.Span.Start);

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Fact]
    public void Many_members_are_checked_for_duplicates_by_table()
    {
        string members = string.Join(",", Enumerable.Range(0, 1000).Select(i => $"\"m{i}\": {i}"));

        Assert.NotNull(JsonReader.Read("{" + members + "}", out _));
        Assert.Null(JsonReader.Read("{" + members + ", \"m7\": 0}", out JsonSyntaxError? error));
        Assert.Equal("m7", error!.Argument);
    }

    [Fact]
    public void No_mutation_of_a_schema_makes_the_reader_throw()
    {
        const string Seed = """{"$id": "https://example.com/\u4e70", "properties": {"a": {"type": ["string", "null"], "minimum": -1.5e+3}}, "x": [true, {}]}""";
        const string Alphabet = "{}[]\":,\\u0123456789eE+-.tfn\ud800\udc00 \n\u2028买";
        var random = new Random(20240318);
        for (int round = 0; round < 20_000; round++)
        {
            char[] text = Seed.ToCharArray();
            for (int edits = random.Next(1, 6); edits > 0; edits--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            string mutated = new string(text)[..random.Next(text.Length / 2, text.Length + 1)];
            JsonNode? node = JsonReader.Read(mutated, out JsonSyntaxError? error);
            Assert.True(node is null != error is null);
        }
    }
}
