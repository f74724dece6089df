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
