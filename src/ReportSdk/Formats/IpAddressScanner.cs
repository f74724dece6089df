namespace ReportSdk.Formats;

/// <summary><c>ipv4</c> (RFC 2673 §3.2, dotted quad) and <c>ipv6</c> (RFC 4291 §2.2).</summary>
internal static class IpAddressScanner
{
    public static bool IsIpv4(ReadOnlySpan<byte> text)
    {
        for (int part = 0; part < 4; part++)
        {
            int dot = part < 3 ? text.IndexOf((byte)'.') : text.Length;
            if (dot < 0 || !IsOctet(text[..dot]))
            {
                return false;
            }

            text = text[Math.Min(dot + 1, text.Length)..];
        }

        return true;
    }

    public static bool IsIpv6(ReadOnlySpan<byte> text)
    {
        int groups = 0;
        bool isCompressed = false;
        int position = 0;
        if (text.StartsWith("::"u8))
        {
            isCompressed = true;
            position = 2;
        }

        while (position < text.Length)
        {
            int start = position;
            while (position < text.Length && char.IsAsciiHexDigit((char)text[position]))
            {
                position++;
            }

            if (position < text.Length && text[position] == '.')
            {
                // The last 32 bits in dotted form.
                return IsIpv4(text[start..]) && IsComplete(groups + 2, isCompressed);
            }

            if (position - start is < 1 or > 4)
            {
                return false;
            }

            groups++;
            if (position == text.Length)
            {
                break;
            }

            if (!ReadColons(text, ref position, ref isCompressed))
            {
                return false;
            }
        }

        return IsComplete(groups, isCompressed);
    }

    /// <summary>One colon before another group, or two where groups of zeros are left out.</summary>
    private static bool ReadColons(ReadOnlySpan<byte> text, ref int position, ref bool isCompressed)
    {
        if (text[position++] != ':' || position == text.Length)
        {
            return false;
        }

        if (text[position] != ':')
        {
            return true;
        }

        position++;
        bool isFirst = !isCompressed;
        isCompressed = true;
        return isFirst;
    }

    private static bool IsComplete(int groups, bool isCompressed) => isCompressed ? groups <= 7 : groups == 8;

    /// <summary>0 to 255 without leading zeros.</summary>
    private static bool IsOctet(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > 3 || text.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (text[0] == '0' && text.Length > 1))
        {
            return false;
        }

        int value = 0;
        foreach (byte digit in text)
        {
            value = (value * 10) + (digit - '0');
        }

        return value <= 255;
    }
}
