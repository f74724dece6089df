using System.Text;
using System.Text.Json;
using ReportSdk.Runtime;

namespace ReportSdk.Tests.Writing;

public class WrittenStringTests
{
    [Fact]
    public void Only_what_RFC_8259_demands_is_escaped()
    {
        for (int c = 0; c <= 0xFFFF; c++)
        {
            if (char.IsSurrogate((char)c))
            {
                continue;
            }

            string expected = (char)c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{c:x4}",
                _ => $"{(char)c}",
            };
            string text = $"{(char)c}";
            string padded = new string('x', 40) + text;

            Assert.Equal($"\"{expected}\"", WriterRun.Of((ref ReportJsonWriter w) => w.Write(text)));
            Assert.Equal($"\"{new string('x', 40)}{expected}\"", WriterRun.Of((ref ReportJsonWriter w) => w.Write(padded)));
        }
    }

    [Fact]
    public void Random_texts_of_every_length_come_back()
    {
        Random random = new(111);
        string[] parts = ["a", "中", "é", "😀", "\"", "\\", "\n", "\u0000", "\u2028", "plain ascii text that is a little longer ", "，", "\uFFFF"];
        for (int round = 0; round < 20_000; round++)
        {
            StringBuilder text = new();
            int kinds = random.Next(1, parts.Length + 1);
            for (int k = random.Next(round % 100 == 0 ? 3000 : 30); k > 0; k--)
            {
                text.Append(parts[random.Next(kinds)]);
            }

            string value = text.ToString();
            string json = WriterRun.Of((ref ReportJsonWriter w) => w.Write(value), out IReadOnlyList<UnwritableValue> unwritable);

            Assert.Equal(value, JsonSerializer.Deserialize<string>(json));
            Assert.Empty(unwritable);
        }
    }

    /// <summary>Short texts are written four characters at a time: each kind of character must be seen in each place of a block, beside characters of its own kind
    /// and of others.</summary>
    [Theory]
    [InlineData('a')]
    [InlineData('é')]
    [InlineData('中')]
    public void Every_kind_of_character_is_written_in_every_place(char filler)
    {
        char[] kinds = [.. Enumerable.Range(0, 0x10000).Where(static c => c is < 0x900 or (> 0xD700 and < 0xD800) or (> 0xDFFF and < 0xE010) or > 0xFFF0).Select(static c => (char)c)];
        for (int length = 1; length <= 9; length++)
        {
            for (int place = 0; place < length; place++)
            {
                foreach (char kind in kinds)
                {
                    char[] text = new char[length];
                    Array.Fill(text, filler);
                    text[place] = kind;
                    string json = WriterRun.Of((ref ReportJsonWriter w) => w.Write(new string(text)));

                    Assert.Equal(new string(text), JsonSerializer.Deserialize<string>(json));
                }
            }
        }
    }

    [Fact]
    public void A_text_of_an_enum_is_written_as_any_other()
    {
        string[] values = ["", "买入", "a\"b", new('x', 28), new('x', 29), new('x', 30), new('x', 31), "\ud800", "优于大市优于大市优于大市", "last"];
        var texts = new EnumTexts(values);
        for (int k = 0; k < values.Length; k++)
        {
            // What stands behind must not be lost under the block of 32 bytes, nor be part of it.
            string expected = WriterRun.Of((ref ReportJsonWriter w) => { w.Write(values[k]); w.WriteRaw(","u8); w.Write(values[k]); }, out IReadOnlyList<UnwritableValue> unwritable);
            string written = WriterRun.Of((ref ReportJsonWriter w) => { w.WriteEnum(texts, k); w.WriteRaw(","u8); w.WriteEnum(texts, k); }, out IReadOnlyList<UnwritableValue> refused);

            Assert.Equal(expected, written);
            Assert.Equal(unwritable, refused);
        }

        _ = WriterRun.Of((ref ReportJsonWriter w) => { w.WriteEnum(texts, -1); w.WriteEnum(texts, values.Length); }, out IReadOnlyList<UnwritableValue> beyond);
        Assert.Equal([UnwritableReason.NoValue, UnwritableReason.NoValue], beyond.Select(static value => value.Reason));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(31)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Lone_surrogates_are_found_wherever_they_are(int before)
    {
        string start = new('中', before);
        foreach (string broken in (string[])["\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00", "\ud83dx", "\"\ud83d\""])
        {
            string value = start + broken;
            string json = WriterRun.Of((ref ReportJsonWriter w) => w.Write(value), out IReadOnlyList<UnwritableValue> unwritable);

            Assert.Equal([new UnwritableValue(UnwritableReason.LoneSurrogate, 0)], unwritable);
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)), JsonSerializer.Deserialize<string>(json));
        }
    }

    [Fact]
    public void A_pair_is_never_split_at_the_end_of_a_span()
    {
        string value = string.Concat(Enumerable.Repeat("😀", 10_000));
        for (int shift = 0; shift < 6; shift++)
        {
            string text = new string('a', shift) + value;
            SmallSpans spans = new();

            Assert.Empty(WriterRun.To(spans, (ref ReportJsonWriter w) => w.Write(text)));
            Assert.Equal($"\"{text}\"", Encoding.UTF8.GetString(spans.Written));
        }
    }
}
