using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportSdk.Tests.Values;

/// <summary>What holds for every value type that has a text.</summary>
public partial class TextValueTests
{
    [Theory]
    [InlineData("2024-03", typeof(YearMonth))]
    [InlineData("09:30:00.250+08:00", typeof(JsonTime))]
    [InlineData("P1Y0M2DT3H", typeof(JsonDuration))]
    [InlineData("2024Q1E", typeof(FiscalPeriod))]
    [InlineData("0020.HK", typeof(SecurityId))]
    public void A_text_is_read_and_written_alike_in_all_forms(string text, Type type)
    {
        using ForeignCulture culture = new();
        Action<string> check = type == typeof(YearMonth) ? Check<YearMonth>
            : type == typeof(JsonTime) ? Check<JsonTime>
            : type == typeof(JsonDuration) ? Check<JsonDuration>
            : type == typeof(FiscalPeriod) ? Check<FiscalPeriod>
            : Check<SecurityId>;

        check(text);
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_them_without_reflection()
    {
        Everything value = new(
            YearMonth.Parse("2024-03"), JsonTime.Parse("23:59:60Z"), JsonDuration.Parse("P2W"), FiscalPeriod.Parse("2024E"), SecurityId.Parse("NVDA.O"),
            JsonFragment.Parse("""{ "a" : [1.50, null] }"""), new Dictionary<FiscalPeriod, decimal> { [FiscalPeriod.Parse("2023A")] = 1.10m });

        string json = JsonSerializer.Serialize(value, TextValueContext.Default.Everything);
        Everything? read = JsonSerializer.Deserialize(json, TextValueContext.Default.Everything);

        Assert.Equal(
            """{"Month":"2024-03","Time":"23:59:60Z","Duration":"P2W","Period":"2024E","Security":"NVDA.O","Rest":{ "a" : [1.50, null] },"ByPeriod":{"2023A":1.10}}""",
            json);
        Assert.Equal(value with { ByPeriod = read!.ByPeriod }, read);
        Assert.Equal(value.ByPeriod, read.ByPeriod);
    }

    [Theory]
    [InlineData("\"\\u0032024-03\"", true)]
    [InlineData("\"2024-13\"", false)]
    [InlineData("202403", false)]
    [InlineData("null", false)]
    [InlineData("\"年\"", false)]
    public void JsonSerializer_gets_a_JsonException_for_what_is_none(string json, bool isMonth)
    {
        if (isMonth)
        {
            Assert.Equal(new YearMonth(2024, 3), JsonSerializer.Deserialize(json, TextValueContext.Default.YearMonth));
        }
        else
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, TextValueContext.Default.YearMonth));
        }
    }

    [Fact]
    public void A_default_that_is_no_value_has_no_JSON()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default, TextValueContext.Default.SecurityId));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize(default, TextValueContext.Default.FiscalPeriod));
    }

    [Fact]
    public void A_fragment_from_JsonSerializer_keeps_its_bytes_and_refuses_what_the_library_refuses()
    {
        Assert.Equal("[1.50, \"\\u4e2d\"]", JsonSerializer.Deserialize(" [1.50, \"\\u4e2d\"] ", TextValueContext.Default.JsonFragment)!.ToString());
        Assert.Equal(JsonFragmentKind.Null, JsonSerializer.Deserialize("null", TextValueContext.Default.JsonFragment)!.Kind);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"a":1,"a":2}""", TextValueContext.Default.JsonFragment));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("\"\\ud800\"", TextValueContext.Default.JsonFragment));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize([(byte)'"', 0xFF, (byte)'"'], TextValueContext.Default.JsonFragment));
    }

    private static void Check<T>(string text)
        where T : struct, ISpanParsable<T>, IUtf8SpanParsable<T>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<T>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        T value = T.Parse(text, null);

        Assert.Equal(value, T.Parse(text.AsSpan(), null));
        Assert.Equal(value, T.Parse((ReadOnlySpan<byte>)utf8, null));
        Assert.Equal(value.GetHashCode(), T.Parse(text.AsSpan(), null).GetHashCode());
        Assert.NotEqual(default, value);
        Assert.Equal(text, value.ToString());
        Assert.Equal(text, $"{value}");
        Assert.Equal(text, value.ToString("any", null));
        Assert.True(Utf8Of(value).AsSpan().SequenceEqual(utf8));

        Assert.False(T.TryParse((string?)null, null, out _));
        Assert.Throws<ArgumentNullException>(ParseNull<T>);
        foreach (string wrong in (string[])["", " ", " " + text, text + " ", text + "\0", text.Replace('2', '２'), text + new string('0', 300), "\ud800"])
        {
            Assert.False(T.TryParse(wrong, null, out T none), wrong);
            Assert.Equal(default, none);
            Assert.False(T.TryParse(Encoding.UTF8.GetBytes(wrong).AsSpan(), null, out _), wrong);
            Assert.Throws<FormatException>(() => T.Parse(wrong, null));
        }

        for (int room = 0; room < text.Length; room++)
        {
            Assert.False(value.TryFormat(new char[room], out int chars, default, null));
            Assert.False(value.TryFormat(new byte[room], out int bytes, default, null));
            Assert.Equal((0, 0), (chars, bytes));
        }
    }

    private static void ParseNull<T>()
        where T : IParsable<T> => T.Parse(null!, null);

    private static byte[] Utf8Of<T>(T value)
        where T : IUtf8SpanFormattable
    {
        byte[] buffer = new byte[64];
        Assert.True(value.TryFormat(buffer, out int length, default, null));
        return buffer[..length];
    }

    internal sealed record Everything(
        YearMonth Month, JsonTime Time, JsonDuration Duration, FiscalPeriod Period, SecurityId Security, JsonFragment Rest, Dictionary<FiscalPeriod, decimal> ByPeriod);

    [JsonSerializable(typeof(Everything))]
    [JsonSerializable(typeof(YearMonth))]
    [JsonSerializable(typeof(JsonFragment))]
    internal sealed partial class TextValueContext : JsonSerializerContext;
}
