using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

public readonly partial struct JsonDuration : ISpanParsable<JsonDuration>, IUtf8SpanParsable<JsonDuration>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads an RFC 3339 Appendix A <c>duration</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a duration that this type can hold.</exception>
    public static JsonDuration Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AsciiText.Parse<JsonDuration>(text);
    }

    /// <summary>Reads an RFC 3339 Appendix A <c>duration</c>.</summary>
    /// <exception cref="FormatException">The text is not a duration that this type can hold.</exception>
    public static JsonDuration Parse(ReadOnlySpan<char> text) => AsciiText.Parse<JsonDuration>(text);

    /// <summary>Reads an RFC 3339 Appendix A <c>duration</c>.</summary>
    /// <exception cref="FormatException">The text is not a duration that this type can hold.</exception>
    public static JsonDuration Parse(ReadOnlySpan<byte> utf8Text) => AsciiText.Parse<JsonDuration>(utf8Text);

    /// <summary>Reads an RFC 3339 Appendix A <c>duration</c>; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out JsonDuration result) => AsciiText.TryParse(text, out result);

    /// <inheritdoc cref="TryParse(string, out JsonDuration)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out JsonDuration result) => AsciiText.TryParse(text, out result);

    static JsonDuration IParsable<JsonDuration>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<JsonDuration>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JsonDuration result) => TryParse(s, out result);

    static JsonDuration ISpanParsable<JsonDuration>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<JsonDuration>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out JsonDuration result) => TryParse(s, out result);

    static JsonDuration IUtf8SpanParsable<JsonDuration>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<JsonDuration>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out JsonDuration result) => TryParse(utf8Text, out result);

    /// <summary>The duration as RFC 3339 Appendix A writes it: <c>P3Y6M</c>, <c>PT36H</c>, <c>P2W</c>, the same in every culture.</summary>
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
