using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

public readonly partial struct SecurityId : ISpanParsable<SecurityId>, IUtf8SpanParsable<SecurityId>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads a security id.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a security id.</exception>
    public static SecurityId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AsciiText.Parse<SecurityId>(text);
    }

    /// <summary>Reads a security id.</summary>
    /// <exception cref="FormatException">The text is not a security id.</exception>
    public static SecurityId Parse(ReadOnlySpan<char> text) => AsciiText.Parse<SecurityId>(text);

    /// <summary>Reads a security id.</summary>
    /// <exception cref="FormatException">The text is not a security id.</exception>
    public static SecurityId Parse(ReadOnlySpan<byte> utf8Text) => AsciiText.Parse<SecurityId>(utf8Text);

    /// <summary>Reads a security id; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out SecurityId result) => AsciiText.TryParse(text, out result);

    /// <inheritdoc cref="TryParse(string, out SecurityId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out SecurityId result) => AsciiText.TryParse(text, out result);

    static SecurityId IParsable<SecurityId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<SecurityId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SecurityId result) => TryParse(s, out result);

    static SecurityId ISpanParsable<SecurityId>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<SecurityId>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out SecurityId result) => TryParse(s, out result);

    static SecurityId IUtf8SpanParsable<SecurityId>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<SecurityId>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out SecurityId result) => TryParse(utf8Text, out result);

    /// <summary>The id as printed, nothing for the default; the same in every culture.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Writes the text of <see cref="ToString()"/>; false when it does not fit.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten) => AsciiText.TryFormat(this, destination, out charsWritten);

    /// <remarks>There is one form only: the format and the culture change nothing.</remarks>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);
}
