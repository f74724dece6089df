using System.Globalization;
using System.Numerics;
using ReportSdk.Rules;
using ReportSdk.Shared;
using static ReportSdk.Tests.Rules.Expressions;

namespace ReportSdk.Tests.Rules;

public sealed class NumberTests
{
    [Fact]
    public void Results_have_the_digits_that_are_exact()
    {
        (Expr Value, string Text)[] cases =
        [
            (Add(N("1.50"), N("1.5")), "3.00"), (Subtract(N("0.3"), N("0.1")), "0.2"), (Multiply(N("1.10"), N("3")), "3.30"), (Divide(N("1"), N("8")), "0.125"),
            (Divide(N("2"), N("3")), "0.6666666666666666666666666667"), (Divide(N("-2"), N("3")), "-0.6666666666666666666666666667"),
            (Divide(N("100"), N("10.0")), "10"), (Add(N("1e30"), N("1e-6")), "1000000000000000000000000000000.000001"),
            (Op(RuleOperator.Modulo, N("-7"), N("3")), "-1"), (Op(RuleOperator.Modulo, N("1e30"), N("7")), "1"), (Op(RuleOperator.Modulo, N("7"), N("1e40")), "7"),
            (Op(RuleOperator.Modulo, N("12e3"), N("5e2")), "0"), (Op(RuleOperator.Negate, N("1.20")), "-1.20"), (Scale(4, N("1.50")), "15000"), (Scale(-2, N("1.5")), "0.015"),
            (Call(RuleFunction.Abs, N("-1.0")), "1.0"), (Call(RuleFunction.Round, N("2.345"), N("2")), "2.35"), (Call(RuleFunction.Round, N("-2.345"), N("2")), "-2.35"),
            (Call(RuleFunction.Round, N("2.3"), N("2")), "2.3"), (Call(RuleFunction.Round, N("1550"), N("-2")), "1600"), (Call(RuleFunction.Round, N("0.04"), N("1")), "0.0"),
            (Call(RuleFunction.Floor, N("-1.2")), "-2"), (Call(RuleFunction.Ceiling, N("-1.2")), "-1"), (Call(RuleFunction.Floor, N("1e-50")), "0"),
            (Call(RuleFunction.Ceiling, N("1e-50")), "1"), (Call(RuleFunction.Power, N("2"), N("10")), "1024"), (Call(RuleFunction.Power, N("2"), N("-3")), "0.125"),
            (Call(RuleFunction.Power, N("0"), N("0")), "1"), (Call(RuleFunction.Power, N("-1.5"), N("3")), "-3.375"), (Call(RuleFunction.Log10, N("1000")), "3"),
            (Call(RuleFunction.Log10, N("0.001")), "-3"), (Call(RuleFunction.Log10, N("2")), "0.3010299956639811952137388947"),
            (Call(RuleFunction.Sum, ListOf(N("1.5"), N("2.25"))), "3.75"), (Call(RuleFunction.Sum, ListOf()), "0"), (Call(RuleFunction.Average, ListOf(N("1"), N("2"))), "1.5"),
            (Call(RuleFunction.Min, ListOf(N("2"), N("1.0"), N("1"))), "1.0"), (Call(RuleFunction.Max, ListOf(Day("2024-01-02"), Day("2024-03-01"))), "2024-03-01"),
            (Call(RuleFunction.Size, T("a中𠀀")), "3"), (Call(RuleFunction.Size, ListOf(True, False)), "2"), (Call(RuleFunction.Coalesce, Num("absent"), N("7")), "7"),
            (Call(RuleFunction.ToText, N("1.500")), "1.5"), (Call(RuleFunction.ToText, N("1e3")), "1000"), (Call(RuleFunction.ToText, N("1.5e-9")), "0.0000000015"),
            (Call(RuleFunction.ToNumber, T("1,234,567.80")), "1234567.80"), (Call(RuleFunction.ToNumber, T("-12")), "-12"),
        ];
        Assert.All(cases, test => Assert.Equal(test.Text, RuleRun.Show(test.Value)));
    }

