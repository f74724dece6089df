using System.Globalization;
using System.Numerics;
using ReportSdk.Shared;
using static ReportSdk.Tests.Rules.Expressions;

namespace ReportSdk.Tests.Rules;

/// <summary>Printed numbers stand for all numbers that print as they do.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData("2.50", "2.5", "true")]
    [InlineData("2.50", "2.51", "true")]
    [InlineData("2.50", "2.511", "false")]
    [InlineData("2.500", "2.51", "false")]
    [InlineData("2.495", "2.50", "true")]
    [InlineData("2.494", "2.50", "false")]
    [InlineData("2.49", "2.50", "true")]
    [InlineData("2.48", "2.50", "false")]
    [InlineData("100", "100.5", "true")]
    [InlineData("100", "101.5", "false")]
    [InlineData("1e2", "100.5", "true")]
    [InlineData("0", "-0.4", "true")]
    [InlineData("-3", "3", "false")]
    public void Bounds_are_included(string left, string right, string expected)
    {
        string document = $$"""{"a": {{left}}, "b": {{right}}}""";
        Assert.Equal(expected, RuleRun.Judge(Agree(Num("a"), Num("b")), document));
        Assert.Equal(expected, RuleRun.Judge(Agree(Num("b"), Num("a")), document));
    }

    [Fact]
    public void A_number_of_the_rule_is_what_it_is()
    {
        Assert.Equal("true", RuleRun.Judge(Agree(Num("a"), N("2.505")), """{"a": 2.50}"""));
        Assert.Equal("false", RuleRun.Judge(Agree(Num("a"), N("2.5051")), """{"a": 2.50}"""));
        Assert.Equal("false", RuleRun.Judge(Agree(N("2.5"), N("2.50001"))));
        Assert.Equal("true", RuleRun.Judge(Agree(Call(RuleFunction.Size, ListAt("l")), Num("a")), """{"a": 2, "l": [1, 2]}"""));
        Assert.Equal("false", RuleRun.Judge(Agree(Call(RuleFunction.Size, ListAt("l")), Num("a")), """{"a": 3, "l": [1, 2]}"""));
    }

    [Fact]
    public void Operations_give_all_numbers_that_they_can_give()
    {
        // a is 1.45 to 1.55, b 1.95 to 2.05, c -3.5 to -2.5, d 4.5 to 5.5.
        const string Document = """{"a": 1.5, "b": 2.0, "c": -3, "d": 5, "z": 0}""";
        (Expr Value, string Low, string High)[] cases =
        [
            (Add(Num("a"), Num("b")), "3.40", "3.60"), (Subtract(Num("a"), Num("b")), "-0.60", "-0.40"), (Multiply(Num("a"), Num("b")), "2.8275", "3.1775"),
            (Multiply(Num("a"), Num("c")), "-5.425", "-3.625"), (Multiply(Num("c"), Num("c")), "6.25", "12.25"), (Op(RuleOperator.Negate, Num("a")), "-1.55", "-1.45"),
            (Scale(2, Num("a")), "145", "155"), (Call(RuleFunction.Abs, Num("c")), "2.5", "3.5"), (Call(RuleFunction.Abs, Num("z")), "0", "0.5"),
            (Call(RuleFunction.Min, ListOf(Num("a"), Num("b"))), "1.45", "1.55"), (Call(RuleFunction.Max, ListOf(Num("a"), Num("c"), N("1.5"))), "1.5", "1.55"),
            (Call(RuleFunction.Sum, ListOf(Num("a"), Num("b"), N("1"))), "4.40", "4.60"), (Call(RuleFunction.Average, ListOf(Num("a"), Num("b"))), "1.70", "1.80"),
            (If(True, Num("a"), Num("b")), "1.45", "1.55"), (Bind(0, Add(Num("a"), Num("b")), Add(Var(0), Var(0))), "6.80", "7.20"),
            (Once(0, Add(Num("a"), N("1"))), "2.45", "2.55"), (Call(RuleFunction.Coalesce, Num("absent"), Num("a")), "1.45", "1.55"),
            (Add(Divide(Num("d"), Num("b")), N("0")), "2.195121951219512195121951219", "2.820512820512820512820512821"),
            (Divide(Num("d"), N("4")), "1.125", "1.375"),
        ];
        foreach ((Expr value, string low, string high) in cases)
        {
            Assert.Equal("true", RuleRun.Judge(Agree(value, N(low)), Document));
            Assert.Equal("true", RuleRun.Judge(Agree(N(high), value), Document));
            Assert.Equal("false", RuleRun.Judge(Agree(value, Subtract(N(low), N("1e-20"))), Document));
            Assert.Equal("false", RuleRun.Judge(Agree(Add(N(high), N("1e-20")), value), Document));
        }
    }

    [Fact]
    public void Sums_over_tables_are_ranges_too()
    {
        // Each share is off by at most 0.05, so that three of them are by 0.15.
        const string Document = """{"rows": [{"v": 33.3}, {"v": 33.3}, {"v": 33.3}], "other": [33.3, 33.3, 33.3]}""";
        Expr sum = Call(RuleFunction.Sum, Map(0, ListAt("rows"), Num("v", Var(0))));
        Assert.Equal("true", RuleRun.Judge(Agree(sum, N("100")), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(Call(RuleFunction.Sum, ListAt("other")), N("100.05")), Document));
        Assert.Equal("false", RuleRun.Judge(Agree(Call(RuleFunction.Sum, ListAt("other")), N("100.051")), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(Call(RuleFunction.Sum, Map(0, ListAt("rows"), Multiply(N("2"), Num("v", Var(0))))), N("200.1")), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(Call(RuleFunction.Average, ListAt("other")), N("33.35")), Document));
        Assert.Equal("false", RuleRun.Judge(Agree(Call(RuleFunction.Average, ListAt("other")), N("33.351")), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(Call(RuleFunction.Sum, ListOf()), N("0")), Document));
        Assert.Equal("unknown: an empty list", RuleRun.Judge(Agree(Call(RuleFunction.Max, ListOf()), N("0")), Document));
    }

    [Fact]
    public void Quantities_agree_by_amount()
    {
        const string Document = """{"a": 1.5, "u": "亿元", "b": 15400, "v": "万元", "s": 2.0, "w": "亿股", "e": 0.75, "x": "元/股", "p": 20.5}""";
        Expr a = Quantity("a", "u");
        Expr b = Quantity("b", "v");
        Assert.Equal("true", RuleRun.Judge(Agree(a, b), Document));
        Assert.Equal("false", RuleRun.Judge(Agree(a, Multiply(b, N("1.01"))), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(ToUnit("万元", a), N("15500")), Document));
        Assert.Equal("false", RuleRun.Judge(Agree(ToUnit("万元", a), N("15501")), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(Call(RuleFunction.Plain, Quantity("e", "x")), Divide(Call(RuleFunction.Plain, a), Call(RuleFunction.Plain, Quantity("s", "w")))), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(Divide(a, b), N("1")), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(a, Divide(b, N("1"))), Document));
        Assert.Equal("unknown: units that do not go together", RuleRun.Judge(Agree(a, Quantity("s", "w")), Document));
        Assert.Equal("unknown: units that do not go together", RuleRun.Judge(Agree(a, N("1.5")), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(WithUnit("亿元", N("1.54")), b), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(Subtract(a, b), WithUnit("元", N("0"))), Document));
    }

    [Fact]
    public void What_nobody_prints_is_unknown()
    {
        const string Document = """{"a": 1.5, "b": 2.0, "z": 0.0, "t": "1,234.5"}""";
        (Expr Value, string Reason)[] cases =
        [
            (Call(RuleFunction.Round, Num("a"), N("0")), "a computed number that has no printed digits"), (Call(RuleFunction.Power, Num("a"), N("2")), "a computed number that has no printed digits"),
            (Call(RuleFunction.Log10, Num("a")), "a computed number that has no printed digits"), (Op(RuleOperator.Modulo, Num("b"), N("2")), "a computed number that has no printed digits"),
            (Divide(Num("a"), Num("z")), "a division by zero"), (Add(Divide(Num("a"), Num("z")), N("1")), "a division by zero"), (Num("absent"), "the member absent is absent"),
        ];
        Assert.All(cases, test => Assert.Equal($"unknown: {test.Reason}", RuleRun.Judge(Agree(test.Value, N("1")), Document)));
        Assert.Equal("true", RuleRun.Judge(Agree(Call(RuleFunction.Round, N("1.4"), N("0")), N("1")), Document));
        Assert.Equal("true", RuleRun.Judge(Agree(Call(RuleFunction.ToNumber, Str("t")), N("1234.55")), Document));
    }

    /// <summary>A price of 40.82 and earnings of 1.29 a share: 40.815 / 1.295 to 40.825 / 1.285, exactly.</summary>
    [Theory]
    [InlineData("31.6", "true")]
    [InlineData("31.5", "true")]
    [InlineData("31.8", "true")]
    [InlineData("31.9", "false")]
    [InlineData("31.52", "true")]
    [InlineData("31.51", "false")]
    [InlineData("-31.6", "false")]
    public void A_printed_quotient_is_held_against_price_and_earnings(string ratio, string expected)
    {
        foreach (string sign in new[] { "", "-" })
        {
            string document = $$"""{"pe": {{ratio}}, "price": {{sign}}40.82, "eps": {{sign}}1.29}""";
            Assert.Equal(expected, RuleRun.Judge(Agree(Num("pe"), Divide(Num("price"), Num("eps"))), document));
            Assert.Equal(expected, RuleRun.Judge(Agree(Divide(Num("price"), Num("eps")), Num("pe")), document));
        }
    }

    /// <summary>Random quotients against fractions of integers.</summary>
    [Fact]
    public void Quotients_agree_exactly_where_the_fractions_say_so()
    {
        var random = new Random(20_260_403);
        int agreed = 0;
        for (int i = 0; i < 3_000; i++)
        {
            (string text, BigInteger digits, int scale) price = Next(random);
            (string text, BigInteger digits, int scale) eps = Next(random);
            decimal quotient = eps.digits.IsZero ? 1 : decimal.Parse(price.text, CultureInfo.InvariantCulture) / decimal.Parse(eps.text, CultureInfo.InvariantCulture);
            string ratio = decimal.Round(quotient * (1 + ((decimal)random.Next(-40, 41) / 1000)), random.Next(3)).ToString(CultureInfo.InvariantCulture);
            (BigInteger digits, int scale) printed = (BigInteger.Parse(ratio.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), ratio.Contains('.', StringComparison.Ordinal) ? ratio.Length - ratio.IndexOf('.', StringComparison.Ordinal) - 1 : 0);
            string expected = Expect(price.digits, price.scale, eps.digits, eps.scale, printed.digits, printed.scale);
            string document = $$"""{"pe": {{ratio}}, "price": {{price.text}}, "eps": {{eps.text}}}""";
            Assert.Equal(expected, RuleRun.Judge(Agree(Num("pe"), Divide(Num("price"), Num("eps"))), document));
            agreed += expected == "true" ? 1 : 0;
        }

        Assert.InRange(agreed, 300, 2_700);
    }

    private static (string Text, BigInteger Digits, int Scale) Next(Random random)
    {
        int scale = random.Next(4);
        long digits = random.NextInt64(random.Next(10) == 0 ? 5 : 100_000) * (random.Next(2) == 0 ? -1 : 1);
        decimal value = new(Math.Abs((int)digits), 0, 0, digits < 0, (byte)scale);
        return (value.ToString(CultureInfo.InvariantCulture), digits, scale);
    }

    /// <summary>All in units of half a last digit: [2d − 1, 2d + 1] / (2 × 10^scale).</summary>
    private static string Expect(BigInteger price, int priceScale, BigInteger eps, int epsScale, BigInteger ratio, int ratioScale)
    {
        BigInteger[] divisors = [(2 * eps) - 1, (2 * eps) + 1];
        if (divisors[0].Sign <= 0 && divisors[1].Sign >= 0)
        {
            return "unknown: a division by zero";
        }

        // Ends of ratio × eps and of price over one denominator.
        BigInteger[] products = [.. divisors.SelectMany(divisor => new[] { ((2 * ratio) - 1) * divisor, ((2 * ratio) + 1) * divisor })];
        BigInteger scale = BigInteger.Pow(10, priceScale);
        BigInteger other = 2 * BigInteger.Pow(10, epsScale + ratioScale);
        BigInteger low = products.Min() * scale;
        BigInteger high = products.Max() * scale;
        return low <= ((2 * price) + 1) * other && high >= ((2 * price) - 1) * other ? "true" : "false";
    }
}
