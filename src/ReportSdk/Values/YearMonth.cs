using System.Text.Json.Serialization;

namespace ReportSdk;

/// <summary>
/// A month of a year: the format <c>year-month</c>, <c>2024-03</c>. From <c>0001-01</c>, which is the default, to <c>9999-12</c>, the months
/// of <see cref="DateOnly"/>.
/// </summary>
[JsonConverter(typeof(Utf8TextConverter<YearMonth>))]
public readonly partial struct YearMonth : IEquatable<YearMonth>, IComparable<YearMonth>, IComparable
{
    private const int TextLength = 7;

    /// <summary>Months since 0001-01.</summary>
    private readonly int _number;

    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public YearMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        _number = ((year - 1) * 12) + month - 1;
    }

    private YearMonth(int number) => _number = number;

    /// <summary>0001-01.</summary>
    public static YearMonth MinValue => default;

    /// <summary>9999-12.</summary>
    public static YearMonth MaxValue => new(9999, 12);

    /// <summary>1 to 9999.</summary>
    public int Year => (_number / 12) + 1;

    /// <summary>1 to 12.</summary>
    public int Month => (_number % 12) + 1;

    /// <summary>The first day of the month.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The last day of the month.</summary>
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>Whether both are the same month.</summary>
    public static bool operator ==(YearMonth left, YearMonth right) => left._number == right._number;

    /// <summary>Whether the months differ.</summary>
    public static bool operator !=(YearMonth left, YearMonth right) => left._number != right._number;

    /// <summary>Whether the left month is earlier.</summary>
    public static bool operator <(YearMonth left, YearMonth right) => left._number < right._number;

    /// <summary>Whether the left month is later.</summary>
    public static bool operator >(YearMonth left, YearMonth right) => left._number > right._number;

    /// <summary>Whether the left month is not later.</summary>
    public static bool operator <=(YearMonth left, YearMonth right) => left._number <= right._number;

    /// <summary>Whether the left month is not earlier.</summary>
    public static bool operator >=(YearMonth left, YearMonth right) => left._number >= right._number;

    /// <summary>Months from <paramref name="right"/> to <paramref name="left"/>; negative when <paramref name="left"/> is earlier.</summary>
    public static int operator -(YearMonth left, YearMonth right) => left._number - right._number;

    /// <summary>The month that a day is in.</summary>
    public static YearMonth FromDate(DateOnly date) => new(date.Year, date.Month);

    /// <inheritdoc cref="TryParse(string, out YearMonth)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out YearMonth result)
    {
        int year = DecimalDigits.Read(utf8Text, 0, 4);
        int month = utf8Text.Length == TextLength && utf8Text[4] == (byte)'-' ? DecimalDigits.Read(utf8Text, 5, 2) : -1;
        bool isMonth = year >= 1 && month is >= 1 and <= 12;
        result = isMonth ? new YearMonth(year, month) : default;
        return isMonth;
    }

    /// <summary>The month so many months later, or earlier when negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is before 0001-01 or after 9999-12.</exception>
    public YearMonth AddMonths(int months)
    {
        long number = (long)_number + months;
        return number >= 0 && number <= MaxValue._number
            ? new YearMonth((int)number)
            : throw new ArgumentOutOfRangeException(nameof(months), months, "The month is not between 0001-01 and 9999-12.");
    }

    /// <summary>The same month so many years later, or earlier when negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result is before 0001-01 or after 9999-12.</exception>
    public YearMonth AddYears(int years) => Math.Abs((long)years) < 9999
        ? AddMonths(years * 12)
        : throw new ArgumentOutOfRangeException(nameof(years), years, "The month is not between 0001-01 and 9999-12.");

    /// <summary>Whether the day is in this month.</summary>
    public bool Contains(DateOnly date) => FromDate(date) == this;

    /// <inheritdoc/>
    public int CompareTo(YearMonth other) => _number.CompareTo(other._number);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        YearMonth other => CompareTo(other),
        _ => throw new ArgumentException($"The object is not a {nameof(YearMonth)}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(YearMonth other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is YearMonth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number;

    /// <summary>Writes the text of <see cref="ToString"/> as UTF-8; false when it does not fit.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (utf8Destination.Length < TextLength)
        {
            return false;
        }

        DecimalDigits.Append(utf8Destination, ref bytesWritten, (ulong)Year, 4);
        utf8Destination[bytesWritten++] = (byte)'-';
        DecimalDigits.Append(utf8Destination, ref bytesWritten, (ulong)Month, 2);
        return true;
    }
}
