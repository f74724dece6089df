namespace ReportSdk.Formats;

/// <summary>The character classes of RFC 3986 and RFC 3987.</summary>
internal static class UriCharacters
{
    /// <summary>Letters, digits and <c>-._~</c>.</summary>
    public static bool IsUnreserved(byte value) => char.IsAsciiLetterOrDigit((char)value) || "-._~"u8.Contains(value);

    public static bool IsSubDelimiter(byte value) => "!$&'()*+,;="u8.Contains(value);

    /// <summary>A percent sign and two hexadecimal digits at a position.</summary>
    public static bool IsPercentEncoded(ReadOnlySpan<byte> text, int position) =>
        text.Length - position >= 3 && text[position] == '%' && char.IsAsciiHexDigit((char)text[position + 1]) && char.IsAsciiHexDigit((char)text[position + 2]);

    /// <summary><c>ucschar</c> of RFC 3987 §2.2: what an IRI may hold beyond ASCII.</summary>
    public static bool IsUcsCharacter(int codePoint) => codePoint switch
    {
        < 0xA0 => false,
        <= 0xD7FF => true,
        < 0x10000 => codePoint is (>= 0xF900 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFFEF),
        < 0xE1000 => codePoint < 0xE0000 && (codePoint & 0xFFFF) <= 0xFFFD,
        _ => codePoint <= 0xEFFFD,
    };

    /// <summary><c>iprivate</c> of RFC 3987 §2.2: allowed in a query only.</summary>
    public static bool IsPrivate(int codePoint) => codePoint is (>= 0xE000 and <= 0xF8FF) or (>= 0xF0000 and <= 0xFFFFD) or (>= 0x100000 and <= 0x10FFFD);
}
