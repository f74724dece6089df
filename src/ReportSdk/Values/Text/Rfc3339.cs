namespace ReportSdk;

/// <summary>The dates and times of RFC 3339 §5.6, read and written digit by digit.</summary>
internal static class Rfc3339
{
    /// <summary>Reads <c>full-date</c>: <c>yyyy-MM-dd</c>; false also for the year 0000, which no CLR type has.</summary>
    public static bool TryReadDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != (byte)'-' || text[7] != (byte)'-')
        {
            return false;
        }

        int year = DecimalDigits.Read(text, 0, 4);
        int month = DecimalDigits.Read(text, 5, 2);
        int day = DecimalDigits.Read(text, 8, 2);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>
    /// Reads <c>full-time</c> as far as its grammar goes: the caller says which clock readings there are. The fraction has at most
    /// <paramref name="maxFractionDigits"/> digits that are not zeros at its end; zeros beyond are dropped, since they say nothing that is not held.
    /// </summary>
    public static bool TryReadTime(ReadOnlySpan<byte> text, int maxFractionDigits, out Time time)
    {
        time = default;
        if (text.Length < 9 || text[2] != (byte)':' || text[5] != (byte)':')
        {
            return false;
        }

        int fraction = 0;
        int digits = 0;
        int end = 8;
        if (text[end] == (byte)'.')
        {
            int length = DecimalDigits.Run(text, ++end);
            digits = Math.Min(length, maxFractionDigits);
            if (length == 0 || text.Slice(end + digits, length - digits).ContainsAnyExcept((byte)'0'))
            {
                return false;
            }

            fraction = DecimalDigits.Read(text, end, digits);
            end += length;
        }

        int hour = DecimalDigits.Read(text, 0, 2);
        int minute = DecimalDigits.Read(text, 3, 2);
        int second = DecimalDigits.Read(text, 6, 2);
        if (!TryReadOffset(text[end..], out int offset) || (hour | minute | second) < 0)
        {
            return false;
        }

        time = new Time(hour, minute, second, fraction, digits, offset);
        return true;
    }

    /// <summary>Appends <c>yyyy-MM-dd</c>.</summary>
    public static void AppendDate(Span<byte> destination, ref int position, int year, int month, int day)
    {
        Span<byte> text = destination.Slice(position, 10);
        (int century, int rest) = Math.DivRem(year, 100);
        DecimalDigits.WritePair(text, 0, century);
        DecimalDigits.WritePair(text, 2, rest);
        text[4] = (byte)'-';
        DecimalDigits.WritePair(text, 5, month);
        text[7] = (byte)'-';
        DecimalDigits.WritePair(text, 8, day);
        position += 10;
    }

    /// <summary>Appends <c>HH:mm:ss</c>.</summary>
    public static void AppendClock(Span<byte> destination, ref int position, int hour, int minute, int second)
    {
        Span<byte> text = destination.Slice(position, 8);
        DecimalDigits.WritePair(text, 0, hour);
        text[2] = (byte)':';
        DecimalDigits.WritePair(text, 3, minute);
        text[5] = (byte)':';
        DecimalDigits.WritePair(text, 6, second);
        position += 8;
    }

    /// <summary>Appends <c>Z</c> or <c>+08:00</c>.</summary>
    public static void AppendOffset(Span<byte> destination, ref int position, int minutes)
    {
        if (minutes == 0)
        {
            destination[position++] = (byte)'Z';
            return;
        }

        Span<byte> text = destination.Slice(position, 6);
        text[0] = minutes < 0 ? (byte)'-' : (byte)'+';
        (int hours, minutes) = Math.DivRem(Math.Abs(minutes), 60);
        DecimalDigits.WritePair(text, 1, hours);
        text[3] = (byte)':';
        DecimalDigits.WritePair(text, 4, minutes);
        position += 6;
    }

    /// <summary>
    /// Reads <c>time-offset</c>. <c>-00:00</c> is no offset, like <c>Z</c>: RFC 9557 §2.2 gives both the one meaning that nothing is said
    /// about local time.
    /// </summary>
    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return (text[0] | 0x20) == 'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != (byte)':')
        {
            return false;
        }

        int hour = DecimalDigits.Read(text, 1, 2);
        int minute = DecimalDigits.Read(text, 4, 2);
        minutes = (hour * 60) + minute;
        minutes = text[0] == (byte)'-' ? -minutes : minutes;
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59;
    }

    /// <summary>A time as written: numbers of two digits, not yet checked to be on a clock, and an offset that is.</summary>
    internal readonly struct Time(int hour, int minute, int second, int fraction, int fractionDigits, int offsetMinutes)
    {
        public int Hour { get; } = hour;

        public int Minute { get; } = minute;

        public int Second { get; } = second;

        public int Fraction { get; } = fraction;

        public int FractionDigits { get; } = fractionDigits;

        public int OffsetMinutes { get; } = offsetMinutes;
    }
}
