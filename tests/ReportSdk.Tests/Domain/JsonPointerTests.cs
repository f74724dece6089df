namespace ReportSdk.Tests.Domain;

public sealed class JsonPointerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/foo/0", "foo|0")]
    [InlineData("/a~1b/m~0n/~01", "a/b|m~n|~1")]
    [InlineData("//昨收盘", "|昨收盘")]
    public void A_pointer_keeps_its_text_and_tells_its_names(string text, string tokens)
    {
        JsonPointer pointer = JsonPointer.Parse(text);

        Assert.Equal((text, tokens), (pointer.ToString(), string.Join('|', pointer.Tokens)));
        Assert.Equal(text.Count(unit => unit == '/'), pointer.Tokens.Count);
        Assert.Equal(text.Length == 0, pointer.IsRoot);
        Assert.Equal(pointer, pointer.Tokens.Aggregate(default(JsonPointer), (place, token) => place.Append(token)));
    }

    [Theory]
    [InlineData("foo")]
    [InlineData("#/foo")]
    [InlineData("/a~")]
    [InlineData("/a~2")]
    [InlineData("/~~0")]
    [InlineData(null)]
    public void Other_texts_are_no_pointers(string? text) => Assert.False(JsonPointer.TryParse(text, out _));

    [Fact]
    public void A_place_covers_itself_and_what_is_inside_it()
    {
        JsonPointer rows = default(JsonPointer).Append("rows");

        Assert.True(rows.Covers(rows) && rows.Covers(rows.Append(1)) && default(JsonPointer).Covers(rows));
        Assert.False(rows.Append(1).Covers(rows.Append(10)) || rows.Append(1).Covers(rows) || rows.Covers(default));
        Assert.Equal("/rows/10", rows.Append(10).ToString());
        Assert.Equal(rows, rows.Append(10).Parent);
        Assert.Equal(default, rows.Parent);
        Assert.Equal(default, default(JsonPointer).Parent);
        Assert.Throws<ArgumentOutOfRangeException>(() => rows.Append(-1));
    }
}
