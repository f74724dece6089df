using System.Runtime.Intrinsics.X86;
using System.Text;
using System.Text.Unicode;
using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class Utf8ValidityTests
{
    private static readonly string[] Pieces = ["a", "text ", "é", "\u07FF", "\u0800", "买入", "\uD7FF", "\uE000", "\uFFFF", "😀", "\U0010FFFF", new('x', 16), new('y', 33)];

    private static readonly byte[][] Wrong =
    [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE4, 0xB9], [0xE4, 0xB9, 0x41], [0xED, 0xA0, 0x80],
        [0xED, 0xBF, 0xBF], [0xEF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF],
        [0xE4, 0xB9, 0xB0, 0x80], [0xF0, 0x9F, 0x98, 0x80, 0x80],
    ];

    [Fact]
    public void Every_ill_formed_sequence_is_found_wherever_it_stands_and_no_other()
    {
        for (int before = 0; before < 70; before++)
        {
            foreach (byte[] wrong in Wrong)
            {
                foreach (int after in (int[])[0, 1, 15, 16, 17, 40])
                {
                    byte[] bytes = [.. Enumerable.Repeat((byte)'a', before), .. wrong, .. Enumerable.Repeat((byte)'b', after)];
                    Assert.False(IsValid(bytes), $"{before} {Convert.ToHexString(wrong)} {after}");
                }
            }
        }
    }

    [Fact]
    public void Verdict_is_the_platforms_on_texts_with_a_byte_changed()
    {
        var random = new Random(3);
        int valid = 0;
        for (int k = 0; k < 100_000; k++)
        {
            var text = new StringBuilder();
            for (int pieces = random.Next(1, 20); pieces > 0; pieces--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            if (random.Next(2) == 0)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            bytes = random.Next(4) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
            bool expected = Utf8.IsValid(bytes);
            valid += expected ? 1 : 0;
            Assert.True(expected == IsValid(bytes), Convert.ToHexString(bytes));
        }

        Assert.InRange(valid, 40_000, 90_000);
    }

    [Fact]
    public void Long_texts_are_looked_at_from_end_to_end()
    {
        foreach (int length in (int[])[Utf8Validity.Long - 1, Utf8Validity.Long, Utf8Validity.Long + 1, (3 * Utf8Validity.Long) + 77])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(new string('买', length / 3).PadRight(length - (2 * (length / 3))));
            Assert.Equal(length, bytes.Length);
            Assert.True(IsValid(bytes));
            foreach (int at in (int[])[0, 1, length / 2, length - 65, length - 2, length - 1])
            {
                byte[] wrong = [.. bytes];
                wrong[at] = 0xFF;
                Assert.False(IsValid(wrong), $"{length} {at}");
            }
        }
    }

    /// <summary>As all texts are judged; vectors of either width, as far as this machine has them, say the same.</summary>
    private static bool IsValid(byte[] bytes)
    {
        bool isValid = Utf8Validity.IsValid(bytes);
        Assert.Equal(isValid, !Avx2.IsSupported ? isValid : Utf8Validity.IsValidInVectors(bytes));
        Assert.Equal(isValid, !Avx2.IsSupported ? isValid : Utf8Validity.IsLongValid(bytes));
        return isValid;
    }
}
