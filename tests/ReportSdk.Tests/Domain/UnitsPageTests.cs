using ReportSdk.Shared;

namespace ReportSdk.Tests.Domain;

/// <summary>docs/units.md lists the units: what it lists is what there is.</summary>
public sealed class UnitsPageTests
{
    private const string Start = "<!-- units -->";

    private const string End = "<!-- /units -->";

    [Fact]
    public void The_page_lists_every_unit_with_its_size_and_spellings()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/units.md"));
        string listed = page[(page.IndexOf(Start, StringComparison.Ordinal) + Start.Length)..page.IndexOf(End, StringComparison.Ordinal)];

        Assert.Equal(Expected().Split('\n'), listed.Trim('\n').Split('\n'));
    }

    [Fact]
    public void The_example_of_the_page_is_true()
    {
        Quantity cap = new(1864m, Unit.Parse("亿元"));

        Assert.Equal("18640000 万元", cap.ConvertTo(Unit.Parse("万元")).ToString());
        Assert.Equal("1869.00 亿元", (cap + Quantity.Parse("500 百万元")).ToString());
        Assert.Equal("UNIT_MISMATCH", Assert.Throws<UnitMismatchException>(() => cap < Quantity.Parse("31094 亿美元")).Code);
        Assert.Equal("QUANTITY_OVERFLOW", Assert.Throws<QuantityOverflowException>(() => cap / 3).Code);
        Assert.True(cap == Quantity.Parse("18640000 万元"));
    }

    private static string Expected() => string.Join('\n', UnitTable.Units
        .GroupBy(unit => (unit.Dimension, unit.Currency))
        .Select(units => string.Join(
            '\n', [Heading(units.Key.Dimension, units.Key.Currency), "", "| unit | 10^ | also |", "|---|---|---|", .. units.Select(Row), ""]))).Trim('\n');

    private static string Heading(UnitDimension dimension, Currency currency) =>
        currency == Currency.None ? $"### {dimension}" : $"### {dimension}, {currency.ToString().ToUpperInvariant()}";

    private static string Row(UnitDefinition unit) => FormattableString.Invariant($"| {unit.Symbol} | {unit.Exponent} | {string.Join(" · ", unit.Aliases)} |");
}
