using System.Globalization;
using System.Text;
using ReportSdk.Formats;
using ReportSdk.Runtime;
using ReportSdk.Shared;
using ReportSdk.Tests.Writing;

namespace ReportSdk.Tests.Values;

public class BindTextTests
{
    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("0001-01-01", true)]
    [InlineData("9999-12-31", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("1900-02-29", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2024-00-01", false)]
    [InlineData("2024-01-00", false)]
    [InlineData("2024-1-1", false)]
    [InlineData("2024-01-01T", false)]
    [InlineData("２024-01-01", false)]
    public void A_date_is_read_as_written(string text, bool isDate)
    {
        Assert.Equal(isDate, BindText.TryDate(Encoding.UTF8.GetBytes(text), out DateOnly date));
        Assert.True(!isDate || date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == text);
    }

    [Theory]
    [InlineData("2024-06-30T12:00:00Z", "2024-06-30T12:00:00Z")]
    [InlineData("2024-06-30t12:00:00z", "2024-06-30T12:00:00Z")]
    [InlineData("2024-06-30T12:00:00-00:00", "2024-06-30T12:00:00Z")]
    [InlineData("2024-06-30T12:00:00.1234567+08:00", "2024-06-30T12:00:00.1234567+08:00")]
    [InlineData("2024-06-30T12:00:00.12300000000+14:00", "2024-06-30T12:00:00.123+14:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_date_time_that_the_CLR_holds_is_read_exactly(string text, string written)
    {
        Assert.True(BindText.TryDateTimeOffset(Encoding.UTF8.GetBytes(text), out DateTimeOffset value));
        Assert.Equal($"\"{written}\"", WriterRun.Of((ref ReportJsonWriter w) => w.Write(value)));
    }

    [Theory]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2024-06-30T12:00:00.12345678Z")]
    [InlineData("2024-06-30T12:00:00+14:01")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("0000-01-01T00:00:00Z")]
    public void A_date_time_that_the_CLR_does_not_hold_is_refused_though_the_format_accepts_it(string text)
    {
        Assert.True(FormatChecker.IsMatch(FormatKind.DateTime, Encoding.UTF8.GetBytes(text)));
        Assert.False(BindText.TryDateTimeOffset(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void Mutated_date_times_are_read_only_when_the_format_accepts_them()
    {
        Random random = new(91);
        int accepted = 0;
        for (int round = 0; round < 50_000; round++)
        {
            byte[] text = Encoding.ASCII.GetBytes(((string[])["2024-06-30T12:00:00Z", "1999-02-28t23:59:59.25+08:00", "2000-01-31T00:00:00-12:30"])[random.Next(3)]);
            text[random.Next(text.Length)] = (byte)"0123456789:+-.TtZz "[random.Next(19)];
            bool isFormat = FormatChecker.IsMatch(FormatKind.DateTime, text);
            bool isRead = BindText.TryDateTimeOffset(text, out DateTimeOffset value);
            accepted += isFormat ? 1 : 0;

            bool isHeld = isFormat && !IsBeyondClr(Encoding.ASCII.GetString(text));
            Assert.True(isHeld == isRead, Encoding.ASCII.GetString(text));
            Assert.True(!isRead || value == DateTimeOffset.Parse(Encoding.ASCII.GetString(text).ToUpperInvariant(), CultureInfo.InvariantCulture));
        }

        Assert.InRange(accepted, 5_000, 45_000);
    }

    [Fact]
    public void Random_date_times_round_trip()
    {
        Random random = new(92);
        for (int round = 0; round < 20_000; round++)
        {
            TimeSpan offset = TimeSpan.FromMinutes(random.Next(-840, 841));
            long ticks = random.NextInt64(TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
            long unit = (long)Math.Pow(10, random.Next(8));
            DateTimeOffset value = new(ticks / unit * unit, offset);
            string json = WriterRun.Of((ref ReportJsonWriter w) => w.Write(value));

            Assert.True(BindText.TryDateTimeOffset(Encoding.ASCII.GetBytes(json[1..^1]), out DateTimeOffset read));
            Assert.True(value.EqualsExact(read));
            Assert.True(FormatChecker.IsMatch(FormatKind.DateTime, Encoding.ASCII.GetBytes(json[1..^1])));
        }
    }

    [Theory]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d16380", true)]
    [InlineData("2EB8AA08-AA98-11EA-B4AA-73B441D16380", true)]
    [InlineData("2eb8aa08aa9811eab4aa73b441d16380", false)]
    [InlineData("{2eb8aa08-aa98-11ea-b4aa-73b441d1638}", false)]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d1638g", false)]
    [InlineData("2eb8aa08-aa98-11ea-b4aa-73b441d163800", false)]
    [InlineData("0x2eb8aa-aa98-11ea-b4aa-73b441d16380", false)]
    [InlineData("+eb8aa08-+a98-11ea-b4aa-73b441d16380", false)]
    public void A_uuid_is_read_when_the_format_accepts_it(string text, bool isUuid)
    {
        byte[] utf8 = Encoding.ASCII.GetBytes(text);

        Assert.Equal(isUuid, FormatChecker.IsMatch(FormatKind.Uuid, utf8));
        Assert.Equal(isUuid, BindText.TryGuid(utf8, out Guid value));
        Assert.True(!isUuid || value.ToString("D").Equals(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The year 0000, a leap second or an offset beyond 14 hours.</summary>
    private static bool IsBeyondClr(string text)
    {
        string offset = text[^6..];
        bool isFar = offset[0] is '+' or '-' && (int.Parse(offset[1..3], CultureInfo.InvariantCulture) * 60) + int.Parse(offset[4..], CultureInfo.InvariantCulture) > 840;
        return isFar || text.StartsWith("0000", StringComparison.Ordinal) || text[17..19] == "60";
    }
}
