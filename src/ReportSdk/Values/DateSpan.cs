namespace ReportSdk;

/// <summary>Days that follow each other, from a first to a last, both included: a month, a week, the time that a table covers.</summary>
/// <remarks>
/// The order is that of the first days and, of spans that begin together, of the last days. <see cref="IsBefore"/> asks for more: that one ends before the other
/// begins. The default is the one day 0001-01-01.
/// </remarks>
public readonly struct DateSpan : IEquatable<DateSpan>, IComparable<DateSpan>, IComparable
{
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day: the first, or a later one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public DateSpan(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        First = first;
        Last = last;
    }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day.</summary>
    public DateOnly Last { get; }

    /// <summary>How many days; at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether first and last day are the same.</summary>
    public static bool operator ==(DateSpan left, DateSpan right) => left.Equals(right);

    /// <summary>Whether first or last day differ.</summary>
    public static bool operator !=(DateSpan left, DateSpan right) => !left.Equals(right);

    /// <summary>Whether the left span comes first in the order of <see cref="CompareTo(DateSpan)"/>.</summary>
    public static bool operator <(DateSpan left, DateSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left span comes last in the order of <see cref="CompareTo(DateSpan)"/>.</summary>
    public static bool operator >(DateSpan left, DateSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left span does not come last in the order of <see cref="CompareTo(DateSpan)"/>.</summary>
    public static bool operator <=(DateSpan left, DateSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left span does not come first in the order of <see cref="CompareTo(DateSpan)"/>.</summary>
    public static bool operator >=(DateSpan left, DateSpan right) => left.CompareTo(right) >= 0;

    /// <summary>One day.</summary>
    public static DateSpan Of(DateOnly date) => new(date, date);

    /// <summary>All days of a month.</summary>
    public static DateSpan Of(YearMonth month) => new(month.FirstDay, month.LastDay);

    /// <summary>The week that a day is in, Monday to Sunday (ISO 8601).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The week does not end before the year 10000.</exception>
    public static DateSpan WeekOf(DateOnly date) => TryWeekOf(date, out DateSpan week)
        ? week
        : throw new ArgumentOutOfRangeException(nameof(date), date, "The week does not end before the year 10000.");

    /// <summary>A week by its number: week 1 is the one with the first Thursday of the year (ISO 8601).</summary>
    /// <param name="isoYear">Year of the week's Thursday, 1 to 9999.</param>
    /// <param name="week">1 to 52 or 53.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year has no such week.</exception>
    public static DateSpan OfWeek(int isoYear, int week)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(isoYear, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(isoYear, 9999);

        // 4 January is always in week 1.
        int monday = MondayOf(new DateOnly(isoYear, 1, 4)) + (7 * (week - 1));
        int thursday = monday + 3;
        if (week is < 1 or > 53 || monday + 6 > DateOnly.MaxValue.DayNumber || DateOnly.FromDayNumber(thursday).Year != isoYear)
        {
            throw new ArgumentOutOfRangeException(nameof(week), week, "The year has no such week.");
        }

        return new DateSpan(DateOnly.FromDayNumber(monday), DateOnly.FromDayNumber(monday + 6));
    }

    /// <summary>Whether a day is in the span.</summary>
    public bool Contains(DateOnly date) => date >= First && date <= Last;

    /// <summary>Whether every day of the other span is in this one.</summary>
    public bool Contains(DateSpan other) => other.First >= First && other.Last <= Last;

    /// <summary>Whether the spans share a day.</summary>
    public bool Overlaps(DateSpan other) => other.First <= Last && other.Last >= First;

    /// <summary>Whether this span ends before the other begins.</summary>
    public bool IsBefore(DateSpan other) => Last < other.First;

    /// <summary>Order by the first day, then by the last.</summary>
    public int CompareTo(DateSpan other) => First != other.First ? First.CompareTo(other.First) : Last.CompareTo(other.Last);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        DateSpan other => CompareTo(other),
        _ => throw new ArgumentException($"The object is not a {nameof(DateSpan)}.", nameof(obj)),
    };

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(DateSpan other) => First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DateSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Last);

    /// <summary><c>yyyy-MM-dd/yyyy-MM-dd</c> (ISO 8601), the same in every culture.</summary>
    public override string ToString()
    {
        Span<byte> text = stackalloc byte[TextLength];
        return System.Text.Encoding.ASCII.GetString(text[..Write(text)]);
    }

    /// <summary>Bytes of <see cref="Write"/>.</summary>
    internal const int TextLength = 21;

    internal static bool TryWeekOf(DateOnly date, out DateSpan week)
    {
        int monday = MondayOf(date);
        bool exists = monday + 6 <= DateOnly.MaxValue.DayNumber;
        week = exists ? new DateSpan(DateOnly.FromDayNumber(monday), DateOnly.FromDayNumber(monday + 6)) : default;
        return exists;
    }

    internal int Write(Span<byte> destination)
    {
        int length = 0;
        Rfc3339.AppendDate(destination, ref length, First.Year, First.Month, First.Day);
        destination[length++] = (byte)'/';
        Rfc3339.AppendDate(destination, ref length, Last.Year, Last.Month, Last.Day);
        return length;
    }

    /// <summary>Day number 0, 0001-01-01, is a Monday.</summary>
    private static int MondayOf(DateOnly date) => date.DayNumber - (date.DayNumber % 7);
}
