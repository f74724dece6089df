using System.Numerics;
using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("1E+2", "100")]
    [InlineData("-0", "0")]
    [InlineData("-0.000e5", "0e999999999999999999999999")]
    [InlineData("0.1e1", "1e0")]
    [InlineData("12300e-4", "1.23")]
    [InlineData("1e1000000000000000000", "10e999999999999999999")]
    [InlineData("1e10000000000000000000000", "0.001e10000000000000000000003")]
    [InlineData("1e-10000000000000000000000", "100e-10000000000000000000002")]
    [InlineData("1e00000000000000000000000000005", "100000")]
    [InlineData("12345678910111213141516171819202122232425262728293031.0", "12345678910111213141516171819202122232425262728293031")]
    public void Numbers_of_one_value_are_equal_however_written(string a, string b)
    {
        Assert.True(JsonNumber.Equal(Tape.Utf8(a), Tape.Utf8(b)));
        Assert.Equal(0, NumberBound.FromText(Tape.Utf8(a)).CompareTo(Tape.Utf8(b)));
        Assert.Equal(JsonNumber.Hash(Tape.Utf8(a)), JsonNumber.Hash(Tape.Utf8(b)));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("-2", "-1")]
    [InlineData("-1", "0")]
    [InlineData("0", "1e-999999999")]
    [InlineData("9.99", "10")]
    [InlineData("0.30", "0.31")]
    [InlineData("9007199254740992", "9007199254740993")]
    [InlineData("999999999999999999", "1000000000000000000")]
    [InlineData("1e400", "1e401")]
    [InlineData("-1e401", "-1e400")]
    [InlineData("1e999999999999999999999999", "1e1000000000000000000000000")]
    [InlineData("1e-1000000000000000000000000", "1e-999999999999999999999999")]
    [InlineData("9e9223372036854775807", "1e9223372036854775808")]
    [InlineData("1e-9223372036854775809", "1e-9223372036854775808")]
    [InlineData("0.99999999999999999999999999999999999999", "1")]
    [InlineData("-1e999999999999999999999999", "1e-999999999999999999999999")]
    [InlineData("12345678910111213141516171819202122232425262728293030", "12345678910111213141516171819202122232425262728293031")]
    public void The_lesser_number_compares_as_less(string less, string greater)
    {
        Assert.True(JsonNumber.Compare(Tape.Utf8(less), Tape.Utf8(greater)) < 0);
        Assert.True(JsonNumber.Compare(Tape.Utf8(greater), Tape.Utf8(less)) > 0);
        Assert.True(NumberBound.FromText(Tape.Utf8(greater)).CompareTo(Tape.Utf8(less)) < 0);
        Assert.True(NumberBound.FromText(Tape.Utf8(less)).CompareTo(Tape.Utf8(greater)) > 0);
        Assert.False(JsonNumber.Equal(Tape.Utf8(less), Tape.Utf8(greater)));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("-0.0", true)]
    [InlineData("1.0", true)]
    [InlineData("1e0", true)]
    [InlineData("10e-1", true)]
    [InlineData("1.5e1", true)]
    [InlineData("1e400", true)]
    [InlineData("1e99999999999999999999", true)]
    [InlineData("0e-99999999999999999999", true)]
    [InlineData("1.5", false)]
    [InlineData("15e-2", false)]
    [InlineData("1e-1", false)]
    [InlineData("1e-99999999999999999999", false)]
    public void A_number_without_fraction_is_an_integer_however_written(string text, bool expected) => Assert.Equal(expected, JsonNumber.IsIntegral(Tape.Utf8(text)));

    [Theory]
    [InlineData("20.29", "0.01", true)]
    [InlineData("0.3", "0.1", true)]
    [InlineData("2222.22", "0.01", true)]
    [InlineData("1070468.14", "0.01", true)]
    [InlineData("0.0075", "0.0001", true)]
    [InlineData("0.00751", "0.0001", false)]
    [InlineData("20.295", "0.01", false)]
    [InlineData("9007199254740993", "11.0", false)]
    [InlineData("99079191802150923", "11.0", true)]
    [InlineData("7", "2", false)]
    [InlineData("-8", "2", true)]
    [InlineData("0", "3", true)]
    [InlineData("-0.0", "0.7", true)]
    [InlineData("4.5", "1.5", true)]
    [InlineData("35", "1.5", false)]
    [InlineData("1e308", "0.123456789", false)]
    [InlineData("1e308", "0.5", true)]
    [InlineData("1e999999999", "7", false)]
    [InlineData("1e999999999", "1024e-999999999", true)]
    [InlineData("7e999999999999999999999999", "7e-999999999999999999999999", true)]
    [InlineData("7e999999999999999999999999", "3", false)]
    [InlineData("1e-999999999999999999999999", "1", false)]
    [InlineData("1", "1e-999999999999999999999999", true)]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890", true)]
    [InlineData("1234567890123456789012345678900", "123456789012345678901234567890", true)]
    [InlineData("123456789012345678901234567891", "123456789012345678901234567890", false)]
    [InlineData("1e30", "1000000000000000000000000000001", false)]
    [InlineData("1e40", "1099511627776", true)]
    [InlineData("1e39", "1099511627776", false)]
    public void Multiples_are_decided_exactly(string value, string divisor, bool expected)
        => Assert.Equal(expected, NumberBound.FromText(Tape.Utf8(divisor)).Divides(Tape.Utf8(value)));

    [Theory]
    [InlineData("977072642", "17.0000302004")]
    [InlineData("922337203.6854775808", "1.00000000000000000")]
    [InlineData("999999999999999999", "0.000000000000000001")]
    [InlineData("1.00000000000000000", "-977072642")]
    public void Aligned_mantissas_that_leave_64_bits_by_one_are_compared_rightly(string greater, string less)
    {
        Assert.True(JsonNumber.Compare(Tape.Utf8(greater), Tape.Utf8(less)) > 0);
        Assert.True(JsonNumber.Compare(Tape.Utf8(less), Tape.Utf8(greater)) < 0);
    }

    [Fact]
    public void Random_decimals_compare_and_divide_as_the_oracle_says()
    {
        Random random = new(20260302);
        int less = 0;
        int multiples = 0;
        for (int k = 0; k < 100_000; k++)
        {
            string a = RandomNumber(random);
            string b = random.Next(8) == 0 ? Rewritten(a) : RandomNumber(random);
            (BigInteger x, BigInteger y) = AtOneScale(a, b);
            int expected = x.CompareTo(y);
            less += expected < 0 ? 1 : 0;

            NumberBound bound = NumberBound.FromText(Tape.Utf8(b));
            if (expected != Math.Sign(JsonNumber.Compare(Tape.Utf8(a), Tape.Utf8(b))) || expected != Math.Sign(bound.CompareTo(Tape.Utf8(a))))
            {
                Assert.Fail($"{a} <=> {b}");
            }

            if (expected == 0)
            {
                Assert.Equal(JsonNumber.Hash(Tape.Utf8(a)), JsonNumber.Hash(Tape.Utf8(b)));
            }

            if (y.IsZero)
            {
                continue;
            }

            bool isMultiple = (x % y).IsZero;
            multiples += isMultiple && !x.IsZero ? 1 : 0;
            if (isMultiple != bound.Divides(Tape.Utf8(a)))
            {
                Assert.Fail($"{a} % {b}");
            }
        }

        Assert.InRange(less, 30_000, 70_000);
        Assert.True(multiples > 3_000, $"{multiples} multiples");
    }

    [Fact]
    public void Products_are_multiples_and_their_neighbours_are_not()
    {
        Random random = new(7);
        for (int k = 0; k < 5_000; k++)
        {
            BigInteger divisor = RandomDigits(random, random.Next(1, 40)) + 2;
            BigInteger product = divisor * (RandomDigits(random, random.Next(1, 40)) + 1);
            int scale = random.Next(0, 30);
            NumberBound bound = NumberBound.FromText(Tape.Utf8($"{divisor}e-{scale}"));
            Assert.True(bound.Divides(Tape.Utf8($"{product}e-{scale}")));
            Assert.False(bound.Divides(Tape.Utf8($"{product + 1}e-{scale}")));
        }
    }

    [Fact]
    public void Exponents_of_any_size_are_never_expanded()
    {
        NumberBound[] bounds = [.. new[] { "0.01", "7", "1e-400", "123456789012345678901234567890" }.Select(text => NumberBound.FromText(Tape.Utf8(text)))];
        for (int digits = 1; digits <= 1_000; digits += digits < 20 ? 1 : 140)
        {
            foreach (string text in new[] { $"1e{new string('9', digits)}", $"-3.5E-{new string('9', digits)}" })
            {
                byte[] utf8 = Tape.Utf8(text);
                long before = GC.GetAllocatedBytesForCurrentThread();
                foreach (NumberBound bound in bounds)
                {
                    bound.CompareTo(utf8);
                    bound.Divides(utf8);
                }

                JsonNumber.IsIntegral(utf8);
                JsonNumber.Hash(utf8);

                // Ten times over the number once, as a BigInteger of its exponent's digits, is much; the power itself would be gigabytes.
                Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4_096 + (400 * digits), text);
            }
        }
    }

    [Fact]
    public void Ordinary_numbers_allocate_nothing()
    {
        byte[][] values = [.. new[] { "0", "-1.5", "525.90", "123456789012345678", "12345678901234567890123", "1e5", "-2.5E-17", "1e400" }.Select(Tape.Utf8)];
        NumberBound[] bounds = [NumberBound.FromText("0.01"u8), NumberBound.FromText("30"u8), NumberBound.FromText("1e3"u8)];
        CompareAll(values, bounds);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int result = CompareAll(values, bounds);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, result);
    }

    private static int CompareAll(byte[][] values, NumberBound[] bounds)
    {
        int result = 0;
        foreach (byte[] value in values)
        {
            foreach (NumberBound bound in bounds)
            {
                result = (result * 5) + bound.CompareTo(value) + (bound.Divides(value) ? 2 : 0);
            }

            result += JsonNumber.IsIntegral(value) ? 1 : 0;
            result ^= (int)JsonNumber.Hash(value) & 1;
        }

        return result | 1 << 30;
    }

    private static string RandomNumber(Random random)
    {
        StringBuilder text = new(random.Next(3) == 0 ? "-" : "");
        int style = random.Next(8);
        text.Append(style < 3 ? random.Next(0, 40).ToString() : RandomDigits(random, style < 6 ? random.Next(1, 17) : random.Next(17, 45)).ToString());
        if (random.Next(2) == 0)
        {
            text.Append('.');
            for (int k = random.Next(1, random.Next(4) == 0 ? 30 : 4); k > 0; k--)
            {
                text.Append((char)('0' + (random.Next(2) == 0 ? 0 : random.Next(10))));
            }
        }

        if (random.Next(3) == 0)
        {
            text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(random.Next(3) switch { 0 => "+", 1 => "-", _ => "" }).Append(random.Next(0, 25));
        }

        return text.ToString();
    }

    /// <summary>The same value with two zeros more and an exponent.</summary>
    private static string Rewritten(string text)
    {
        int exponent = text.IndexOfAny(['e', 'E']);
        string mantissa = exponent < 0 ? text : text[..exponent];
        int power = exponent < 0 ? 0 : int.Parse(text[(exponent + 1)..]);
        return mantissa.Contains('.') ? $"{mantissa}00e{power}" : $"{mantissa}00e{power - 2}";
    }

    private static BigInteger RandomDigits(Random random, int count)
    {
        BigInteger value = BigInteger.Zero;
        for (int k = 0; k < count; k++)
        {
            value = (value * 10) + random.Next(10);
        }

        return value;
    }

    /// <summary>Both numbers times the same power of ten, as integers: by schoolbook means, not by the code under test.</summary>
    private static (BigInteger X, BigInteger Y) AtOneScale(string a, string b)
    {
        (BigInteger x, int powerX) = Parse(a);
        (BigInteger y, int powerY) = Parse(b);
        int power = Math.Min(powerX, powerY);
        return (x * BigInteger.Pow(10, powerX - power), y * BigInteger.Pow(10, powerY - power));
    }

    private static (BigInteger Digits, int Power) Parse(string text)
    {
        string[] parts = text.Split('e', 'E');
        string[] mantissa = parts[0].Split('.');
        int power = parts.Length > 1 ? int.Parse(parts[1]) : 0;
        return mantissa.Length > 1
            ? (BigInteger.Parse(mantissa[0] + mantissa[1]), power - mantissa[1].Length)
            : (BigInteger.Parse(mantissa[0]), power);
    }
}
