using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

public readonly partial struct JsonTime : ISpanParsable<JsonTime>, IUtf8SpanParsable<JsonTime>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads an RFC 3339 <c>full-time</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a time that this type can hold.</exception>
    public static JsonTime Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AsciiText.Parse<JsonTime>(text);
    }

    /// <summary>Reads an RFC 3339 <c>full-time</c>.</summary>
    /// <exception cref="FormatException">The text is not a time that this type can hold.</exception>
    public static JsonTime Parse(ReadOnlySpan<char> text) => AsciiText.Parse<JsonTime>(text);

    /// <summary>Reads an RFC 3339 <c>full-time</c>.</summary>
    /// <exception cref="FormatException">The text is not a time that this type can hold.</exception>
    public static JsonTime Parse(ReadOnlySpan<byte> utf8Text) => AsciiText.Parse<JsonTime>(utf8Text);

    /// <summary>Reads an RFC 3339 <c>full-time</c>; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out JsonTime result) => AsciiText.TryParse(text, out result);

    /// <inheritdoc cref="TryParse(string, out JsonTime)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out JsonTime result) => AsciiText.TryParse(text, out result);

    static JsonTime IParsable<JsonTime>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<JsonTime>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JsonTime result) => TryParse(s, out result);

    static JsonTime ISpanParsable<JsonTime>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<JsonTime>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out JsonTime result) => TryParse(s, out result);

    static JsonTime IUtf8SpanParsable<JsonTime>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<JsonTime>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out JsonTime result) => TryParse(utf8Text, out result);

    /// <summary>The time as RFC 3339 <c>full-time</c>: <c>09:30:00.250+08:00</c>, <c>Z</c> for no offset, the same in every culture.</summary>
    public override string ToString() => AsciiText.ToString(this);

    /// <summary>Writes the text of <see cref="ToString()"/>; false when it does not fit.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten) => AsciiText.TryFormat(this, destination, out charsWritten);

    /// <remarks>There is one form only: the format and the culture change nothing.</remarks>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);
}
