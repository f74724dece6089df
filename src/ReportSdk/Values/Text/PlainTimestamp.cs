using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportSdk;

/// <summary>
/// A date and time as nearly all are written: whole seconds, the offset <c>Z</c> or one of hours and minutes, on a clock and in a year that every CLR type has.
/// Of others nothing is said: they are read part by part.
/// </summary>
internal readonly struct PlainTimestamp
{
    private const int LengthInUtc = 20;
    private const int LengthWithOffset = 25;
    private const int Second = 17;
    private const int Sign = 19;

    private PlainTimestamp(int year, int month, int day, int hour, int minute, int second, int offsetMinutes)
    {
        Year = year;
        Month = month;
        Day = day;
        Hour = hour;
        Minute = minute;
        SecondOfMinute = second;
        OffsetMinutes = offsetMinutes;
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    public int Hour { get; }

    public int Minute { get; }

    public int SecondOfMinute { get; }

    public int OffsetMinutes { get; }

    /// <summary>Reads <c>2026-03-02T08:30:00+08:00</c>; false where it is not of that form, or rare.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out PlainTimestamp timestamp)
    {
        timestamp = default;
        if (text.Length is not (LengthInUtc or LengthWithOffset) || !HasShape(text) || !TryReadOffset(text[Sign..], out int offset))
        {
            return false;
        }

        int year = (TwoDigits(text, 0) * 100) + TwoDigits(text, 2);
        timestamp = new PlainTimestamp(
            year, TwoDigits(text, 5), TwoDigits(text, 8), TwoDigits(text, 11), TwoDigits(text, 14), TwoDigits(text, Second), offset);
        return year is > 1 and < 9999 && timestamp.Month is >= 1 and <= 12 && timestamp.Day >= 1
            && (timestamp.Day <= 28 || timestamp.Day <= DateTime.DaysInMonth(year, timestamp.Month))
            && timestamp is { Hour: <= 23, Minute: <= 59, SecondOfMinute: <= 59 };
    }

    public DateTimeOffset ToDateTimeOffset() => new(Year, Month, Day, Hour, Minute, SecondOfMinute, new TimeSpan(OffsetMinutes * TimeSpan.TicksPerMinute));

    /// <summary>Digits and punctuation up to the minutes in one comparison, then the seconds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasShape(ReadOnlySpan<byte> text)
    {
        Vector128<byte> low = Vector128.Create("0000-00-00T00:00"u8);
        Vector128<byte> span = Vector128.Create((byte)9, 9, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9);
        return Vector128.LessThanOrEqualAll(Vector128.Create(text[..Vector128<byte>.Count]) - low, span) && text[Second - 1] == (byte)':' && AreDigits(text, Second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadOffset(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return text[0] == (byte)'Z';
        }

        int hours = TwoDigits(text, 1);
        minutes = TwoDigits(text, 4);
        bool isOffset = text[0] is (byte)'+' or (byte)'-' && AreDigits(text, 1) && text[3] == (byte)':' && AreDigits(text, 4) && hours < 14 && minutes <= 59;
        minutes = text[0] == (byte)'-' ? -((hours * 60) + minutes) : (hours * 60) + minutes;
        return isOffset;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreDigits(ReadOnlySpan<byte> text, int i) => (uint)(text[i] - '0') <= 9 && (uint)(text[i + 1] - '0') <= 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TwoDigits(ReadOnlySpan<byte> text, int i) => (text[i] * 10) + text[i + 1] - (11 * '0');
}
