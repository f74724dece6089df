namespace ReportSdk.Tests.Values;

public class YearMonthTests
{
    [Theory]
    [InlineData("0000-01")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-1")]
    [InlineData("2024/01")]
    [InlineData("2024-01-01")]
    [InlineData("+024-01")]
    public void Other_texts_are_no_months(string text) => Assert.False(YearMonth.TryParse(text, out _));

    [Fact]
    public void Every_month_round_trips_in_order()
    {
        YearMonth previous = YearMonth.MinValue;
        for (YearMonth month = previous.AddMonths(1); month < YearMonth.MaxValue; month = month.AddMonths(1))
        {
            Assert.Equal(month, YearMonth.Parse(month.ToString()));
            Assert.True(previous < month && month > previous && previous <= month && month >= previous && month - previous == 1);
            Assert.True(string.CompareOrdinal(previous.ToString(), month.ToString()) < 0);
            previous = month;
        }

        Assert.Equal("9999-12", YearMonth.MaxValue.ToString());
        Assert.Equal("0001-01", default(YearMonth).ToString());
    }

    [Fact]
    public void Arithmetic_carries_and_does_not_leave_the_range()
    {
        YearMonth november = new(2023, 11);

        Assert.Equal(new YearMonth(2024, 2), november.AddMonths(3));
        Assert.Equal(new YearMonth(2022, 12), november.AddMonths(-11));
        Assert.Equal(new YearMonth(2013, 11), november.AddYears(-10));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearMonth.MaxValue.AddMonths(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearMonth.MinValue.AddMonths(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => november.AddMonths(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => november.AddYears(int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(2024, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(0, 1));
    }

    [Fact]
    public void Days_belong_to_their_month()
    {
        YearMonth february = new(2024, 2);

        Assert.Equal((new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), (february.FirstDay, february.LastDay));
        Assert.True(february.Contains(february.LastDay));
        Assert.False(february.Contains(new DateOnly(2024, 3, 1)));
        Assert.Equal(february, YearMonth.FromDate(new DateOnly(2024, 2, 17)));
    }
}
