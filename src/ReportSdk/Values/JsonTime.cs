using System.Text.Json.Serialization;

namespace ReportSdk;

/// <summary>
/// A time of day with its offset from UTC: the format <c>time</c>, which is the <c>full-time</c> of RFC 3339 §5.6. Holds what
/// <see cref="TimeOnly"/> cannot: the offset, a leap second (23:59:60 UTC), and up to nine fraction digits as they were written.
/// </summary>
/// <remarks>Midnight UTC is the default. More than nine fraction digits are held only where the rest are zeros.</remarks>
[JsonConverter(typeof(Utf8TextConverter<JsonTime>))]
public readonly partial struct JsonTime : IEquatable<JsonTime>, IComparable<JsonTime>, IComparable
{
    private const int MaxFractionDigits = 9;
    private const int MinutesPerDay = 24 * 60;
    private const int LongestText = 24;

    private readonly byte _hour;
    private readonly byte _minute;
    private readonly byte _second;
    private readonly byte _fractionDigits;
    private readonly short _offsetMinutes;
    private readonly int _nanosecond;

    /// <param name="hour">0 to 23.</param>
    /// <param name="minute">0 to 59.</param>
    /// <param name="second">0 to 59, or 60 where the time is 23:59 in UTC.</param>
    /// <param name="nanosecond">0 to 999,999,999; written with as many digits as it needs.</param>
    /// <param name="offset">Local time minus UTC: whole minutes, less than a day either way.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such time.</exception>
    public JsonTime(int hour, int minute, int second, int nanosecond = 0, TimeSpan offset = default)
        : this(hour, minute, second, nanosecond, ShortestFraction(nanosecond), CheckedOffset(offset))
    {
        if (!IsTime(hour, minute, second, _offsetMinutes) || nanosecond is < 0 or > 999_999_999)
        {
            throw new ArgumentOutOfRangeException(nameof(hour), "There is no such time of day.");
        }
    }

    private JsonTime(int hour, int minute, int second, int nanosecond, int fractionDigits, int offsetMinutes)
    {
        _hour = (byte)hour;
        _minute = (byte)minute;
        _second = (byte)second;
        _nanosecond = nanosecond;
        _fractionDigits = (byte)fractionDigits;
        _offsetMinutes = (short)offsetMinutes;
    }

    /// <summary>0 to 23.</summary>
    public int Hour => _hour;

    /// <summary>0 to 59.</summary>
    public int Minute => _minute;

    /// <summary>0 to 60; 60 is a leap second.</summary>
    public int Second => _second;

    /// <summary>The fraction of the second, 0 to 999,999,999.</summary>
    public int Nanosecond => _nanosecond;

    /// <summary>Local time minus UTC, in whole minutes.</summary>
    public TimeSpan Offset => TimeSpan.FromMinutes(_offsetMinutes);

    /// <summary>Whether this is within a leap second, of which the CLR's types know nothing.</summary>
    public bool IsLeapSecond => _second == 60;

    /// <summary>Minutes of UTC since the local day began; negative or beyond a day where UTC is on another day.</summary>
    private int UtcMinutes => (_hour * 60) + _minute - _offsetMinutes;

    /// <summary>Whether both are the same time at the same offset; <c>.5</c> and <c>.50</c> seconds are the same.</summary>
    public static bool operator ==(JsonTime left, JsonTime right) => left.Equals(right);

    /// <summary>Whether time or offset differ.</summary>
    public static bool operator !=(JsonTime left, JsonTime right) => !left.Equals(right);

    /// <summary>Whether the left time comes first; see <see cref="CompareTo(JsonTime)"/>.</summary>
    public static bool operator <(JsonTime left, JsonTime right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left time comes last; see <see cref="CompareTo(JsonTime)"/>.</summary>
    public static bool operator >(JsonTime left, JsonTime right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left time does not come last; see <see cref="CompareTo(JsonTime)"/>.</summary>
    public static bool operator <=(JsonTime left, JsonTime right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left time does not come first; see <see cref="CompareTo(JsonTime)"/>.</summary>
    public static bool operator >=(JsonTime left, JsonTime right) => left.CompareTo(right) >= 0;

    /// <inheritdoc cref="TryParse(string, out JsonTime)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out JsonTime result)
    {
        result = default;
        if (!Rfc3339.TryReadTime(utf8Text, MaxFractionDigits, out Rfc3339.Time time)
            || !IsTime(time.Hour, time.Minute, time.Second, time.OffsetMinutes))
        {
            return false;
        }

        int nanosecond = time.Fraction;
        for (int digits = time.FractionDigits; digits < MaxFractionDigits; digits++)
        {
            nanosecond *= 10;
        }

        result = new JsonTime(time.Hour, time.Minute, time.Second, nanosecond, time.FractionDigits, time.OffsetMinutes);
        return true;
    }

    /// <summary>The local time for the CLR; false for what it cannot hold: a leap second, or a fraction finer than 100 nanoseconds.</summary>
    public bool TryToTimeOnly(out TimeOnly time)
    {
        bool isHeld = !IsLeapSecond && _nanosecond % 100 == 0;
        time = isHeld ? new TimeOnly(_hour, _minute, _second).Add(TimeSpan.FromTicks(_nanosecond / 100)) : default;
        return isHeld;
    }

    /// <summary>Order by the moment of UTC, both local days taken to be the same day; where that is equal, by offset.</summary>
    public int CompareTo(JsonTime other)
    {
        int order = UtcMinutes.CompareTo(other.UtcMinutes);
        order = order != 0 ? order : _second.CompareTo(other._second);
        order = order != 0 ? order : _nanosecond.CompareTo(other._nanosecond);
        return order != 0 ? order : _offsetMinutes.CompareTo(other._offsetMinutes);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        JsonTime other => CompareTo(other),
        _ => throw new ArgumentException($"The object is not a {nameof(JsonTime)}.", nameof(obj)),
    };

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(JsonTime other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonTime other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UtcMinutes, _second, _nanosecond, _offsetMinutes);

    /// <summary>Writes the text of <see cref="ToString()"/> as UTF-8; false when it does not fit.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        Span<byte> text = stackalloc byte[LongestText];
        int length = 0;
        Rfc3339.AppendClock(text, ref length, _hour, _minute, _second);
        if (_fractionDigits > 0)
        {
            text[length] = (byte)'.';
            DecimalDigits.Fill(text.Slice(length + 1, MaxFractionDigits), (ulong)_nanosecond);
            length += 1 + _fractionDigits;
        }

        Rfc3339.AppendOffset(text, ref length, _offsetMinutes);
        bool fits = text[..length].TryCopyTo(utf8Destination);
        bytesWritten = fits ? length : 0;
        return fits;
    }

    private static bool IsTime(int hour, int minute, int second, int offsetMinutes)
    {
        if (hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60)
        {
            return false;
        }

        // RFC 3339 §5.7: a leap second is the last of a UTC day, whatever the clock of the place shows.
        return second < 60 || ((hour * 60) + minute - offsetMinutes + (2 * MinutesPerDay)) % MinutesPerDay == MinutesPerDay - 1;
    }

    private static int ShortestFraction(int nanosecond)
    {
        int digits = nanosecond == 0 ? 0 : MaxFractionDigits;
        for (; digits > 0 && nanosecond % 10 == 0; digits--)
        {
            nanosecond /= 10;
        }

        return digits;
    }

    private static int CheckedOffset(TimeSpan offset) => offset.Ticks % TimeSpan.TicksPerMinute == 0 && Math.Abs(offset.TotalMinutes) < MinutesPerDay
        ? (int)(offset.Ticks / TimeSpan.TicksPerMinute)
        : throw new ArgumentOutOfRangeException(nameof(offset), offset, "An offset is of whole minutes and less than a day.");
}
