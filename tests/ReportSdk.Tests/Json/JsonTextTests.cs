using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("price", "price", 5)]
    [InlineData("买入", "买入", 2)]
    [InlineData("𠀀", "𠀀", 1)]
    [InlineData("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧", 5)]
    [InlineData("e\u0301", "e\u0301", 2)]
    [InlineData("\\u4e70\\u5165", "买入", 2)]
    [InlineData("\\ud840\\udc00", "𠀀", 1)]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t", 8)]
    [InlineData("a\\u0000b", "a\0b", 3)]
    [InlineData("\\\\u4e70", "\\u4e70", 6)]
    [InlineData("abcdefghijklmnopqrstuvwxyz买入\\n买入abcdefghijklmnopqrstuvwxyz\\ud83d\\ude00", "abcdefghijklmnopqrstuvwxyz买入\n买入abcdefghijklmnopqrstuvwxyz😀", 58)]
    public void Text_is_what_the_escapes_stand_for(string raw, string text, int codePoints)
    {
        byte[] utf8 = Tape.Utf8(raw);
        bool isEscaped = raw.Contains('\\');
        Assert.Equal(text, JsonText.GetString(utf8, isEscaped));
        Assert.Equal(codePoints, JsonText.CountCodePoints(utf8, isEscaped));
        if (isEscaped)
        {
            byte[] unescaped = new byte[utf8.Length];
            Assert.Equal(Tape.Utf8(text), unescaped[..JsonText.Unescape(utf8, unescaped)]);
        }

        Assert.True(JsonText.Equal(utf8, isEscaped, Tape.Utf8(text), false) || text.Contains('\\'));
    }

    [Theory]
    [InlineData("a", "a", 0)]
    [InlineData("\\u0061", "a", 0)]
    [InlineData("\\u4E70", "\\u4e70", 0)]
    [InlineData("\\/", "/", 0)]
    [InlineData("\\ud83d\\ude00", "😀", 0)]
    [InlineData("a", "b", -1)]
    [InlineData("a", "a\\u0000", -1)]
    [InlineData("", "\\u0000", -1)]
    [InlineData("\\u0061b", "ac", -1)]
    [InlineData("\\uffff", "😀", -1)]
    [InlineData("EPS", "eps", -1)]
    [InlineData("\\u00e9", "e\u0301", 1)]
    public void Texts_compare_by_code_points(string a, string b, int sign)
    {
        Assert.Equal(sign, Math.Sign(JsonText.Compare(Tape.Utf8(a), a.Contains('\\'), Tape.Utf8(b), b.Contains('\\'))));
        Assert.Equal(-sign, Math.Sign(JsonText.Compare(Tape.Utf8(b), b.Contains('\\'), Tape.Utf8(a), a.Contains('\\'))));
        Assert.Equal(sign == 0, JsonText.Equal(Tape.Utf8(a), a.Contains('\\'), Tape.Utf8(b), b.Contains('\\')));
        Assert.Equal(sign == 0, JsonText.Hash(Tape.Utf8(a), a.Contains('\\')) == JsonText.Hash(Tape.Utf8(b), b.Contains('\\')));
    }

    [Fact]
    public void Every_code_point_survives_escaping_and_counts_one()
    {
        for (int code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 251)
        {
            if (!Rune.IsValid(code))
            {
                continue;
            }

            string text = new Rune(code).ToString();
            byte[] raw = Tape.Utf8(string.Concat(text.Select(unit => $"\\u{(int)unit:x4}")));
            Assert.Equal(text, JsonText.GetString(raw, true));
            Assert.Equal(1, JsonText.CountCodePoints(raw, true));
            Assert.Equal(1, JsonText.CountCodePoints(Tape.Utf8(text), false));
        }
    }

    [Fact]
    public void Long_texts_are_counted_as_runes_are()
    {
        Random random = new(3);
        for (int length = 0; length < 120; length++)
        {
            StringBuilder text = new();
            for (int k = 0; k < length; k++)
            {
                text.Append(random.Next(4) switch { 0 => "a", 1 => "é", 2 => "买", _ => "😀" });
            }

            Assert.Equal(length, JsonText.CountCodePoints(Tape.Utf8(text.ToString()), false));
        }
    }

    [Fact]
    public void Comparing_counting_and_hashing_allocate_nothing()
    {
        byte[] escaped = Tape.Utf8(string.Concat(Enumerable.Repeat("\\u4e70", 20)));
        byte[] plain = Tape.Utf8(new string('买', 20));
        Use();
        long before = GC.GetAllocatedBytesForCurrentThread();
        int result = Use();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, result);

        int Use() => JsonText.Compare(escaped, true, plain, false) + (JsonText.Hash(escaped, true) == JsonText.Hash(plain, false) ? 0 : 1)
            + JsonText.CountCodePoints(escaped, true) - JsonText.CountCodePoints(plain, false);
    }
}
