using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

public readonly partial struct Unit : ISpanParsable<Unit>, IUtf8SpanParsable<Unit>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Reads the symbol of a unit.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not the symbol of a unit.</exception>
    public static Unit Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <summary>Reads the symbol of a unit.</summary>
    /// <exception cref="FormatException">The text is not the symbol of a unit.</exception>
    public static Unit Parse(ReadOnlySpan<char> text) => TryParse(text, out Unit unit) ? unit : throw NotAUnit();

    /// <summary>Reads the symbol of a unit.</summary>
    /// <exception cref="FormatException">The text is not the symbol of a unit.</exception>
    public static Unit Parse(ReadOnlySpan<byte> utf8Text) => TryParse(utf8Text, out Unit unit) ? unit : throw NotAUnit();

    /// <summary>Reads the symbol of a unit; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Unit result) => TryParse(text.AsSpan(), out result);

    static Unit IParsable<Unit>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Unit>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Unit result) => TryParse(s, out result);

    static Unit ISpanParsable<Unit>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Unit>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Unit result) => TryParse(s, out result);

    static Unit IUtf8SpanParsable<Unit>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<Unit>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Unit result) => TryParse(utf8Text, out result);

    /// <summary>The <see cref="Symbol"/>, nothing for the default; the same in every culture.</summary>
    public override string ToString() => Symbol;

    /// <summary>Writes the <see cref="Symbol"/>; false when it does not fit.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        bool fits = Symbol.TryCopyTo(destination);
        charsWritten = fits ? Symbol.Length : 0;
        return fits;
    }

    /// <summary>Writes the <see cref="Symbol"/> as UTF-8; false when it does not fit.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        ReadOnlySpan<byte> utf8 = _symbol?.Utf8;
        bool fits = utf8.TryCopyTo(utf8Destination);
        bytesWritten = fits ? utf8.Length : 0;
        return fits;
    }

    /// <remarks>There is one form only: the format and the culture change nothing.</remarks>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);

    /// <summary>The text itself is not quoted: it may be long, and it may be confidential.</summary>
    private static FormatException NotAUnit() => new($"The text is not a {nameof(Unit)}.");
}
