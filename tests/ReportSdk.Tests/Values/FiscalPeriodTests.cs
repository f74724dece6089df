namespace ReportSdk.Tests.Values;

public class FiscalPeriodTests
{
    [Fact]
    public void Every_period_round_trips_and_keeps_its_parts()
    {
        HashSet<FiscalPeriod> seen = [];
        foreach (int year in (int[])[1, 99, 1999, 2024, 9999])
        {
            foreach (FiscalPeriodPart part in Enum.GetValues<FiscalPeriodPart>())
            {
                foreach (FiscalPeriodMarker marker in Enum.GetValues<FiscalPeriodMarker>())
                {
                    FiscalPeriod period = new(year, part, marker);
                    FiscalPeriod read = FiscalPeriod.Parse(period.ToString());

                    Assert.Equal(period, read);
                    Assert.Equal((year, part, marker), (read.Year, read.Part, read.Marker));
                    Assert.True(seen.Add(read));
                }
            }
        }
    }

    [Fact]
    public void A_bare_year_is_neither_actual_nor_estimate()
    {
        Assert.Equal((false, false), (FiscalPeriod.Parse("2023").IsActual, FiscalPeriod.Parse("2023").IsEstimate));
        Assert.Equal((true, false), (FiscalPeriod.Parse("2023A").IsActual, FiscalPeriod.Parse("2023A").IsEstimate));
        Assert.Equal((false, true), (FiscalPeriod.Parse("2024E").IsActual, FiscalPeriod.Parse("2024E").IsEstimate));
        Assert.NotEqual(FiscalPeriod.Parse("2023"), FiscalPeriod.Parse("2023A"));
    }

    [Fact]
    public void Periods_are_ordered_by_beginning_then_length_then_marker()
    {
        string[] inOrder =
        [
            "2022E", "2023", "2023A", "2023E", "2023H1", "2023Q1", "2023Q1A", "2023Q2", "2023H2", "2023Q3", "2023Q4", "2023Q4E", "2024",
        ];
        FiscalPeriod[] periods = [.. inOrder.Reverse().Select(FiscalPeriod.Parse)];

        Assert.Equal(inOrder, periods.Order().Select(p => p.ToString()));
        Assert.True(FiscalPeriod.Parse("2023Q2") < FiscalPeriod.Parse("2023H2"));
    }

    [Theory]
    [InlineData("2024Q3", 3, null)]
    [InlineData("2024H2", null, 2)]
    [InlineData("2024", null, null)]
    public void Quarters_and_halves_are_numbers(string text, int? quarter, int? half) =>
        Assert.Equal((quarter, half), (FiscalPeriod.Parse(text).Quarter, FiscalPeriod.Parse(text).Half));

    [Theory]
    [InlineData("0000")]
    [InlineData("24E")]
    [InlineData("2024e")]
    [InlineData("2024Q5")]
    [InlineData("2024H3")]
    [InlineData("2024EA")]
    [InlineData("FY2024")]
    [InlineData("2024 E")]
    public void Other_texts_are_no_periods(string text) => Assert.False(FiscalPeriod.TryParse(text, out _));

    [Fact]
    public void The_default_is_no_period_and_parts_are_checked()
    {
        Assert.Equal("", default(FiscalPeriod).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalPeriod(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalPeriod(10_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalPeriod(2024, (FiscalPeriodPart)7));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalPeriod(2024, (FiscalPeriodMarker)3));
    }
}
