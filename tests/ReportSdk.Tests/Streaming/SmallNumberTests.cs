using System.Globalization;
using System.Text;
using ReportSdk.Json;
using ReportSdk.Streaming;

namespace ReportSdk.Tests.Streaming;

public sealed class SmallNumberTests
{
    [Fact]
    public void Digits_are_read_as_digit_by_digit_whatever_stands_around_them()
    {
        var random = new Random(11);
        int read = 0;
        for (int k = 0; k < 200_000; k++)
        {
            string number = (random.Next(4) == 0 ? "-" : "") + Digits(random, random.Next(1, 10)) + (random.Next(2) == 0 ? "" : $".{Digits(random, random.Next(1, 10))}");
            string before = new((char)random.Next(' ', '0'), random.Next(8, 12));
            string after = random.Next(6) == 0 ? "e1" : random.Next(6) == 0 ? ".5" : ",]} \n"[random.Next(5)].ToString();
            after = after == ".5" && !number.Contains('.', StringComparison.Ordinal) ? "," : after;
            byte[] utf8 = Encoding.UTF8.GetBytes($"{before}{number}{after}                ");
            bool isRead = SmallNumber.TryRead(utf8, before.Length, out int end, out long mantissa, out int scale);
            bool isPlain = JsonNumber.TryReadSmall(Encoding.UTF8.GetBytes(number), out long expected, out int expectedScale);
            if (isRead)
            {
                read++;
                Assert.True(
                    isPlain && (mantissa, scale, end) == (expected, expectedScale, before.Length + number.Length) && after is not ("e1" or ".5"),
                    string.Create(CultureInfo.InvariantCulture, $"{before}{number}{after}: {mantissa} / 10^{scale}"));
                int point = Array.IndexOf(utf8, (byte)'.', before.Length);
                Assert.True(scale == 0 || SmallNumber.Join(utf8, point, point - before.Length - (mantissa < 0 ? 1 : 0), scale) == Math.Abs(mantissa), number);
                Assert.False(number.TrimStart('-').StartsWith('0') && number.TrimStart('-').Split('.')[0].Length > 1, number);
            }
        }

        Assert.InRange(read, 50_000, 190_000);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.00")]
    [InlineData("01")]
    [InlineData("123456789")]
    [InlineData("1.123456789")]
    [InlineData("1.")]
    [InlineData("-")]
    [InlineData("1e1")]
    public void Others_are_left_to_the_digits(string number) =>
        Assert.False(SmallNumber.TryRead(Encoding.UTF8.GetBytes($"        {number},                "), 8, out _, out _, out _));

    private static string Digits(Random random, int count)
    {
        var digits = new StringBuilder();
        while (digits.Length < count)
        {
            digits.Append((char)('0' + random.Next(10)));
        }

        return digits.ToString();
    }
}
