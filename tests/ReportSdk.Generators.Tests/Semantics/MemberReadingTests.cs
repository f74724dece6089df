using System.Globalization;
using System.Text.Json.Nodes;

namespace ReportSdk.Generators.Tests.Semantics;

/// <summary>Kinds that are found and read in one call: where a member stands, and how its value is written, makes no difference to what is read.</summary>
public sealed class MemberReadingTests
{
    private const string Schema = """
        {"type": "object", "additionalProperties": false, "required": ["text", "price", "volume", "small", "at", "rating"], "properties": {
          "text": {"type": "string"}, "price": {"type": "number"}, "volume": {"type": "integer"}, "small": {"type": "integer", "minimum": -1000, "maximum": 1000},
          "at": {"type": "string", "format": "date-time"}, "rating": {"enum": ["买入", "增持"]},
          "text2": {"type": "string"}, "price2": {"type": "number"}, "volume2": {"type": "integer"}, "small2": {"type": "integer", "minimum": -1000, "maximum": 1000},
          "at2": {"type": "string", "format": "date-time"}, "rating2": {"enum": ["买入", "增持"]}, "end": {"type": "string"}}}
        """;

    private static readonly EntityProbe Probe = EntityProbe.Of(Schema);

    private static readonly string[] Names = ["text", "price", "volume", "small", "at", "rating", "text2", "price2", "volume2", "small2", "at2", "rating2", "end"];

