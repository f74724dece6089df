using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

public readonly partial struct FiscalPeriod : ISpanParsable<FiscalPeriod>, IUtf8SpanParsable<FiscalPeriod>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads a fiscal period.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a fiscal period.</exception>
    public static FiscalPeriod Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AsciiText.Parse<FiscalPeriod>(text);
    }

    /// <summary>Reads a fiscal period.</summary>
    /// <exception cref="FormatException">The text is not a fiscal period.</exception>
    public static FiscalPeriod Parse(ReadOnlySpan<char> text) => AsciiText.Parse<FiscalPeriod>(text);

    /// <summary>Reads a fiscal period.</summary>
    /// <exception cref="FormatException">The text is not a fiscal period.</exception>
    public static FiscalPeriod Parse(ReadOnlySpan<byte> utf8Text) => AsciiText.Parse<FiscalPeriod>(utf8Text);

    /// <summary>Reads a fiscal period; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FiscalPeriod result) => AsciiText.TryParse(text, out result);

    /// <inheritdoc cref="TryParse(string, out FiscalPeriod)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out FiscalPeriod result) => AsciiText.TryParse(text, out result);

    static FiscalPeriod IParsable<FiscalPeriod>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<FiscalPeriod>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FiscalPeriod result) => TryParse(s, out result);

    static FiscalPeriod ISpanParsable<FiscalPeriod>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<FiscalPeriod>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FiscalPeriod result) => TryParse(s, out result);

    static FiscalPeriod IUtf8SpanParsable<FiscalPeriod>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<FiscalPeriod>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out FiscalPeriod result) => TryParse(utf8Text, out result);

    /// <summary>The period as printed, nothing for the default; the same in every culture.</summary>
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
