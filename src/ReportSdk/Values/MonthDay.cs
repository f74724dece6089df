using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ReportSdk;

/// <summary>
/// A month and a day without a year, as reports print them: <c>2.1</c>, <c>2. 23</c>, <c>0624</c>, <c>6 月 25 日</c>, <c>6-25</c>. The year is the report's to say:
/// see <see cref="OnOrBefore"/>.
/// </summary>
/// <remarks>29 February is one. The default is no day: it has no text.</remarks>
public readonly struct MonthDay : IEquatable<MonthDay>, IComparable<MonthDay>, IComparable
{
    /// <summary>A year with 29 February.</summary>
    private const int LeapYear = 2000;

    private readonly byte _month;
    private readonly byte _day;

    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the last day that the month has in some year.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day in any year.</exception>
    public MonthDay(int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, DateTime.DaysInMonth(LeapYear, month));
        _month = (byte)month;
        _day = (byte)day;
    }

    /// <summary>1 to 12; 0 for the default, which is no day.</summary>
    public int Month => _month;

    /// <summary>1 to 31; 0 for the default, which is no day.</summary>
    public int Day => _day;

    /// <summary>Whether month and day are the same.</summary>
    public static bool operator ==(MonthDay left, MonthDay right) => left.Equals(right);

    /// <summary>Whether month or day differ.</summary>
    public static bool operator !=(MonthDay left, MonthDay right) => !left.Equals(right);

    /// <summary>Whether the left day comes first in a year.</summary>
    public static bool operator <(MonthDay left, MonthDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left day comes last in a year.</summary>
    public static bool operator >(MonthDay left, MonthDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left day does not come last in a year.</summary>
    public static bool operator <=(MonthDay left, MonthDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left day does not come first in a year.</summary>
    public static bool operator >=(MonthDay left, MonthDay right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a month and a day as printed.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is none of the forms, or no day of any year.</exception>
    public static MonthDay Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out MonthDay result) ? result : throw new FormatException($"The text is not a {nameof(MonthDay)}.");
    }

    /// <summary>Reads a month and a day as printed; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MonthDay result)
    {
        Span<byte> utf8 = stackalloc byte[MaxTextLength];
        bool isShort = Encoding.UTF8.TryGetBytes(text, utf8, out int length);
        result = default;
        return isShort && TryParse(utf8[..length], out result);
    }

    /// <summary>Reads a month and a day as printed; false when the text is anything else.</summary>
    /// <param name="utf8Text">
    /// Four digits; or one or two digits, <c>.</c> or <c>-</c>, one or two digits; or one or two digits, 月, one or two digits, 日. Blanks may stand between the parts.
    /// </param>
    /// <param name="result">The day.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out MonthDay result)
    {
        int month;
        int day;
        if (utf8Text.Length == 4 && DecimalDigits.Run(utf8Text, 0) == 4)
        {
            (month, day) = Math.DivRem(DecimalDigits.Read(utf8Text, 0, 4), 100);
        }
        else
        {
            ReadOnlySpan<byte> rest = utf8Text;
            month = ReadNumber(ref rest);
            bool isWritten = Skip(ref rest, "月"u8);
            bool isSeparated = isWritten || Skip(ref rest, "."u8) || Skip(ref rest, "-"u8);
            day = isSeparated ? ReadNumber(ref rest) : 0;
            day = (!isWritten || Skip(ref rest, "日"u8)) && rest.IsEmpty ? day : 0;
        }

        bool isDay = month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month);
        result = isDay ? new MonthDay(month, day) : default;
        return isDay;
    }

    /// <summary>The latest such day that is not after a date: what a report of that date means. 29 February may lie some years back.</summary>
    /// <param name="date">Date of the report.</param>
    /// <exception cref="InvalidOperationException">This is the default, which is no day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day would be before the year 1.</exception>
    public DateOnly OnOrBefore(DateOnly date)
    {
        if (_day == 0)
        {
            throw new InvalidOperationException($"The default {nameof(MonthDay)} is no day.");
        }

        return TryOnOrBefore(date, out DateOnly day) ? day : throw new ArgumentOutOfRangeException(nameof(date), date, "The day would be before the year 1.");
    }

    /// <summary>Order within a year.</summary>
    public int CompareTo(MonthDay other) => ((_month << 8) | _day).CompareTo((other._month << 8) | other._day);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        MonthDay other => CompareTo(other),
        _ => throw new ArgumentException($"The object is not a {nameof(MonthDay)}.", nameof(obj)),
    };

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(MonthDay other) => _month == other._month && _day == other._day;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MonthDay other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_month << 8) | _day;

    /// <summary><c>MM-dd</c>, nothing for the default; the same in every culture.</summary>
    public override string ToString() => _day == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    /// <summary>Longer texts are none of the forms, whatever their blanks.</summary>
    internal const int MaxTextLength = 64;

    internal bool TryOnOrBefore(DateOnly date, out DateOnly day)
    {
        for (int year = date.Year; year >= 1; year--)
        {
            if (Day <= DateTime.DaysInMonth(year, Month) && new DateOnly(year, Month, Day) is var found && found <= date)
            {
                day = found;
                return true;
            }
        }

        day = default;
        return false;
    }

    /// <summary>One or two digits and the blanks behind them; 0 where there are none.</summary>
    private static int ReadNumber(ref ReadOnlySpan<byte> text)
    {
        int digits = DecimalDigits.Run(text, 0);
        if (digits is < 1 or > 2)
        {
            return 0;
        }

        int number = DecimalDigits.Read(text, 0, digits);
        text = text[digits..].TrimStart((byte)' ');
        return number;
    }

    private static bool Skip(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> mark)
    {
        bool isThere = text.StartsWith(mark);
        text = isThere ? text[mark.Length..].TrimStart((byte)' ') : text;
        return isThere;
    }
}