    public static TheoryData<string, string, string, string, string, string> Values => new()
    {
        { "\"宁德时代\"", "525.90", "1234567", "7", "\"2026-03-02T15:00:00+08:00\"", "\"买入\"" },
        { "\"\"", "0", "0", "-1000", "\"2026-03-02T15:00:00Z\"", "\"增持\"" },
        { "\"a text that is longer than one vector of the reader\"", "-0.50", "-1", "1000", "\"2026-03-02T15:00:00.1234567-05:30\"", "\"增持\"" },
        { "\"\\u5b81\\\"\"", "12345678.12345678", "9007199254740993", "1e2", "\"2026-03-02t15:00:00z\"", "\"\\u4e70入\"" },
        { "\"600519\"", "1e-2", "1.0", "-7.0", "\"2026-03-02T15:00:\\u00300Z\"", "\"买\\u5165\"" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void What_is_read_depends_neither_on_order_nor_on_white_space(string text, string price, string volume, string small, string at, string rating)
    {
        string[] values = [text, price, volume, small, at, rating];
        string[] members = [.. Names.Select((name, k) => $"\"{name}\":{(name == "end" ? "\"nothing but room for vectors behind the others\"" : values[k % values.Length])}")];
        object read = Probe.Parse(Document(members));
        foreach (string suffix in (string[])["", "2"])
        {
            Assert.Equal(Unescaped(text), Value(read, "Text" + suffix));
            Assert.Equal(decimal.Parse(price, NumberStyles.Float, CultureInfo.InvariantCulture), Value(read, "Price" + suffix));
            Assert.Equal((long)decimal.Parse(volume, NumberStyles.Float, CultureInfo.InvariantCulture), Value(read, "Volume" + suffix));
            Assert.Equal((int)decimal.Parse(small, NumberStyles.Float, CultureInfo.InvariantCulture), Value(read, "Small" + suffix));
            Assert.Equal(DateTimeOffset.Parse(Unescaped(at), CultureInfo.InvariantCulture), Value(read, "At" + suffix));
            Assert.Equal(Unescaped(rating), Value(read, "Rating" + suffix)!.ToString());
        }

        var random = new Random(7);
        for (int k = 0; k < 50; k++)
        {
            random.Shuffle(members);
            Assert.Equal(read, Probe.Parse(Document(members)));
            Assert.Equal(read, Probe.Parse(string.Join(" ,\n  ", members).Replace("\":", "\" :\t", StringComparison.Ordinal).Insert(0, " {\r\n ") + "\n}\n"));
        }
    }

    [Fact]
    public void Any_of_the_optional_ones_may_be_absent()
    {
        string[] values = ["\"a\"", "1.5", "2", "3", "\"2026-03-02T15:00:00Z\"", "\"买入\""];
        string[] members = [.. Names.SkipLast(1).Select((name, k) => $"\"{name}\":{values[k % values.Length]}")];
        for (int present = 0; present < 64; present++)
        {
            string json = Document([.. members.Where((_, k) => k < 6 || (present & (1 << (k - 6))) != 0)]);
            object read = Probe.Parse(json);
            for (int k = 6; k < members.Length; k++)
            {
                Assert.Equal((present & (1 << (k - 6))) != 0, Value(read, char.ToUpperInvariant(Names[k][0]) + Names[k][1..]) is not null);
            }

            Assert.Equal(json, Probe.Rewrite(json));
        }
    }

    [Theory]
    [InlineData("1.5", ",")]
    [InlineData("123.456", ",")]
    [InlineData("12345678", ",")]
    [InlineData("-12345678.12345678", ",")]
    [InlineData("123456789.123456789", ",")]
    [InlineData("123.456", " ,\n ")]
    public void A_number_may_be_as_long_as_the_limit_and_no_longer(string number, string separator)
    {
        string json = Document(["\"text\":\"a\"", $"\"price\":{number}", "\"volume\":2", "\"small\":3", "\"at\":\"2026-03-02T15:00:00Z\"", "\"rating\":\"买入\""]).Replace(",\"", separator + "\"", StringComparison.Ordinal);
        Assert.Empty(Probe.Violations(json, new ValidationOptions { MaxNumberLength = number.Length }));
        Violation tooLong = Assert.Single(Probe.Violations(json, new ValidationOptions { MaxNumberLength = number.Length - 1 }));
        Assert.Equal("LIMIT_NUMBER_LENGTH", tooLong.Code);
    }

    [Fact]
    public void Names_of_any_length_are_read()
    {
        string[] names = [.. Enumerable.Range(1, 40).Select(static length => new string((char)('a' + (length % 26)), length))];
        EntityProbe probe = EntityProbe.Of($$"""{"type": "object", "additionalProperties": false, "properties": { {{string.Join(',', names.Select(static name => $$"""  "{{name}}": {"type": "integer"} """))}} } }""");
        string json = Document([.. names.Select((name, k) => $"\"{name}\":{k}")]);
        Assert.Equal(json, probe.Rewrite(json));
        for (int k = 0; k < names.Length; k++)
        {
            string wrong = json.Replace($"\"{names[k]}\"", $"\"{names[k][..^1]}_\"", StringComparison.Ordinal);
            Assert.NotEmpty(probe.Violations(wrong));
        }
    }

    [Theory]
    [InlineData("""{"a":"x","b":"y"}""", true)]
    [InlineData("""{"b":"y"}""", true)]
    [InlineData("""{"b":"y","a":"x"}""", true)]
    [InlineData("""{"a":"x", "b":"y"}""", true)]
    [InlineData("""{,"b":"y"}""", false)]
    [InlineData("""{"a":"x"{"a":"y"}}""", false)]
    [InlineData("""{"b":"y","a":{"a":"x"}}""", false)]
    [InlineData("""{"a":{"a":"x"}}""", false)]
    [InlineData("""{"a":,"b":"y"}""", false)]
    [InlineData("""{"a":"x",,"b":"y"}""", false)]
    [InlineData("""{"a":"x"}"b":"y"}""", false)]
    [InlineData("""{"a":"x","b":"y",}""", false)]
    public void Separators_are_where_they_belong(string json, bool isValid)
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "additionalProperties": false, "properties": {"a": {"type": "string"}, "b": {"type": "string"}}}""");
        string withRoom = json + new string(' ', 64);
        Assert.Equal(isValid, probe.Rewrite(json) is not null);
        Assert.Equal(isValid, probe.Rewrite(withRoom) is not null);
    }

    [Theory]
    [InlineData("""{"x":1,"a":"x","b":"y"}""", true)]
    [InlineData("""{"a":"x","x":1,"b":"y"}""", true)]
    [InlineData("""{"x":1{"a":"x","b":"y"}""", false)]
    [InlineData("""{"x":[]{"a":"x"}""", false)]
    [InlineData("""{"x":1,{"a":"x"}""", false)]
    [InlineData("""{"b":"y"{"a":"x"}""", false)]
    [InlineData("""{"a":"x"{"a":"x"}""", false)]
    public void Separators_are_where_they_belong_behind_unknown_members(string json, bool isValid)
    {
        EntityProbe probe = EntityProbe.Of("""{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}}""");
        Assert.Equal(isValid, probe.Rewrite(json) is not null);
        Assert.Equal(isValid, probe.Rewrite(json + new string(' ', 64)) is not null);
    }

    [Fact]
    public void A_member_that_comes_twice_is_told()
    {
        string[] members = [.. Names.Take(6).Zip((string[])["\"a\"", "1.5", "2", "3", "\"2026-03-02T15:00:00Z\"", "\"买入\""], (name, value) => $"\"{name}\":{value}")];
        Assert.All(members, member => Assert.NotEmpty(Probe.Violations(Document([.. members, member]))));
        Assert.NotEmpty(Probe.Violations(Document([members[0], .. members])));
    }

    private static string Document(string[] members) => $"{{{string.Join(',', members)}}}";

    private static object? Value(object read, string property) => Probe.Property(property).GetValue(read);

    private static string Unescaped(string json) => JsonNode.Parse(json)!.GetValue<string>();
}
