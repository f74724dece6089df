using ReportSdk.Patterns;

namespace ReportSdk.Formats;

/// <summary><c>uri-template</c> (RFC 6570 §2, with the apostrophe that erratum 6937 allows in literals).</summary>
internal static class UriTemplateScanner
{
    public static bool IsUriTemplate(ReadOnlySpan<byte> text)
    {
        int position = 0;
        while (position < text.Length)
        {
            if (text[position] == '{')
            {
                int end = text[position..].IndexOf((byte)'}');
                if (end < 0 || !IsExpression(text.Slice(position + 1, end - 1)))
                {
                    return false;
                }

                position += end + 1;
            }
            else if (!ReadLiteral(text, ref position))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadLiteral(ReadOnlySpan<byte> text, ref int position)
    {
        byte value = text[position];
        if (value >= 0x80)
        {
            int codePoint = CodePointReader.Next(text, ref position);
            return UriCharacters.IsUcsCharacter(codePoint) || UriCharacters.IsPrivate(codePoint);
        }

        if (value == '%')
        {
            bool isEncoded = UriCharacters.IsPercentEncoded(text, position);
            position += 3;
            return isEncoded;
        }

        position++;
        return value > ' ' && value != 0x7F && !"\"<>\\^`{|}"u8.Contains(value);
    }

    /// <summary>What stands between braces.</summary>
    private static bool IsExpression(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && "+#./;?&=,!@|"u8.Contains(text[0]))
        {
            text = text[1..];
        }

        while (true)
        {
            int comma = text.IndexOf((byte)',');
            if (!IsVariable(comma < 0 ? text : text[..comma]))
            {
                return false;
            }

            if (comma < 0)
            {
                return true;
            }

            text = text[(comma + 1)..];
        }
    }

    private static bool IsVariable(ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[^1] == '*')
        {
            return IsName(text[..^1]);
        }

        int colon = text.IndexOf((byte)':');
        return colon < 0 ? IsName(text) : IsName(text[..colon]) && IsPrefixLength(text[(colon + 1)..]);
    }

    /// <summary>1 to 9999.</summary>
    private static bool IsPrefixLength(ReadOnlySpan<byte> text) =>
        text.Length is >= 1 and <= 4 && text[0] != '0' && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>Letters, digits, underscores and percent-encoded bytes, single dots between them.</summary>
    private static bool IsName(ReadOnlySpan<byte> text)
    {
        bool canEnd = false;
        int position = 0;
        while (position < text.Length)
        {
            byte value = text[position];
            if (value == '.' && canEnd)
            {
                canEnd = false;
                position++;
                continue;
            }

            bool isEncoded = UriCharacters.IsPercentEncoded(text, position);
            if (!isEncoded && !char.IsAsciiLetterOrDigit((char)value) && value != '_')
            {
                return false;
            }

            position += isEncoded ? 3 : 1;
            canEnd = true;
        }

        return canEnd;
    }
}
