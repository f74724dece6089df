using System.Text;

namespace ReportSdk.Tests.Domain;

public sealed class UnitTests
{
    [Fact]
    public void A_unit_keeps_its_spelling_and_equals_every_other_spelling()
    {
        Unit printed = Unit.Parse("亿人民币");

        Assert.Equal(("亿人民币", "亿元", 8), (printed.Symbol, printed.PreferredSymbol, printed.Exponent));
        Assert.Equal(Unit.Parse("亿元"), printed);
        Assert.Equal(Unit.Parse("亿元").GetHashCode(), printed.GetHashCode());
        Assert.False(printed.IsSameAs(Unit.Parse("亿元")));
        Assert.True(printed.IsSameAs(Unit.Parse("亿人民币"u8)));
        Assert.NotEqual(Unit.Parse("万元"), printed);
    }

    [Fact]
    public void Units_are_compatible_within_dimension_and_currency_only()
    {
        Assert.True(Unit.Parse("元").IsCompatibleWith(Unit.Parse("万亿元")));
        Assert.False(Unit.Parse("亿元").IsCompatibleWith(Unit.Parse("亿美元")));
        Assert.False(Unit.Parse("元").IsCompatibleWith(Unit.Parse("元/股")));
        Assert.False(Unit.Parse("月").IsCompatibleWith(Unit.Parse("年")));
        Assert.False(Unit.Parse("GB/s").IsCompatibleWith(Unit.Parse("Gb/s")));
        Assert.False(Unit.Parse("倍").IsCompatibleWith(Unit.Parse("%")));
    }

    [Fact]
    public void A_difference_in_points_goes_on_a_level_and_not_the_other_way_round()
    {
        (Unit level, Unit difference) = (Unit.Parse("%"), Unit.Parse("bp"));

        Assert.False(level.IsCompatibleWith(difference));
        Assert.True(level.CanAdd(difference));
        Assert.False(difference.CanAdd(level));
    }

    [Fact]
    public void All_lists_each_unit_once_and_they_round_trip()
    {
        Assert.Equal(Unit.All.Count, Unit.All.Distinct().Count());
        byte[] utf8 = new byte[64];
        char[] text = new char[64];
        foreach (Unit unit in Unit.All)
        {
            Assert.True(unit.TryFormat(utf8, out int bytes) && unit.TryFormat(text, out int _));
            Assert.True(unit.IsSameAs(Unit.Parse(utf8.AsSpan(0, bytes))));
            Assert.Equal(Encoding.UTF8.GetBytes(unit.Symbol), utf8[..bytes]);
            Assert.Equal($"{unit}", unit.Symbol);
            Assert.False(unit.TryFormat(utf8.AsSpan(0, bytes - 1), out _) || unit.TryFormat(text.AsSpan(0, unit.Symbol.Length - 1), out _));
        }
    }

    [Fact]
    public void The_default_is_no_unit()
    {
        Unit none = default;

        Assert.Equal(("", "", UnitDimension.None, Currency.None, 0), (none.Symbol, none.PreferredSymbol, none.Dimension, none.Currency, none.Exponent));
        Assert.False(none.IsCompatibleWith(none) || none.CanAdd(none) || none.IsCompatibleWith(Unit.Parse("元")) || Unit.Parse("元").CanAdd(none));
        Assert.True(none == default && none != Unit.Parse("元") && none.IsSameAs(default));
        Assert.Throws<FormatException>(() => Unit.Parse(""));
        Assert.Throws<ArgumentNullException>(() => Unit.Parse((string)null!));
    }
}