    [Fact]
    public void What_cannot_be_computed_says_why()
    {
        (Expr Value, string Reason)[] cases =
        [
            (Divide(N("1"), N("0.0")), "a division by zero"), (Op(RuleOperator.Modulo, N("1"), N("0")), "a division by zero"),
            (Op(RuleOperator.Modulo, N("1.5"), N("1")), "a value out of range"), (Call(RuleFunction.Power, N("0"), N("-1")), "a division by zero"),
            (Call(RuleFunction.Power, N("2"), N("1001")), "a value out of range"), (Call(RuleFunction.Power, N("2"), N("0.5")), "a value out of range"),
            (Call(RuleFunction.Log10, N("0")), "a value out of range"), (Call(RuleFunction.Min, ListOf()), "an empty list"), (Call(RuleFunction.Average, ListOf()), "an empty list"),
            (Call(RuleFunction.Sum, ListOf(N("1"), Num("absent"))), "the member absent is absent"), (N("12345678901234567890123456789012345678"), "a number of too many digits"),
            (N("1e6181"), "a number of too many digits"), (Add(N("1e40"), N("1e-3")), "a number of too many digits"),
            (Multiply(N("1234567890123456789"), N("12345678901234567891")), "a number of too many digits"), (Multiply(N("1e4000"), N("1e4000")), "a number of too many digits"),
            (Call(RuleFunction.ToNumber, T("12,34")), "a text that is no number"), (Call(RuleFunction.ToNumber, T("")), "a text that is no number"),
            (Call(RuleFunction.ToNumber, T("1,2345")), "a text that is no number"), (Call(RuleFunction.ToNumber, T("01")), "a text that is no number"),
            (Call(RuleFunction.ToNumber, T("1,000,")), "a text that is no number"), (Call(RuleFunction.First, ListOf()), "an empty list"),
            (Op(RuleOperator.Item, ListOf(N("1")), N("1")), "no item of that index"), (Op(RuleOperator.Item, ListOf(N("1")), N("-1")), "no item of that index"),
            (Add(T("a"), N("1")), "a value is null or of another type"),
        ];
        Assert.All(cases, test => Assert.Equal($"unknown: {test.Reason}", RuleRun.Judge(Eq(test.Value, N("12")))));
    }

    /// <summary>Against integers of any size: the same digits, or unknown exactly where they are too many.</summary>
    [Fact]
    public void Arithmetic_is_exact_or_unknown()
    {
        var random = new Random(20_260_401);
        int known = 0;
        for (int i = 0; i < 20_000; i++)
        {
            (RuleNumber x, BigInteger xDigits) = Next(random);
            (RuleNumber y, BigInteger yDigits) = Next(random);
            int common = Math.Min(x.Exponent, y.Exponent);
            BigInteger sum = (xDigits * BigInteger.Pow(10, x.Exponent - common)) + (yDigits * BigInteger.Pow(10, y.Exponent - common));
            known += Check(RuleNumber.TryAdd(x, y, out RuleNumber result), result, sum, common);
            known += Check(RuleNumber.TryMultiply(x, y, out result), result, xDigits * yDigits, x.Exponent + y.Exponent);
            BigInteger difference = (xDigits * BigInteger.Pow(10, x.Exponent - common)) - (yDigits * BigInteger.Pow(10, y.Exponent - common));
            Assert.Equal(difference.Sign, RuleNumber.Compare(x, y));
            if (yDigits.Sign != 0)
            {
                CheckQuotient(x, xDigits, y, yDigits);
            }

            if (x.Exponent >= 0 && y.Exponent >= 0 && yDigits.Sign != 0)
            {
                Assert.True(RuleNumber.TryModulo(x, y, out result));
                Check(true, result, BigInteger.Remainder(xDigits * BigInteger.Pow(10, x.Exponent), yDigits * BigInteger.Pow(10, y.Exponent)), 0);
            }
        }

        Assert.InRange(known, 15_000, 39_000);
    }

    [Fact]
    public void Powers_are_rounded_once_from_the_exact_value()
    {
        var random = new Random(20_260_402);
        for (int i = 0; i < 300; i++)
        {
            (RuleNumber x, BigInteger digits) = Next(random);
            int power = random.Next(-40, 41);
            if (digits.IsZero || !RuleNumber.TryPower(x, power, out RuleNumber result))
            {
                continue;
            }

            BigInteger exact = BigInteger.Pow(digits, Math.Abs(power));
            (BigInteger numerator, BigInteger denominator) = power < 0 ? ((BigInteger)exact.Sign, BigInteger.Abs(exact)) : (exact, BigInteger.One);
            AssertRounded(numerator, denominator, x.Exponent * power, result, RuleNumber.Rounding.HalfEven);
        }
    }

    [Theory]
    [InlineData("2", "0.3010299956639811952137388947")]
    [InlineData("3.162277660168379331998893544432719", "0.5000000000000000000000000000")]
    [InlineData("1.000000000000000000000000000000000001", "4.342944819032518276511289189E-37")]
    [InlineData("0.999999999999999999999999999999999999", "-4.342944819032518276511289189E-37")]
    [InlineData("123456789e-20", "-11.90848502283072955248166638")]
    [InlineData("7e6000", "6000.845098040014256830712216")]
    public void Logarithms_have_28_right_digits(string number, string expected)
    {
        Assert.True(RuleNumber.TryRead(System.Text.Encoding.ASCII.GetBytes(number), out RuleNumber value));
        Assert.True(RuleNumber.TryRead(System.Text.Encoding.ASCII.GetBytes(expected), out RuleNumber logarithm));
        Assert.Equal(0, RuleNumber.Compare(logarithm, RuleNumber.Log10(value)));
    }

