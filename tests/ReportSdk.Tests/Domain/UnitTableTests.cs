using System.Text;
using ReportSdk.Shared;
using SchemaTable = ReportSdk.Schema.Shared.UnitTable;

namespace ReportSdk.Tests.Domain;

public sealed class UnitTableTests
{
    [Fact]
    public void Every_spelling_is_one_unit_found_in_both_encodings()
    {
        Assert.Equal(UnitTable.Symbols.Count, UnitTable.Symbols.Select(symbol => symbol.Text).Distinct(StringComparer.Ordinal).Count());
        foreach (UnitSymbol symbol in UnitTable.Symbols)
        {
            Assert.True(UnitTable.TryFind(symbol.Text, out UnitSymbol? byText));
            Assert.True(UnitTable.TryFind(Encoding.UTF8.GetBytes(symbol.Text), out UnitSymbol? byBytes));
            Assert.Same(symbol, byText);
            Assert.Same(symbol, byBytes);
        }

        Assert.Equal(UnitTable.Symbols.Count, UnitTable.Units.Sum(unit => 1 + unit.Aliases.Length));
    }

    [Fact]
    public void Texts_sort_alike_as_characters_and_as_bytes() => Assert.Equal(
        UnitTable.Symbols.Select(symbol => symbol.Text),
        UnitTable.Symbols.OrderBy(symbol => Convert.ToHexString(symbol.Utf8), StringComparer.Ordinal).Select(symbol => symbol.Text));

    [Fact]
    public void No_two_units_are_the_same_size_of_one_thing() => Assert.Equal(
        UnitTable.Units.Length, UnitTable.Units.Select(unit => (unit.Dimension, unit.Currency, unit.Exponent)).Distinct().Count());

    [Fact]
    public void Every_dimension_has_a_base_unit_and_no_number_of_one_unit_overflows_in_another()
    {
        foreach (var dimension in UnitTable.Units.GroupBy(unit => (unit.Dimension, unit.Currency)))
        {
            Assert.Contains(dimension, unit => unit.Exponent == 0);
            Assert.InRange(dimension.Max(unit => unit.Exponent) - dimension.Min(unit => unit.Exponent), 0, 28);
        }

        Assert.Equal(Enum.GetValues<UnitDimension>().Skip(1), UnitTable.Units.Select(unit => unit.Dimension).Distinct().Order());
        Assert.Equal(Enum.GetValues<Currency>(), UnitTable.Units.Select(unit => unit.Currency).Distinct().Order());
    }

    [Fact]
    public void The_schema_side_has_the_same_table() => Assert.Equal(
        UnitTable.Symbols.Select(symbol => $"{symbol.Text} {symbol.Unit.Symbol} {symbol.Unit.Dimension} {symbol.Unit.Currency} {symbol.Unit.Exponent}"),
        SchemaTable.Symbols.Select(symbol => $"{symbol.Text} {symbol.Unit.Symbol} {symbol.Unit.Dimension} {symbol.Unit.Currency} {symbol.Unit.Exponent}"));

    [Theory]
    [InlineData("")]
    [InlineData(" 元")]
    [InlineData("元 ")]
    [InlineData("亿 元")]
    [InlineData("gb")]
    [InlineData("GB\0")]
    [InlineData("M")]
    [InlineData("K")]
    [InlineData("亿元/股")]
    [InlineData("円")]
    [InlineData("\uD800")]
    [InlineData("𠀀")]
    public void Other_texts_are_no_units(string text)
    {
        Assert.False(UnitTable.TryFind(text, out _));
        Assert.False(UnitTable.TryFind(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void Lookups_allocate_nothing()
    {
        Assert.Equal(4, FindSome());
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            FindSome();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static int FindSome()
        {
            int found = UnitTable.TryFind("亿人民币"u8, out UnitSymbol? symbol) ? 1 : 0;
            found += UnitTable.TryFind("亿参数", out UnitSymbol? other) ? 1 : 0;
            found += symbol!.Unit.IsCompatibleWith(other!.Unit) ? 0 : 1;
            return found + (Unit.TryParse("EFlops"u8, out Unit unit) && unit.CanAdd(unit) ? 1 : 0);
        }
    }

    /// <summary>What the five reports print, as the schemas name it.</summary>
    [Theory]
    [InlineData("元 千元 万元 百万元 亿元 亿人民币 万亿元", UnitDimension.Money, Currency.Cny)]
    [InlineData("美元 百万美元 亿美元 万亿美元 万亿美金", UnitDimension.Money, Currency.Usd)]
    [InlineData("港元 亿港元", UnitDimension.Money, Currency.Hkd)]
    [InlineData("元/股", UnitDimension.MoneyPerShare, Currency.Cny)]
    [InlineData("美元/股", UnitDimension.MoneyPerShare, Currency.Usd)]
    [InlineData("港元/股", UnitDimension.MoneyPerShare, Currency.Hkd)]
    [InlineData("美元/月", UnitDimension.MoneyPerMonth, Currency.Usd)]
    [InlineData("股 万股 亿股", UnitDimension.Shares, Currency.None)]
    [InlineData("%", UnitDimension.Percent, Currency.None)]
    [InlineData("百分点 个百分点 bp", UnitDimension.PercentagePoints, Currency.None)]
    [InlineData("倍 x", UnitDimension.Multiple, Currency.None)]
    [InlineData("个 颗 张 万个 亿个 万 亿", UnitDimension.Count, Currency.None)]
    [InlineData("万人 亿用户", UnitDimension.People, Currency.None)]
    [InlineData("次 万次 百万次", UnitDimension.Occurrences, Currency.None)]
    [InlineData("个参数 万参数 亿参数 亿个参数 B参数 parameters", UnitDimension.Parameters, Currency.None)]
    [InlineData("万Tokens 万个标记 K个标记 KTokens 万个tokens", UnitDimension.Tokens, Currency.None)]
    [InlineData("万字 万汉字", UnitDimension.Characters, Currency.None)]
    [InlineData("亿单词", UnitDimension.Words, Currency.None)]
    [InlineData("层", UnitDimension.Layers, Currency.None)]
    [InlineData("核 个核心", UnitDimension.Cores, Currency.None)]
    [InlineData("B KB MB GB TB PB", UnitDimension.Bytes, Currency.None)]
    [InlineData("GB/s TB/s", UnitDimension.BytesPerSecond, Currency.None)]
    [InlineData("Gb/s Gbps", UnitDimension.BitsPerSecond, Currency.None)]
    [InlineData("TFLOPS PFLOPS EFLOPS TFlops EFlops Eflops ZFlops exaflops", UnitDimension.FloatingPointRate, Currency.None)]
    [InlineData("TOPS", UnitDimension.OperationRate, Currency.None)]
    [InlineData("TOPS/W", UnitDimension.OperationRatePerWatt, Currency.None)]
    [InlineData("nm", UnitDimension.Length, Currency.None)]
    [InlineData("月 个月", UnitDimension.Months, Currency.None)]
    public void What_reports_print_is_known(string symbols, UnitDimension dimension, Currency currency)
    {
        foreach (string symbol in symbols.Split(' '))
        {
            Unit unit = Unit.Parse(symbol);
            Assert.Equal((symbol, dimension, currency), (unit.ToString(), unit.Dimension, unit.Currency));
        }
    }
}
