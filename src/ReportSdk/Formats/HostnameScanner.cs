namespace ReportSdk.Formats;

/// <summary>
/// <c>hostname</c> (RFC 1123 §2.1, with the A-labels of RFC 5891) and <c>idn-hostname</c> (RFC 5890 §2.3.2.3): labels between dots, 253 bytes in all as ASCII, no
/// trailing dot.
/// </summary>
internal static class HostnameScanner
{
    private const int MaxLength = 253;

    public static bool IsHostname(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        Span<int> codePoints = stackalloc int[IdnaLabel.MaxLength];
        int asciiLength = -1;
        bool isBidi = false;
        for (int position = 0; position <= text.Length;)
        {
            int count = IdnaLabel.Decode(NextLabel(text, ref position, allowsUnicode), allowsUnicode, codePoints, out int labelLength);
            asciiLength += labelLength + 1;
            if (count < 0 || asciiLength > MaxLength)
            {
                return false;
            }

            isBidi |= BidiRule.IsRightToLeft(codePoints[..count]);
        }

        return !isBidi || HasOnlyBidiLabels(text, allowsUnicode, codePoints);
    }

    /// <summary>One label from right to left puts all labels of its name under the rule (RFC 5893 §2).</summary>
    private static bool HasOnlyBidiLabels(ReadOnlySpan<byte> text, bool allowsUnicode, Span<int> codePoints)
    {
        for (int position = 0; position <= text.Length;)
        {
            int count = IdnaLabel.Decode(NextLabel(text, ref position, allowsUnicode), allowsUnicode, codePoints, out _);
            if (!BidiRule.IsSatisfied(codePoints[..count]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The label at a position, which moves behind the separator; beyond the text's end after its last label.</summary>
    private static ReadOnlySpan<byte> NextLabel(ReadOnlySpan<byte> text, ref int position, bool allowsUnicode)
    {
        int start = position;
        for (; position < text.Length; position++)
        {
            int length = SeparatorLength(text[position..], allowsUnicode);
            if (length > 0)
            {
                var label = text[start..position];
                position += length;
                return label;
            }
        }

        position = text.Length + 1;
        return text[start..];
    }

    /// <summary>A dot or, where text beyond ASCII is allowed, the three that RFC 3490 §3.1 reads as one: U+3002, U+FF0E, U+FF61.</summary>
    private static int SeparatorLength(ReadOnlySpan<byte> text, bool allowsUnicode)
    {
        if (text[0] == '.')
        {
            return 1;
        }

        bool isWide = allowsUnicode && (text.StartsWith("\u3002"u8) || text.StartsWith("\uFF0E"u8) || text.StartsWith("\uFF61"u8));
        return isWide ? 3 : 0;
    }
}
