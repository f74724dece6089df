using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

public readonly partial struct YearMonth : ISpanParsable<YearMonth>, IUtf8SpanParsable<YearMonth>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads <c>yyyy-MM</c>.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static YearMonth Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AsciiText.Parse<YearMonth>(text);
    }

    /// <summary>Reads <c>yyyy-MM</c>.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static YearMonth Parse(ReadOnlySpan<char> text) => AsciiText.Parse<YearMonth>(text);

    /// <summary>Reads <c>yyyy-MM</c>.</summary>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static YearMonth Parse(ReadOnlySpan<byte> utf8Text) => AsciiText.Parse<YearMonth>(utf8Text);

    /// <summary>Reads <c>yyyy-MM</c>; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out YearMonth result) => AsciiText.TryParse(text, out result);

    /// <inheritdoc cref="TryParse(string, out YearMonth)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out YearMonth result) => AsciiText.TryParse(text, out result);

    static YearMonth IParsable<YearMonth>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<YearMonth>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out YearMonth result) => TryParse(s, out result);

    static YearMonth ISpanParsable<YearMonth>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<YearMonth>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out YearMonth result) => TryParse(s, out result);

    static YearMonth IUtf8SpanParsable<YearMonth>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<YearMonth>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out YearMonth result) => TryParse(utf8Text, out result);

    /// <summary>The month as <c>yyyy-MM</c>, the same in every culture.</summary>
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