    [Theory]
    [InlineData("15.80", "1580", -2)]
    [InlineData("-0.00", "0", -2)]
    [InlineData("1.5e3", "15", 2)]
    [InlineData("100", "100", 0)]
    [InlineData("1.000000000000000000000000000000000000", "1000000000000000000000000000000000000", -36)]
    [InlineData("1.0000000000000000000000000000000000000000", "1000000000000000000000000000000000000", -36)]
    [InlineData("0.00000000000000000000000000000000000000000000001234567890", "1234567890", -56)]
    [InlineData("0e999999999999999999999", "0", 6144)]
    [InlineData("1e6144", "1", 6144)]
    [InlineData("1e6152", "100000000", 6144)]
    [InlineData("100e-6146", "1", -6144)]
    [InlineData("1234567890123456789012345678901234567", "1234567890123456789012345678901234567", 0)]
    [InlineData("12345678901234567890123456789012345670", "1234567890123456789012345678901234567", 1)]
    public void Digits_stay_as_printed(string text, string digits, int exponent)
    {
        Assert.True(RuleNumber.TryRead(System.Text.Encoding.ASCII.GetBytes(text), out RuleNumber number));
        Assert.Equal(Int128.Parse(digits, CultureInfo.InvariantCulture), number.Digits);
        Assert.Equal(exponent, number.Exponent);
    }

    private static (RuleNumber Number, BigInteger Digits) Next(Random random)
    {
        int count = random.Next(1, random.Next(2) == 0 ? 20 : 38);
        BigInteger digits = 0;
        for (int i = 0; i < count; i++)
        {
            digits = (digits * 10) + random.Next(10);
        }

        // Powers of two and five, whose product has zeros at its end.
        digits = random.Next(6) switch { 0 => BigInteger.Pow(2, random.Next(120)), 1 => BigInteger.Pow(5, random.Next(52)), _ => digits };
        digits = random.Next(2) == 0 ? -digits : digits;
        int exponent = random.Next(-20, 20);
        return (new RuleNumber((Int128)digits, exponent), digits);
    }

    private static int Check(bool isNumber, RuleNumber result, BigInteger digits, int exponent)
    {
        BigInteger significant = digits;
        int zeros = 0;
        while (!significant.IsZero && (significant % 10).IsZero)
        {
            significant /= 10;
            zeros++;
        }

        Assert.Equal(BigInteger.Abs(significant) < BigInteger.Pow(10, RuleFormat.MaxDigits), isNumber);
        if (!isNumber)
        {
            return 0;
        }

        RuleNumber normal = result.Normalize();
        Assert.Equal(significant, (BigInteger)normal.Digits);
        Assert.Equal(significant.IsZero ? 0 : exponent + zeros, normal.Exponent);
        return 1;
    }

    private static void CheckQuotient(RuleNumber x, BigInteger xDigits, RuleNumber y, BigInteger yDigits)
    {
        foreach (RuleNumber.Rounding rounding in Enum.GetValues<RuleNumber.Rounding>())
        {
            Assert.True(RuleNumber.TryDivide(x, y, rounding, out RuleNumber quotient));
            int sign = yDigits.Sign;
            AssertRounded(xDigits * sign, yDigits * sign, x.Exponent - y.Exponent, quotient, rounding);
        }
    }

    /// <summary>Whether a number is numerator / denominator × 10^exponent, rounded to 28 digits where it has more.</summary>
    private static void AssertRounded(BigInteger numerator, BigInteger denominator, int exponent, RuleNumber number, RuleNumber.Rounding rounding)
    {
        RuleNumber result = number.Normalize();
        Assert.True(BigInteger.Abs((BigInteger)result.Digits) < BigInteger.Pow(10, RuleFormat.QuotientDigits));
        if (numerator.IsZero)
        {
            Assert.True(result.IsZero);
            return;
        }

        // error = exact − result, in units of 10^low; a last digit of 28 is 10^last.
        int low = Math.Min(exponent, result.Exponent);
        BigInteger exact = numerator * BigInteger.Pow(10, exponent - low);
        BigInteger found = (BigInteger)result.Digits * BigInteger.Pow(10, result.Exponent - low) * denominator;
        BigInteger error = exact - found;
        if (error.IsZero)
        {
            return;
        }

        int last = result.Exponent + BigInteger.Abs((BigInteger)result.Digits).ToString(CultureInfo.InvariantCulture).Length - RuleFormat.QuotientDigits;
        int scale = Math.Max(low - last, 0);
        error *= BigInteger.Pow(10, scale);
        BigInteger unit = denominator * BigInteger.Pow(10, last - low + scale);
        switch (rounding)
        {
            case RuleNumber.Rounding.Down:
                Assert.True(error.Sign > 0 && error < unit);
                break;
            case RuleNumber.Rounding.Up:
                Assert.True(error.Sign < 0 && -error < unit);
                break;
            default:
                Assert.True(BigInteger.Abs(error) * 2 <= unit, $"{numerator}/{denominator}e{exponent}: {result.Digits}e{result.Exponent}");
                break;
        }
    }
}
