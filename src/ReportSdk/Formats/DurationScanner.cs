namespace ReportSdk.Formats;

/// <summary><c>duration</c> (RFC 3339 appendix A): whole numbers, no unit left out between two others, weeks alone.</summary>
internal static class DurationScanner
{
    public static bool IsDuration(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || text[0] != 'P')
        {
            return false;
        }

        if (text[^1] == 'W')
        {
            int weekPosition = 1;
            return ReadUnits(text, "W"u8, ref weekPosition) && weekPosition == text.Length;
        }

        int position = 1;
        if (text[position] != 'T' && !ReadUnits(text, "YMD"u8, ref position))
        {
            return false;
        }

        if (position < text.Length && text[position] == 'T')
        {
            position++;
            return ReadUnits(text, "HMS"u8, ref position) && position == text.Length;
        }

        return position == text.Length;
    }

    /// <summary>One or more numbers with units that follow each other without a gap.</summary>
    private static bool ReadUnits(ReadOnlySpan<byte> text, ReadOnlySpan<byte> units, ref int position)
    {
        int last = -1;
        while (position < text.Length && text[position] != 'T')
        {
            int start = position;
            while (position < text.Length && text[position] is >= (byte)'0' and <= (byte)'9')
            {
                position++;
            }

            int unit = position > start && position < text.Length ? units.IndexOf(text[position]) : -1;
            if (unit < 0 || (last >= 0 && unit != last + 1))
            {
                return false;
            }

            last = unit;
            position++;
        }

        return last >= 0;
    }
}
