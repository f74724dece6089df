using System.Globalization;
using System.Text;
using ReportSdk.Tests.Values;

namespace ReportSdk.Tests.Domain;

public sealed class QuantityTests
{
    private static IEnumerable<(Unit Left, Unit Right)> Pairs => Unit.All.SelectMany(left => Unit.All.Select(right => (left, right)));

    [Fact]
    public void Conversion_is_exact_in_both_directions_for_every_pair_of_compatible_units()
    {
        Random random = new(20240626);
        int pairs = 0;
        foreach ((Unit from, Unit to) in Pairs.Where(pair => pair.Left.IsCompatibleWith(pair.Right)))
        {
            pairs++;
            for (int i = 0; i < 20; i++)
            {
                // Digits few enough to be held in both units.
                Quantity original = new(new decimal(random.Next(), 0, 0, random.Next(2) == 0, (byte)random.Next(5)), from);
                if (!original.TryConvertTo(to, out Quantity converted))
                {
                    Assert.False((Fraction.Of(original.Value) * Fraction.PowerOfTen(from.Exponent - to.Exponent)).IsDecimal());
                    continue;
                }

                Assert.True(Fraction.Of(converted.Value).IsSame(Fraction.Of(original.Value) * Fraction.PowerOfTen(from.Exponent - to.Exponent)));
                Assert.Equal(original.Value, converted.ConvertTo(from).Value);
                Assert.Equal(original, converted);
                Assert.Equal(original.GetHashCode(), converted.GetHashCode());
                Assert.Equal(0, original.CompareTo(converted));
                Assert.True(converted.Unit.IsSameAs(to));
            }
        }

        Assert.True(pairs > Unit.All.Count);
    }

    [Fact]
    public void Every_pair_of_incompatible_units_is_a_coded_error()
    {
        foreach ((Unit left, Unit right) in Pairs.Where(pair => !pair.Left.IsCompatibleWith(pair.Right)))
        {
            (Quantity one, Quantity other) = (new(1, left), new(1, right));
            Action[] all =
            [
                () => one.CompareTo(other), () => one.ConvertTo(right),
                () => _ = one < other, () => _ = one > other, () => _ = one <= other, () => _ = one >= other,
            ];
            Action[] sums = [() => _ = one + other, () => _ = one - other];
            foreach (Action action in left.CanAdd(right) ? all : [.. all, .. sums])
            {
                UnitMismatchException error = Assert.Throws<UnitMismatchException>(action);
                Assert.Equal(("UNIT_MISMATCH", left, right), (error.Code, error.Left, error.Right));
            }

            Assert.False(one.TryConvertTo(right, out _));
            Assert.False(one == other);
            Assert.True(one != other);
        }

        var sumsOfTwoDimensions = Pairs.Where(pair => pair.Left.CanAdd(pair.Right) && !pair.Left.IsCompatibleWith(pair.Right));
        Assert.Equal(["‰ bp", "‰ 百分点", "% bp", "% 百分点"], sumsOfTwoDimensions.Select(pair => $"{pair.Left} {pair.Right}"));
    }

    [Theory]
    [InlineData("1 亿元", "10000 万元", "2.0000 亿元", "0.0000 亿元")]
    [InlineData("80.19 元", "0.01 元", "80.20 元", "80.18 元")]
    [InlineData("1 万元", "1 元", "1.0001 万元", "0.9999 万元")]
    [InlineData("40 %", "50 bp", "40.50 %", "39.50 %")]
    [InlineData("40.0 %", "1.5 百分点", "41.5 %", "38.5 %")]
    [InlineData("1 百分点", "25 bp", "1.25 百分点", "0.75 百分点")]
    public void A_sum_is_exact_and_in_the_unit_of_its_left_side(string left, string right, string sum, string difference)
    {
        Assert.Equal(sum, (Quantity.Parse(left) + Quantity.Parse(right)).ToString());
        Assert.Equal(difference, (Quantity.Parse(left) - Quantity.Parse(right)).ToString());
    }

    [Fact]
    public void Arithmetic_is_exact_or_a_coded_error_and_never_rounds()
    {
        Random random = new(7);
        (Unit unit, Unit larger) = (Unit.Parse("元"), Unit.Parse("亿元"));
        Fraction scale = Fraction.PowerOfTen(8);
        Dictionary<bool, int> seen = new() { [true] = 0, [false] = 0 };
        for (int i = 0; i < 2_000; i++)
        {
            (decimal a, decimal b) = (Number(random), Number(random));
            Check(() => new Quantity(a, unit) + new Quantity(b, unit), Fraction.Of(a) + Fraction.Of(b));
            Check(() => new Quantity(a, unit) - new Quantity(b, larger), Fraction.Of(a) + (Fraction.Of(-b) * scale));
            Check(() => new Quantity(a, unit) * b, Fraction.Of(a) * Fraction.Of(b));
            Check(() => new Quantity(a, larger).ConvertTo(unit), Fraction.Of(a) * scale);
            if (b != 0)
            {
                Check(() => new Quantity(a, unit) / b, Fraction.Of(a) * Fraction.Of(b).Inverse());
            }

            Assert.Equal(Fraction.Of(a).CompareTo(Fraction.Of(b) * scale), new Quantity(a, unit).CompareTo(new Quantity(b, larger)));
            Assert.Equal(Fraction.Of(a).IsSame(Fraction.Of(b)), new Quantity(a, unit) == new Quantity(b, unit));
        }

        Assert.All(seen.Values, count => Assert.True(count > 500));

        void Check(Func<Quantity> operation, Fraction expected)
        {
            bool isHeld = expected.IsDecimal();
            seen[isHeld]++;
            if (isHeld)
            {
                Assert.True(Fraction.Of(operation().Value).IsSame(expected));
            }
            else
            {
                Assert.Equal("QUANTITY_OVERFLOW", Assert.Throws<QuantityOverflowException>(() => operation()).Code);
            }
        }
    }

