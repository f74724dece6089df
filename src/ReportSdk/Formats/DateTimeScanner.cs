namespace ReportSdk.Formats;

/// <summary><c>date-time</c>, <c>date</c> and <c>time</c> (RFC 3339 §5.6), and our <c>year-month</c>.</summary>
internal static class DateTimeScanner
{
    private const int DateLength = 10;

    public static bool IsDateTime(ReadOnlySpan<byte> text) =>
        PlainTimestamp.TryRead(text, out _) || IsAnyDateTime(text);

    private static bool IsAnyDateTime(ReadOnlySpan<byte> text) =>
        text.Length > DateLength && IsDate(text[..DateLength]) && text[DateLength] is (byte)'T' or (byte)'t' && IsTime(text[(DateLength + 1)..]);

    public static bool IsDate(ReadOnlySpan<byte> text)
    {
        if (text.Length != DateLength || !IsYearMonth(text[..7]) || text[7] != '-')
        {
            return false;
        }

        int year = (TwoDigits(text, 0) * 100) + TwoDigits(text, 2);
        int day = TwoDigits(text, 8);
        return day >= 1 && day <= DaysInMonth(year, TwoDigits(text, 5));
    }

    /// <summary>Four digits, a hyphen, a month.</summary>
    public static bool IsYearMonth(ReadOnlySpan<byte> text) =>
        text.Length == 7 && TwoDigits(text, 0) >= 0 && TwoDigits(text, 2) >= 0 && text[4] == '-' && TwoDigits(text, 5) is >= 1 and <= 12;

    public static bool IsTime(ReadOnlySpan<byte> text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':')
        {
            return false;
        }

        int hour = TwoDigits(text, 0);
        int minute = TwoDigits(text, 3);
        int second = TwoDigits(text, 6);
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        int position = 8;
        return ReadFraction(text, ref position)
            && TryReadOffset(text[position..], out int offset)
            && (second < 60 || IsLastMinuteOfDay((hour * 60) + minute - offset));
    }

    /// <summary>A leap second is the last one of a day in UTC (RFC 3339 §5.7).</summary>
    private static bool IsLastMinuteOfDay(int minuteInUtc) => minuteInUtc is -1 or 1439;

    private static bool ReadFraction(ReadOnlySpan<byte> text, ref int position)
    {
        if (text[position] != '.')
        {
            return true;
        }

        int start = ++position;
        while (position < text.Length && text[position] is >= (byte)'0' and <= (byte)'9')
        {
            position++;
        }

        return position > start;
    }

    /// <summary>Z, or a sign, hours and minutes; in minutes.</summary>
    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int offset)
    {
        offset = 0;
        if (text.Length == 1)
        {
            return text[0] is (byte)'Z' or (byte)'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':')
        {
            return false;
        }

        int hour = TwoDigits(text, 1);
        int minute = TwoDigits(text, 4);
        offset = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59;
    }

    /// <summary>A number of two ASCII digits, or -1.</summary>
    private static int TwoDigits(ReadOnlySpan<byte> text, int position)
    {
        int tens = text[position] - '0';
        int ones = text[position + 1] - '0';
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -1;
    }

    // Not DateTime.DaysInMonth: RFC 3339 has a year 0000.
    private static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };
}
