using System.Text;
using ReportSdk.Formats;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Values;

public class JsonDurationTests
{
    [Theory]
    [InlineData("P4DT12H30M5S")]
    [InlineData("P0D")]
    [InlineData("PT0S")]
    [InlineData("P1Y0M10D")]
    [InlineData("PT36H")]
    [InlineData("P1DT24H")]
    [InlineData("P2W")]
    [InlineData("P9223372036854775807W")]
    [InlineData("P9223372036854775807Y9223372036854775807M9223372036854775807DT9223372036854775807H9223372036854775807M9223372036854775807S")]
    public void A_duration_keeps_its_parts_as_written(string text) => Assert.Equal(text, JsonDuration.Parse(text).ToString());

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1")]
    [InlineData("P1YT")]
    [InlineData("PT1D")]
    [InlineData("P2D1Y")]
    [InlineData("P1D2H")]
    [InlineData("P1Y1D")]
    [InlineData("PT1H1S")]
    [InlineData("P1Y2W")]
    [InlineData("P1W2W")]
    [InlineData("PW")]
    [InlineData("P1M1M")]
    [InlineData("PT1.5S")]
    [InlineData("-P1D")]
    [InlineData("p1d")]
    [InlineData("P1DT1HT1M")]
    [InlineData("P9223372036854775808D")]
    public void What_is_no_duration_or_too_long_is_refused(string text) => Assert.False(JsonDuration.TryParse(text, out _));

    [Fact]
    public void Random_texts_are_read_exactly_when_the_format_accepts_them()
    {
        Random random = new(72);
        int accepted = 0;
        for (int round = 0; round < 50_000; round++)
        {
            StringBuilder text = new("P");
            for (int k = random.Next(6); k > 0; k--)
            {
                text.Append(random.Next(4) == 0 ? "T" : "").Append(random.Next(5) == 0 ? "" : $"{random.Next(100)}").Append("YMDHMSW"[random.Next(7)]);
            }

            bool isDuration = FormatChecker.IsMatch(FormatKind.Duration, Encoding.ASCII.GetBytes(text.ToString()));
            accepted += isDuration ? 1 : 0;

            Assert.True(isDuration == JsonDuration.TryParse(text.ToString(), out JsonDuration duration), text.ToString());
            Assert.True(!isDuration || (JsonDuration.Parse(duration.ToString()) == duration), text.ToString());
        }

        Assert.InRange(accepted, 2_000, 48_000);
    }

    [Fact]
    public void Leading_zeros_say_nothing_and_may_be_many()
    {
        Assert.Equal("P1D", JsonDuration.Parse($"P{new string('0', 1000)}1D").ToString());
    }

    [Fact]
    public void Equality_is_by_parts()
    {
        Assert.Equal(JsonDuration.Parse("P0D"), JsonDuration.Parse("PT0S"));
        Assert.Equal(JsonDuration.Parse("P0W").GetHashCode(), default(JsonDuration).GetHashCode());
        Assert.NotEqual(JsonDuration.Parse("PT60M"), JsonDuration.Parse("PT1H"));
        Assert.NotEqual(JsonDuration.Parse("P1W"), JsonDuration.Parse("P7D"));
        Assert.NotEqual(JsonDuration.Parse("P1M"), JsonDuration.Parse("PT1M"));
        Assert.Equal("PT0S", default(JsonDuration).ToString());
    }

    [Fact]
    public void A_duration_made_from_parts_has_no_gaps()
    {
        Assert.Equal("P1Y0M2DT3H0M4S", new JsonDuration(years: 1, days: 2, hours: 3, seconds: 4).ToString());
        Assert.Equal("P2M", new JsonDuration(months: 2).ToString());
        Assert.Equal("PT5M", new JsonDuration(minutes: 5).ToString());
        Assert.Equal("P3W", JsonDuration.FromWeeks(3).ToString());
        Assert.Equal((3, 0), (JsonDuration.FromWeeks(3).Weeks, JsonDuration.FromWeeks(3).Days));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonDuration(days: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonDuration.FromWeeks(-1));
    }

    [Fact]
    public void Only_fixed_lengths_become_a_TimeSpan()
    {
        Assert.True(JsonDuration.Parse("P1DT2H3M4S").TryToTimeSpan(out TimeSpan span));
        Assert.Equal(new TimeSpan(1, 2, 3, 4), span);
        Assert.True(JsonDuration.Parse("P2W").TryToTimeSpan(out span));
        Assert.Equal(TimeSpan.FromDays(14), span);
        Assert.False(JsonDuration.Parse("P1M").TryToTimeSpan(out _));
        Assert.False(JsonDuration.Parse("P1Y").TryToTimeSpan(out _));
        Assert.True(JsonDuration.Parse("PT922337203685S").TryToTimeSpan(out _));
        Assert.False(JsonDuration.Parse("PT922337203686S").TryToTimeSpan(out _));
        Assert.False(JsonDuration.Parse("P9223372036854775807W").TryToTimeSpan(out _));
    }
}
