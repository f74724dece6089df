using System.Globalization;
using System.Numerics;
using System.Text;
using ReportSdk.Json;
using ReportSdk.Runtime;
using ReportSdk.Tests.Writing;

namespace ReportSdk.Tests.Values;

public class BindNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "-0")]
    [InlineData("-0.00", "-0.00")]
    [InlineData("525.90", "525.90")]
    [InlineData("-1.1000", "-1.1000")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("12345678901234.56789012345678", "12345678901234.56789012345678")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-7.9228162514264337593543950335", "-7.9228162514264337593543950335")]
    [InlineData("79228162514264337593543950335.00", "79228162514264337593543950335")]
    [InlineData("1.00000000000000000000000000000000000000", "1.0000000000000000000000000000")]
    [InlineData("1e2", "100")]
    [InlineData("1E+2", "100")]
    [InlineData("1.50e1", "15.0")]
    [InlineData("1.5e-3", "0.0015")]
    [InlineData("100e-2", "1.00")]
    [InlineData("10e-29", "0.0000000000000000000000000001")]
    [InlineData("0.00000000000000000000000000000001e4", "0.0000000000000000000000000001")]
    [InlineData("7.9e28", "79000000000000000000000000000")]
    [InlineData("0e999999999999999999999", "0")]
    [InlineData("0.000e-5", "0.000")]
    [InlineData("0.0000000000000000000000000000000000", "0.0000000000000000000000000000")]
    public void A_number_that_a_decimal_holds_is_read_exactly(string token, string written)
    {
        Assert.True(BindNumber.TryDecimal(Utf8(token), out decimal value));
        Assert.Equal(written, WriterRun.Of((ref ReportJsonWriter w) => w.Write(value)));
    }

    [Theory]
    [InlineData("1e99")]
    [InlineData("1e-29")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("7.9228162514264337593543950336")]
    [InlineData("8e28")]
    [InlineData("1e29")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e999999999999999999999999")]
    [InlineData("1e-999999999999999999999999")]
    [InlineData("1.00000000000000000000000000001")]
    public void A_number_that_no_decimal_holds_is_refused(string token)
    {
        Assert.False(BindNumber.TryDecimal(Utf8(token), out decimal value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void Plain_literals_of_at_most_28_digits_keep_digits_and_scale()
    {
        Random random = new(81);
        for (int round = 0; round < 50_000; round++)
        {
            int digits = random.Next(1, 29);
            StringBuilder text = new(random.Next(3) == 0 ? "-" : "");
            int point = random.Next(digits + 1);
            text.Append(point == 0 ? "0" : $"{random.Next(1, 10)}");
            for (int k = point == 0 ? 0 : 1; k < digits; k++)
            {
                text.Append(k == point ? "." : "").Append(random.Next(10));
            }

            string token = text.ToString();
            Assert.True(BindNumber.TryDecimal(Utf8(token), out decimal value), token);
            Assert.Equal(token, WriterRun.Of((ref ReportJsonWriter w) => w.Write(value)));
        }
    }

    [Fact]
    public void Random_numbers_are_read_exactly_or_refused_as_an_oracle_of_big_integers_says()
    {
        Random random = new(82);
        int held = 0;
        for (int round = 0; round < 50_000; round++)
        {
            string token = RandomToken(random);
            (BigInteger digits, int scale) = Oracle(token);
            bool isDecimal = digits.IsZero || (scale <= 28 && BigInteger.Abs(scale < 0 ? digits * BigInteger.Pow(10, -scale) : digits) < BigInteger.Pow(2, 96));
            bool isLong = digits.IsZero || (scale <= 0 && digits * BigInteger.Pow(10, -scale) >= long.MinValue && digits * BigInteger.Pow(10, -scale) <= long.MaxValue);
            held += isDecimal ? 1 : 0;

            Assert.True(isDecimal == BindNumber.TryDecimal(Utf8(token), out decimal value), token);
            Assert.True(!isDecimal || IsSame(token, WriterRun.Of((ref ReportJsonWriter w) => w.Write(value))), token);
            Assert.True(isLong == BindNumber.TryInt64(Utf8(token), out long integer), token);
            Assert.True(!isLong || IsSame(token, WriterRun.Of((ref ReportJsonWriter w) => w.Write(integer))), token);
        }

        Assert.InRange(held, 10_000, 45_000);
    }

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("1e2", 100)]
    [InlineData("-0.0", 0)]
    [InlineData("10e-1", 1)]
    [InlineData("0e-9999999999999999999", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648.000", int.MinValue)]
    [InlineData("214748364.7e1", int.MaxValue)]
    public void Integers_are_numbers_without_fraction(string token, int expected)
    {
        Assert.True(BindNumber.TryInt32(Utf8(token), out int value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    [InlineData("4294967296")]
    [InlineData("1e99")]
    [InlineData("9223372036854775808")]
    public void What_is_no_int_is_refused(string token) => Assert.False(BindNumber.TryInt32(Utf8(token), out _));

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9223372036854775807.000", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775809", false)]
    [InlineData("9.3e18", false)]
    [InlineData("99999999999999999999", false)]
    [InlineData("1e999999999999999999999999", false)]
    public void The_ends_of_long_are_exact(string token, bool isHeld)
    {
        Assert.Equal(isHeld, BindNumber.TryInt64(Utf8(token), out long value));
        Assert.True(!isHeld || IsSame(token, value.ToString(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("0.1", true)]
    [InlineData("2.50", true)]
    [InlineData("1e300", true)]
    [InlineData("5e-324", true)]
    [InlineData("-0.0", true)]
    [InlineData("9007199254740992", true)]
    [InlineData("1.7976931348623157e308", true)]
    [InlineData("9007199254740993", false)]
    [InlineData("0.1000000000000000055511151231257827", false)]
    [InlineData("1e400", false)]
    [InlineData("-1e400", false)]
    [InlineData("1e-400", false)]
    [InlineData("4e-324", false)]
    [InlineData("0.12345678901234567890", false)]
    public void A_double_is_read_when_it_is_written_as_the_same_number(string token, bool isHeld)
    {
        Assert.Equal(isHeld, BindNumber.TryDouble(Utf8(token), out double value));
        Assert.True(!isHeld || IsSame(token, WriterRun.Of((ref ReportJsonWriter w) => w.Write(value))));
    }

    [Fact]
    public void Every_double_that_is_written_is_read_as_itself()
    {
        Random random = new(83);
        for (int round = 0; round < 50_000; round++)
        {
            double value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                Assert.True(BindNumber.TryDouble(Utf8(WriterRun.Of((ref ReportJsonWriter w) => w.Write(value))), out double read));
                Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read));
            }
        }
    }

    private static byte[] Utf8(string token) => Encoding.ASCII.GetBytes(token);

    private static bool IsSame(string a, string b) => JsonNumber.Equal(Utf8(a), Utf8(b));

    private static string RandomToken(Random random)
    {
        StringBuilder text = new(random.Next(2) == 0 ? "-" : "");
        text.Append(random.Next(3) == 0 ? "0" : $"{random.Next(1, 10)}{Digits(random, random.Next(30))}");
        text.Append(random.Next(2) == 0 ? "" : $".{Digits(random, random.Next(1, 30))}{new string('0', random.Next(4))}");
        return text.Append(random.Next(2) == 0 ? "" : $"{"eE"[random.Next(2)]}{((string[])["", "+", "-"])[random.Next(3)]}{random.Next(35)}").ToString();
    }

    private static string Digits(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(3) == 0 ? "0" : $"{random.Next(10)}"));

    /// <summary>value = digits / 10^scale, the digits without zeros at their end.</summary>
    private static (BigInteger Digits, int Scale) Oracle(string token)
    {
        string[] parts = token.ToLowerInvariant().Split('e');
        int point = parts[0].IndexOf('.');
        int scale = (point < 0 ? 0 : parts[0].Length - point - 1) - (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        BigInteger digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        for (; !digits.IsZero && digits % 10 == 0; scale--)
        {
            digits /= 10;
        }

        return (digits, scale);
    }
}
