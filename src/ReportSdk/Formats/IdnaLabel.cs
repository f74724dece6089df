using ReportSdk.Patterns;

namespace ReportSdk.Formats;

/// <summary>One label of a host name: letters, digits and hyphens, an A-label (<c>xn--…</c>) or a U-label (RFC 5890 §2.3.2.1).</summary>
internal static class IdnaLabel
{
    /// <summary>Longest label as ASCII; no label has more code points (RFC 1034 §3.1).</summary>
    public const int MaxLength = 63;

    /// <summary>Writes the label's code points, of an A-label those it stands for, and returns their count; -1 when it is no label.</summary>
    /// <param name="label">Valid UTF-8.</param>
    /// <param name="allowsUnicode">Whether it can be a U-label.</param>
    /// <param name="codePoints">Room for <see cref="MaxLength"/>.</param>
    /// <param name="asciiLength">Bytes of the label as ASCII.</param>
    public static int Decode(ReadOnlySpan<byte> label, bool allowsUnicode, Span<int> codePoints, out int asciiLength)
    {
        asciiLength = label.Length;
        if (System.Text.Ascii.IsValid(label))
        {
            return DecodeAscii(label, allowsUnicode, codePoints);
        }

        int count = 0;
        for (int position = 0; position < label.Length; count++)
        {
            if (count == MaxLength)
            {
                return -1;
            }

            codePoints[count] = CodePointReader.Next(label, ref position);
        }

        Span<byte> encoded = stackalloc byte[MaxLength];
        asciiLength = Punycode.Prefix.Length + Punycode.Encode(codePoints[..count], encoded);
        bool isShort = asciiLength >= Punycode.Prefix.Length && asciiLength <= MaxLength;
        return allowsUnicode && isShort && IsUnicodeLabel(codePoints[..count]) ? count : -1;
    }

    private static int DecodeAscii(ReadOnlySpan<byte> label, bool allowsUnicode, Span<int> codePoints)
    {
        if (label.Length is 0 or > MaxLength || label[0] == '-' || label[^1] == '-')
        {
            return -1;
        }

        Span<byte> lower = stackalloc byte[MaxLength];
        lower = lower[..label.Length];
        for (int i = 0; i < label.Length; i++)
        {
            byte value = label[i];
            if (!char.IsAsciiLetterOrDigit((char)value) && value != '-')
            {
                return -1;
            }

            lower[i] = (byte)char.ToLowerInvariant((char)value);
            codePoints[i] = lower[i];
        }

        if (lower.StartsWith(Punycode.Prefix))
        {
            return DecodeALabel(lower[Punycode.Prefix.Length..], codePoints);
        }

        // RFC 5891 §4.2.3.1 keeps such labels for later encodings; a plain host name has no such rule.
        return allowsUnicode && HasReservedHyphens(codePoints[..label.Length]) ? -1 : label.Length;
    }

    /// <summary>An A-label stands for a U-label, and is the one encoding of it (RFC 5891 §5.4).</summary>
    private static int DecodeALabel(ReadOnlySpan<byte> encoded, Span<int> codePoints)
    {
        int count = Punycode.Decode(encoded, codePoints);
        if (count <= 0 || !codePoints[..count].ContainsAnyExceptInRange(0, 0x7F))
        {
            return -1;
        }

        Span<byte> canonical = stackalloc byte[MaxLength];
        int length = Punycode.Encode(codePoints[..count], canonical);
        bool isCanonical = length == encoded.Length && encoded.SequenceEqual(canonical[..length]);
        return isCanonical && IsUnicodeLabel(codePoints[..count]) ? count : -1;
    }

    /// <summary>RFC 5891 §4.2, but for the rule on direction, which needs the whole name.</summary>
    private static bool IsUnicodeLabel(ReadOnlySpan<int> label)
    {
        if (label[0] == '-' || label[^1] == '-' || HasReservedHyphens(label) || IdnaSets.Mark.Contains(label[0]))
        {
            return false;
        }

        for (int i = 0; i < label.Length; i++)
        {
            if (!IdnaSets.ProtocolValid.Contains(label[i]) && !ContextRule.IsSatisfied(label, i))
            {
                return false;
            }
        }

        return CanonicalComposition.IsComposed(label);
    }

    private static bool HasReservedHyphens(ReadOnlySpan<int> label) => label.Length >= 4 && label[2] == '-' && label[3] == '-';
}
