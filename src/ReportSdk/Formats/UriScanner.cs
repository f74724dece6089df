using ReportSdk.Patterns;

namespace ReportSdk.Formats;

/// <summary><c>uri</c>, <c>uri-reference</c> (RFC 3986 §3, §4.1), <c>iri</c> and <c>iri-reference</c> (RFC 3987 §2.2).</summary>
internal static class UriScanner
{
    /// <summary>With a scheme.</summary>
    public static bool IsUri(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        int colon = SchemeLength(text);
        return colon > 0 && IsRelativePart(text[(colon + 1)..], allowsUnicode);
    }

    /// <summary>With a scheme or relative.</summary>
    public static bool IsReference(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        if (SchemeLength(text) > 0)
        {
            return IsUri(text, allowsUnicode);
        }

        // Without a scheme, a colon cannot stand in the first segment: it would look like one.
        int delimiter = text.IndexOfAny(":/?#"u8);
        return (delimiter < 0 || text[delimiter] != ':') && IsRelativePart(text, allowsUnicode);
    }

    /// <summary>Where the colon behind a scheme stands; -1 when there is no scheme.</summary>
    private static int SchemeLength(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiLetterOrDigit((char)text[length]) || text[length] is (byte)'+' or (byte)'-' or (byte)'.'))
        {
            length++;
        }

        bool isScheme = length > 0 && length < text.Length && text[length] == ':' && char.IsAsciiLetter((char)text[0]);
        return isScheme ? length : -1;
    }

    /// <summary>What follows a scheme's colon: authority, path, query, fragment.</summary>
    private static bool IsRelativePart(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        int hash = text.IndexOf((byte)'#');
        if (hash >= 0)
        {
            if (!HasOnly(text[(hash + 1)..], ":@/?"u8, allowsUnicode, allowsPrivate: false))
            {
                return false;
            }

            text = text[..hash];
        }

        int question = text.IndexOf((byte)'?');
        if (question >= 0)
        {
            if (!HasOnly(text[(question + 1)..], ":@/?"u8, allowsUnicode, allowsPrivate: allowsUnicode))
            {
                return false;
            }

            text = text[..question];
        }

        if (text.StartsWith("//"u8))
        {
            text = text[2..];
            int slash = text.IndexOf((byte)'/');
            int end = slash < 0 ? text.Length : slash;
            if (!IsAuthority(text[..end], allowsUnicode))
            {
                return false;
            }

            text = text[end..];
        }

        return HasOnly(text, ":@/"u8, allowsUnicode, allowsPrivate: false);
    }

    private static bool IsAuthority(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        int at = text.IndexOf((byte)'@');
        if (at >= 0)
        {
            if (!HasOnly(text[..at], ":"u8, allowsUnicode, allowsPrivate: false))
            {
                return false;
            }

            text = text[(at + 1)..];
        }

        int hostEnd;
        if (text.Length > 0 && text[0] == '[')
        {
            hostEnd = text.IndexOf((byte)']') + 1;
            if (hostEnd == 0 || !IsIpLiteral(text[1..(hostEnd - 1)]))
            {
                return false;
            }
        }
        else
        {
            int colon = text.IndexOf((byte)':');
            hostEnd = colon < 0 ? text.Length : colon;
            if (!HasOnly(text[..hostEnd], default, allowsUnicode, allowsPrivate: false))
            {
                return false;
            }
        }

        var port = text[hostEnd..];
        return port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9'));
    }

    private static bool IsIpLiteral(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'v' or (byte)'V'))
        {
            return IpAddressScanner.IsIpv6(text);
        }

        int dot = text.IndexOf((byte)'.');
        if (dot < 2 || dot + 1 == text.Length)
        {
            return false;
        }

        foreach (byte digit in text[1..dot])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }
        }

        return text[(dot + 1)..].IndexOf((byte)'%') < 0 && HasOnly(text[(dot + 1)..], ":"u8, allowsUnicode: false, allowsPrivate: false);
    }

    /// <summary>Only unreserved characters, sub-delimiters, percent-encoded bytes, and some more.</summary>
    private static bool HasOnly(ReadOnlySpan<byte> text, ReadOnlySpan<byte> more, bool allowsUnicode, bool allowsPrivate)
    {
        int position = 0;
        while (position < text.Length)
        {
            byte value = text[position];
            if (value >= 0x80)
            {
                int codePoint = CodePointReader.Next(text, ref position);
                if (!(allowsUnicode && UriCharacters.IsUcsCharacter(codePoint)) && !(allowsPrivate && UriCharacters.IsPrivate(codePoint)))
                {
                    return false;
                }
            }
            else if (UriCharacters.IsUnreserved(value) || UriCharacters.IsSubDelimiter(value) || more.Contains(value))
            {
                position++;
            }
            else if (UriCharacters.IsPercentEncoded(text, position))
            {
                position += 3;
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
