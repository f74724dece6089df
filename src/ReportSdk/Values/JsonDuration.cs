using System.Text.Json.Serialization;

namespace ReportSdk;

/// <summary>
/// A duration of the format <c>duration</c> (JSON Schema 2020-12 Validation §7.3.1; RFC 3339 Appendix A): years, months, days, hours, minutes
/// and seconds, or weeks. Every part is kept as it was written, since a month has no fixed length and one day need not be 24 hours.
/// </summary>
/// <remarks>
/// Two durations are equal when all their parts are: <c>P0D</c> equals <c>PT0S</c>, but <c>PT60M</c> is not <c>PT1H</c> and <c>P7D</c> is not
/// <c>P1W</c>. There is no order for the same reason. The default is <c>PT0S</c>. A part above <see cref="long.MaxValue"/> cannot be held.
/// </remarks>
[JsonConverter(typeof(Utf8TextConverter<JsonDuration>))]
public readonly partial struct JsonDuration : IEquatable<JsonDuration>
{
    private const int PartCount = 6;
    private const int LongestText = 2 + (PartCount * 20);

    private readonly long _years;
    private readonly long _months;
    private readonly long _days;
    private readonly long _hours;
    private readonly long _minutes;
    private readonly long _seconds;

    /// <summary>Bit k: part k was written, in the order of the fields.</summary>
    private readonly byte _written;

    /// <summary>Whether <see cref="_days"/> counts weeks, which stand alone.</summary>
    private readonly bool _isWeeks;

    /// <summary>A duration of the parts given. Parts that are zero are written only between others, where the format wants them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is negative: the format has no sign.</exception>
    public JsonDuration(long years = 0, long months = 0, long days = 0, long hours = 0, long minutes = 0, long seconds = 0)
        : this([years, months, days, hours, minutes, seconds], 0, isWeeks: false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfNegative(hours);
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        _written = WrittenParts(years, months, days, hours, minutes, seconds);
    }

    private JsonDuration(ReadOnlySpan<long> parts, int written, bool isWeeks)
    {
        (_years, _months, _days, _hours, _minutes, _seconds) = (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        _written = (byte)written;
        _isWeeks = isWeeks;
    }

    /// <summary>Years, 0 or more.</summary>
    public long Years => _years;

    /// <summary>Months, 0 or more; not carried into years.</summary>
    public long Months => _months;

    /// <summary>Weeks, 0 or more; where there are any, all other parts are 0.</summary>
    public long Weeks => _isWeeks ? _days : 0;

    /// <summary>Days, 0 or more; not carried into months.</summary>
    public long Days => _isWeeks ? 0 : _days;

    /// <summary>Hours, 0 or more; not carried into days.</summary>
    public long Hours => _hours;

    /// <summary>Minutes, 0 or more; not carried into hours.</summary>
    public long Minutes => _minutes;

    /// <summary>Seconds, 0 or more; not carried into minutes.</summary>
    public long Seconds => _seconds;

    /// <summary>Whether all parts are equal.</summary>
    public static bool operator ==(JsonDuration left, JsonDuration right) => left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    public static bool operator !=(JsonDuration left, JsonDuration right) => !left.Equals(right);

    /// <summary>A duration of whole weeks: <c>P2W</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weeks"/> is negative: the format has no sign.</exception>
    public static JsonDuration FromWeeks(long weeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(weeks);
        return new JsonDuration([0, 0, weeks, 0, 0, 0], 1 << 2, isWeeks: true);
    }

    /// <inheritdoc cref="TryParse(string, out JsonDuration)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out JsonDuration result)
    {
        result = default;
        if (utf8Text.Length < 3 || utf8Text[0] != (byte)'P')
        {
            return false;
        }

        Span<long> parts = stackalloc long[PartCount];
        parts.Clear();
        int i = 1;
        if (utf8Text[^1] == (byte)'W')
        {
            bool isWeeks = TryReadAmount(utf8Text, ref i, out parts[2]) && i == utf8Text.Length - 1;
            result = isWeeks ? new JsonDuration(parts, 1 << 2, isWeeks: true) : default;
            return isWeeks;
        }

        int written = 0;
        bool isDuration = (utf8Text[1] == (byte)'T' || TryReadParts(utf8Text, ref i, "YMD"u8, parts, ref written))
            && (i == utf8Text.Length || TryReadClock(utf8Text, i, parts, ref written));
        result = isDuration ? new JsonDuration(parts, written, isWeeks: false) : default;
        return isDuration;
    }

    /// <summary>The duration as <see cref="TimeSpan"/>, a day being 24 hours; false where there are years or months, which have no fixed length, or
    /// where it is too long.</summary>
    public bool TryToTimeSpan(out TimeSpan value)
    {
        Int128 seconds = ((Int128)_days * (_isWeeks ? 7 : 1) * 86_400) + ((Int128)_hours * 3_600) + ((Int128)_minutes * 60) + _seconds;
        bool isHeld = _years == 0 && _months == 0 && seconds <= long.MaxValue / TimeSpan.TicksPerSecond;
        value = isHeld ? TimeSpan.FromTicks((long)seconds * TimeSpan.TicksPerSecond) : default;
        return isHeld;
    }

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(JsonDuration other) =>
        _years == other._years && _months == other._months && _days == other._days && _hours == other._hours && _minutes == other._minutes
        && _seconds == other._seconds && (_isWeeks == other._isWeeks || _days == 0);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_years, _months, Days, Weeks, _hours, _minutes, _seconds);

    /// <summary>Writes the text of <see cref="ToString()"/> as UTF-8; false when it does not fit.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        Span<byte> text = stackalloc byte[LongestText];
        ReadOnlySpan<long> parts = [_years, _months, _days, _hours, _minutes, _seconds];
        ReadOnlySpan<byte> designators = _isWeeks ? "YMWHMS"u8 : "YMDHMS"u8;
        int written = _written == 0 ? 1 << (PartCount - 1) : _written;
        text[0] = (byte)'P';
        int length = 1;
        for (int k = 0; k < PartCount; k++)
        {
            if (k == 3 && written >> k != 0)
            {
                text[length++] = (byte)'T';
            }

            if ((written >> k & 1) != 0)
            {
                DecimalDigits.Append(text, ref length, (ulong)parts[k]);
                text[length++] = designators[k];
            }
        }

        bool fits = text[..length].TryCopyTo(utf8Destination);
        bytesWritten = fits ? length : 0;
        return fits;
    }

    private static bool TryReadClock(ReadOnlySpan<byte> text, int i, Span<long> parts, ref int written)
    {
        int writtenClock = 0;
        bool isClock = text[i++] == (byte)'T' && TryReadParts(text, ref i, "HMS"u8, parts[3..], ref writtenClock) && i == text.Length;
        written |= writtenClock << 3;
        return isClock;
    }

    /// <summary>
    /// Reads the parts of one half in their order up to its end or to the T. The grammar nests each part in the one before, so that none may
    /// be left out between two: P1Y1D and PT1H1S are no durations.
    /// </summary>
    private static bool TryReadParts(ReadOnlySpan<byte> text, ref int i, ReadOnlySpan<byte> designators, Span<long> parts, ref int written)
    {
        int previous = -1;
        while (i < text.Length && text[i] != (byte)'T')
        {
            if (!TryReadAmount(text, ref i, out long amount) || i == text.Length)
            {
                return false;
            }

            int part = designators.IndexOf(text[i++]);
            if (part < 0 || (previous >= 0 && part != previous + 1))
            {
                return false;
            }

            parts[part] = amount;
            written |= 1 << part;
            previous = part;
        }

        return previous >= 0;
    }

    private static bool TryReadAmount(ReadOnlySpan<byte> text, ref int i, out long amount)
    {
        int count = DecimalDigits.Run(text, i);
        amount = 0;
        foreach (byte b in text.Slice(i, count))
        {
            int digit = b - '0';
            if (amount > (long.MaxValue - digit) / 10)
            {
                return false;
            }

            amount = (amount * 10) + digit;
        }

        i += count;
        return count > 0;
    }

    /// <summary>The parts that are not zero, and those between them in the same half.</summary>
    private static byte WrittenParts(params ReadOnlySpan<long> parts)
    {
        int written = 0;
        for (int half = 0; half < PartCount; half += 3)
        {
            int used = (parts[half] != 0 ? 1 : 0) | (parts[half + 1] != 0 ? 2 : 0) | (parts[half + 2] != 0 ? 4 : 0);
            written |= (used == 5 ? 7 : used) << half;
        }

        return (byte)written;
    }
}
