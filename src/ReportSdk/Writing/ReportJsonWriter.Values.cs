namespace ReportSdk.Runtime;

public ref partial struct ReportJsonWriter
{
    /// <summary>A date and time with ticks and offset, quotes included: 1 + 10 + 1 + 8 + 1 + 7 + 6 + 1.</summary>
    private const int LongestDateTime = 35;

    private const int TickDigits = 7;

    /// <summary>Writes a date as <c>"yyyy-MM-dd"</c>.</summary>
    public void Write(DateOnly value)
    {
        Span<byte> text = Room(LongestDateTime);
        int length = 0;
        text[length++] = (byte)'"';
        (int year, int month, int day) = value;
        Rfc3339.AppendDate(text, ref length, year, month, day);
        text[length++] = (byte)'"';
        _position += length;
    }

    /// <summary>
    /// Writes a date and time as RFC 3339 §5.6 has it, exactly and as short as that goes: as many digits of the second's fraction as are needed, <c>Z</c>
    /// for no offset.
    /// </summary>
    public void Write(DateTimeOffset value)
    {
        (DateOnly date, TimeOnly time) = value.DateTime;
        Span<byte> text = Room(LongestDateTime);
        int length = 0;
        text[length++] = (byte)'"';
        (int year, int month, int day) = date;
        (int hour, int minute, int second) = time;
        Rfc3339.AppendDate(text, ref length, year, month, day);
        text[length++] = (byte)'T';
        Rfc3339.AppendClock(text, ref length, hour, minute, second);
        long fraction = time.Ticks % TimeSpan.TicksPerSecond;
        if (fraction != 0)
        {
            text[length++] = (byte)'.';
            DecimalDigits.Append(text, ref length, (ulong)fraction, TickDigits);
            length = text[..length].LastIndexOfAnyExcept((byte)'0') + 1;
        }

        Rfc3339.AppendOffset(text, ref length, value.TotalOffsetMinutes);
        text[length++] = (byte)'"';
        _position += length;
    }

    /// <summary>Writes an UUID in lower case, as RFC 9562 §4 prefers.</summary>
    public void Write(Guid value) => WriteAscii(value);

    /// <summary>Writes a time as a string.</summary>
    public void Write(JsonTime value) => WriteAscii(value);

    /// <summary>Writes a duration as a string.</summary>
    public void Write(JsonDuration value) => WriteAscii(value);

    /// <summary>Writes a month as a string.</summary>
    public void Write(YearMonth value) => WriteAscii(value);

    /// <summary>Writes a period as printed. The default is refused.</summary>
    public void Write(FiscalPeriod value) => WriteAscii(value);

    /// <summary>Writes an id as printed. The default is refused.</summary>
    public void Write(SecurityId value) => WriteAscii(value);

    /// <summary>Writes a value as the bytes that it was read from. Null is refused.</summary>
    public void Write(JsonFragment? value)
    {
        if (value is null)
        {
            Refuse(UnwritableReason.Null);
            return;
        }

        WriteRaw(value.Utf8);
    }

    /// <summary>Writes a text in which nothing needs an escape; the empty one, which is the text of a default that is no value, is refused.</summary>
    private void WriteAscii<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> room = Room(AsciiText.StackBytes);
        value.TryFormat(room[1..], out int length, default, null);
        if (length == 0)
        {
            Refuse(UnwritableReason.NoValue);
            return;
        }

        room[0] = (byte)'"';
        room[length + 1] = (byte)'"';
        _position += length + 2;
    }
}
