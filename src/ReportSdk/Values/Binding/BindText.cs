using System.Buffers.Text;
using System.ComponentModel;

namespace ReportSdk.Runtime;

/// <summary>
/// Texts of JSON strings as values of the CLR, exactly or not at all: what generated readers call for asserted formats. A text is the UTF-8 of
/// a string without its quotes and with its escapes resolved. The types of this library parse themselves.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BindText
{
    private const int MaxTickDigits = 7;

    /// <summary>Reads the format <c>date</c> (RFC 3339 §5.6, <c>full-date</c>). False also for the year 0000, which <see cref="DateOnly"/> lacks.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly value) => Rfc3339.TryReadDate(text, out value);

    /// <summary>
    /// Reads the format <c>date-time</c> (RFC 3339 §5.6). False also for what <see cref="DateTimeOffset"/> cannot hold: a leap second, a fraction finer
    /// than 100 nanoseconds, an offset beyond 14 hours, a moment outside the years 1 to 9999 of UTC.
    /// </summary>
    public static bool TryDateTimeOffset(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        if (PlainTimestamp.TryRead(text, out PlainTimestamp plain))
        {
            value = plain.ToDateTimeOffset();
            return true;
        }

        value = default;
        if (text.Length < 20 || (text[10] | 0x20) != 't' || !Rfc3339.TryReadDate(text[..10], out DateOnly date)
            || !Rfc3339.TryReadTime(text[11..], MaxTickDigits, out Rfc3339.Time time)
            || time.Hour > 23 || time.Minute > 59 || time.Second > 59 || Math.Abs(time.OffsetMinutes) > 14 * 60)
        {
            return false;
        }

        long fraction = time.Fraction;
        for (int digits = time.FractionDigits; digits < MaxTickDigits; digits++)
        {
            fraction *= 10;
        }

        long local = (date.DayNumber * TimeSpan.TicksPerDay) + (((time.Hour * 3_600L) + (time.Minute * 60) + time.Second) * TimeSpan.TicksPerSecond) + fraction;
        long utc = local - (time.OffsetMinutes * TimeSpan.TicksPerMinute);
        if (utc < 0 || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, new TimeSpan(0, time.OffsetMinutes, 0));
        return true;
    }

    /// <summary>Reads the format <c>uuid</c> (RFC 9562 §4): 32 hexadecimal digits of either case as 8-4-4-4-12.</summary>
    public static bool TryGuid(ReadOnlySpan<byte> text, out Guid value)
    {
        value = default;
        return text.Length == 36 && Utf8Parser.TryParse(text, out value, out int consumed, 'D') && consumed == 36;
    }
}
