using System.Text;
using ReportSdk.Formats;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Values;

public class JsonTimeTests
{
    [Theory]
    [InlineData("00:00:00Z", "00:00:00Z")]
    [InlineData("23:59:60Z", "23:59:60Z")]
    [InlineData("08:59:60.5+09:00", "08:59:60.5+09:00")]
    [InlineData("15:59:60-08:00", "15:59:60-08:00")]
    [InlineData("12:00:00z", "12:00:00Z")]
    [InlineData("12:00:00+00:00", "12:00:00Z")]
    [InlineData("12:00:00-00:00", "12:00:00Z")]
    [InlineData("12:00:00.100-23:59", "12:00:00.100-23:59")]
    [InlineData("12:00:00.123456789+23:59", "12:00:00.123456789+23:59")]
    [InlineData("12:00:00.1234567890000Z", "12:00:00.123456789Z")]
    public void A_time_keeps_offset_leap_second_and_fraction(string text, string written) => Assert.Equal(written, JsonTime.Parse(text).ToString());

    [Theory]
    [InlineData("24:00:00Z")]
    [InlineData("12:60:00Z")]
    [InlineData("12:00:61Z")]
    [InlineData("12:59:60Z")]
    [InlineData("23:59:60+01:00")]
    [InlineData("12:00:00")]
    [InlineData("12:00Z")]
    [InlineData("12:00:00.Z")]
    [InlineData("12:00:00,5Z")]
    [InlineData("12:00:00+24:00")]
    [InlineData("12:00:00+0800")]
    [InlineData("12:00:00.1234567891Z")]
    public void What_is_no_time_or_too_fine_is_refused(string text) => Assert.False(JsonTime.TryParse(text, out _));

    [Fact]
    public void Mutated_times_are_read_exactly_when_the_format_accepts_them()
    {
        Random random = new(71);
        int accepted = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] text = Encoding.ASCII.GetBytes((string)((string[])["23:59:60Z", "09:30:00.25+08:00", "00:00:59-12:30", "01:29:60.5+01:30"])[random.Next(4)]);
            text[random.Next(text.Length)] = (byte)"0123456789:+-.Zz "[random.Next(17)];
            bool isTime = FormatChecker.IsMatch(FormatKind.Time, text);
            accepted += isTime ? 1 : 0;

            Assert.True(isTime == JsonTime.TryParse(text, out JsonTime time), Encoding.ASCII.GetString(text));
            Assert.True(!isTime || JsonTime.Parse(time.ToString()) == time);
        }

        Assert.InRange(accepted, 2_000, 18_000);
    }

    [Fact]
    public void Equality_is_by_value_of_time_and_offset()
    {
        Assert.Equal(JsonTime.Parse("12:00:00.5Z"), JsonTime.Parse("12:00:00.500Z"));
        Assert.Equal(JsonTime.Parse("12:00:00.5Z").GetHashCode(), JsonTime.Parse("12:00:00.500Z").GetHashCode());
        Assert.NotEqual(JsonTime.Parse("12:00:00Z"), JsonTime.Parse("13:00:00+01:00"));
        Assert.True(JsonTime.Parse("12:00:00Z") < JsonTime.Parse("13:00:00+01:00"));
        Assert.True(JsonTime.Parse("13:00:00+01:00") < JsonTime.Parse("12:00:00.1Z"));
        Assert.True(JsonTime.Parse("23:59:60Z") > JsonTime.Parse("23:59:59.999Z"));
    }

    [Fact]
    public void Only_what_the_CLR_holds_becomes_a_TimeOnly()
    {
        Assert.True(JsonTime.Parse("09:30:00.2500001+08:00").TryToTimeOnly(out TimeOnly time));
        Assert.Equal(new TimeOnly(9, 30).Add(TimeSpan.FromTicks(2_500_001)), time);
        Assert.False(JsonTime.Parse("09:30:00.25000001+08:00").TryToTimeOnly(out _));
        Assert.False(JsonTime.Parse("23:59:60Z").TryToTimeOnly(out _));
    }

    [Fact]
    public void A_time_is_made_from_its_parts()
    {
        JsonTime time = new(9, 30, 0, 250_000_000, TimeSpan.FromHours(8));

        Assert.Equal("09:30:00.25+08:00", time.ToString());
        Assert.Equal((9, 30, 0, 250_000_000, TimeSpan.FromHours(8)), (time.Hour, time.Minute, time.Second, time.Nanosecond, time.Offset));
        Assert.True(new JsonTime(7, 59, 60, 0, TimeSpan.FromHours(8)).IsLeapSecond);
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonTime(8, 59, 60, 0, TimeSpan.FromHours(8)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonTime(24, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonTime(1, 0, 0, 1_000_000_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonTime(1, 0, 0, 0, TimeSpan.FromSeconds(30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonTime(1, 0, 0, 0, TimeSpan.FromDays(1)));
    }
}