    [Fact]
    public void Division_by_zero_is_no_overflow() => Assert.Throws<DivideByZeroException>(() => Quantity.Parse("1 元") / 0);

    [Fact]
    public void Equality_is_that_of_the_amount_and_sameness_that_of_the_print()
    {
        Quantity printed = Quantity.Parse("1.0 亿元");

        Assert.Equal(printed, Quantity.Parse("10000 万元"));
        Assert.Equal(printed.GetHashCode(), Quantity.Parse("10000.000 万人民币").GetHashCode());
        Assert.True(printed.IsSameAs(Quantity.Parse("1.0亿元")));
        Assert.All(["1.00 亿元", "1.0 亿人民币", "10000 万元"], text => Assert.False(printed.IsSameAs(Quantity.Parse(text))));
        Assert.Equal(Quantity.Parse("0 亿元"), Quantity.Parse("-0.00 元"));
        Assert.Equal(Quantity.Parse("0 亿元").GetHashCode(), Quantity.Parse("-0.00 元").GetHashCode());
        Assert.NotEqual(Quantity.Parse("1 亿元"), Quantity.Parse("1 亿美元"));
    }

    [Fact]
    public void Amounts_sort_across_scales()
    {
        string[] ascending = ["-3 亿元", "-0.5 万元", "0 元", "2 元", "0.0003 万元", "9999 万元", "1 亿元"];

        Assert.Equal(ascending, ascending.Reverse().Select(Quantity.Parse).Order().Select(quantity => quantity.ToString()));
        Assert.True(Quantity.Parse("9999 万元") < Quantity.Parse("1 亿元") && Quantity.Parse("1 亿元") >= Quantity.Parse("10000 万元"));
    }

    [Theory]
    [InlineData("80.19 元", "80.19 元")]
    [InlineData("1864亿元", "1864 亿元")]
    [InlineData("-33.43%", "-33.43 %")]
    [InlineData("107.60  %", "107.60 %")]
    [InlineData("1.17亿参数", "1.17 亿参数")]
    [InlineData("45TB", "45 TB")]
    [InlineData("0 元/股", "0 元/股")]
    public void A_text_keeps_its_digits(string text, string written)
    {
        using ForeignCulture culture = new();
        Quantity quantity = Quantity.Parse(text);
        Span<byte> utf8 = stackalloc byte[64];
        Span<char> characters = stackalloc char[64];

        Assert.Equal(written, quantity.ToString());
        Assert.Equal(written, $"{quantity}");
        Assert.True(quantity.IsSameAs(Quantity.Parse(Encoding.UTF8.GetBytes(text))));
        Assert.True(quantity.TryFormat(utf8, out int bytes));
        Assert.True(quantity.TryFormat(characters, out int count));
        Assert.Equal((written, written), (Encoding.UTF8.GetString(utf8[..bytes]), characters[..count].ToString()));
        Assert.False(quantity.TryFormat(utf8[..(bytes - 1)], out _) || quantity.TryFormat(characters[..(count - 1)], out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("元")]
    [InlineData("80.19")]
    [InlineData(" 80.19 元")]
    [InlineData("80.19 元 ")]
    [InlineData("80. 19 元")]
    [InlineData("80.元")]
    [InlineData(".5 元")]
    [InlineData("007 元")]
    [InlineData("+5 %")]
    [InlineData("31,094 亿美元")]
    [InlineData("1e3 元")]
    [InlineData("80.19\t元")]
    [InlineData("８ 元")]
    [InlineData("99999999999999999999999999999999 元")]
    [InlineData("0.00000000000000000000000000000001 元")]
    public void Other_texts_are_no_quantities(string text)
    {
        Assert.False(Quantity.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Quantity.Parse(text));
    }

    [Fact]
    public void A_long_text_is_read_too()
    {
        string text = "1." + new string('0', 300) + " 元";
        Assert.Equal(Quantity.Parse("1 元"), Quantity.Parse(text));
    }

    [Fact]
    public void The_default_is_no_quantity()
    {
        Quantity none = default;

        Assert.Equal("", none.ToString());
        Assert.True(none == default && none != Quantity.Parse("0 元"));
        Assert.Throws<UnitMismatchException>(() => none + none);
        Assert.Throws<UnitMismatchException>(() => none.CompareTo(Quantity.Parse("0 元")));
        Assert.Throws<ArgumentException>(() => new Quantity(1, default));
        Assert.Equal(none, -none);
        Assert.Equal(none, none * 2);
    }

    /// <summary>Of every size and scale that a decimal has, with many zeros and near the ends.</summary>
    private static decimal Number(Random random) => random.Next(4) switch
    {
        0 => new decimal(random.Next(1_000_000), 0, 0, random.Next(2) == 0, (byte)random.Next(8)),
        1 => new decimal(random.Next(), random.Next(), random.Next(-1, int.MaxValue), random.Next(2) == 0, (byte)random.Next(29)),
        2 => decimal.Parse("1" + new string('0', random.Next(28)), CultureInfo.InvariantCulture),
        _ => new decimal(1 << random.Next(31), 0, 0, random.Next(2) == 0, (byte)random.Next(29)),
    };
}
