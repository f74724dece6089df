namespace ReportSdk.Formats;

/// <summary><c>email</c> (RFC 5321 §4.1.2 Mailbox) and <c>idn-email</c> (RFC 6531 §3.3, which lets text beyond ASCII stand wherever a letter can).</summary>
internal static class EmailScanner
{
    public static bool IsEmail(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        int at = LocalPartLength(text, allowsUnicode);
        if (at <= 0 || at >= text.Length || text[at] != '@')
        {
            return false;
        }

        var domain = text[(at + 1)..];
        return domain.Length > 2 && domain[0] == '[' && domain[^1] == ']' ? IsAddressLiteral(domain[1..^1]) : IsDomain(domain, allowsUnicode);
    }

    /// <summary>Bytes before the separating at sign; -1 when they are no local part.</summary>
    private static int LocalPartLength(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        if (!text.IsEmpty && text[0] == '"')
        {
            return QuotedLength(text, allowsUnicode);
        }

        bool canEnd = false;
        for (int i = 0; i < text.Length; i++)
        {
            byte value = text[i];
            if (value == '@')
            {
                return canEnd ? i : -1;
            }

            bool isDot = value == '.';
            if (isDot ? !canEnd : !IsAtomText(value, allowsUnicode))
            {
                return -1;
            }

            canEnd = !isDot;
        }

        return -1;
    }

    private static int QuotedLength(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        for (int i = 1; i < text.Length; i++)
        {
            byte value = text[i];
            if (value == '"')
            {
                return i + 1;
            }

            if (value == '\\' && ++i == text.Length)
            {
                return -1;
            }

            if (text[i] is < 0x20 or 0x7F || (text[i] >= 0x80 && (!allowsUnicode || value == '\\')))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsAtomText(byte value, bool allowsUnicode) =>
        char.IsAsciiLetterOrDigit((char)value) || "!#$%&'*+-/=?^_`{|}~"u8.Contains(value) || (allowsUnicode && value >= 0x80);

    private static bool IsDomain(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        while (true)
        {
            int dot = text.IndexOf((byte)'.');
            if (!IsLabel(dot < 0 ? text : text[..dot], allowsUnicode))
            {
                return false;
            }

            if (dot < 0)
            {
                return true;
            }

            text = text[(dot + 1)..];
        }
    }

    private static bool IsLabel(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        foreach (byte value in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && value != '-' && !(allowsUnicode && value >= 0x80))
            {
                return false;
            }
        }

        return text.Length > 0 && text[0] != '-' && text[^1] != '-';
    }

    /// <summary>What stands between brackets: an IPv4 address, <c>IPv6:</c> and an address, or another tag and printable text.</summary>
    private static bool IsAddressLiteral(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        if (colon < 0)
        {
            return IpAddressScanner.IsIpv4(text);
        }

        var tag = text[..colon];
        var content = text[(colon + 1)..];
        if (tag.Length == 4 && (tag[0] | 0x20) == 'i' && (tag[1] | 0x20) == 'p' && (tag[2] | 0x20) == 'v' && tag[3] == '6')
        {
            return IpAddressScanner.IsIpv6(content);
        }

        foreach (byte value in content)
        {
            if (value is < 0x21 or > 0x7E or (byte)'[' or (byte)'\\' or (byte)']')
            {
                return false;
            }
        }

        return content.Length > 0 && IsTag(tag);
    }

    private static bool IsTag(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && value != '-')
            {
                return false;
            }
        }

        return text.Length > 0 && text[^1] != '-';
    }
}
