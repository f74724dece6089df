using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class Utf8TranscoderTests
{
    private static readonly string[] Pieces =
    [
        "a", "0", "\0", "\u007f", "\u0080", "é", "\u07ff", "\u0800", "买", "入", "\uffff", "𠀀", "👨", "\U0010ffff", "2024年", "人工智能模型参数规模", "abcdefghijklmnopq", "ёжик", "😀😀😀😀😀",
    ];

    [Fact]
    public void A_character_of_each_length_is_read_at_each_place()
    {
        foreach (string piece in Pieces)
        {
            for (int before = 0; before <= 40; before++)
            {
                foreach (string filler in new[] { "x", "é", "入", "👨" })
                {
                    string text = string.Concat(Enumerable.Repeat(filler, before)) + piece;
                    Assert.Equal(text, Utf8Transcoder.GetString(Encoding.UTF8.GetBytes(text)));
                    Assert.Equal(text + filler, Utf8Transcoder.GetString(Encoding.UTF8.GetBytes(text + filler)));
                }
            }
        }
    }

    [Fact]
    public void Random_text_is_what_the_platform_reads()
    {
        var random = new Random(20261127);
        var text = new StringBuilder();
        for (int round = 0; round < 20_000; round++)
        {
            text.Clear();
            for (int length = random.Next(60); length > 0; length--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
            Assert.Equal(Encoding.UTF8.GetString(utf8), Utf8Transcoder.GetString(utf8));
        }
    }
}
