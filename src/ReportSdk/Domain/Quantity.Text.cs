using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using ReportSdk.Runtime;

namespace ReportSdk;

public readonly partial struct Quantity : ISpanParsable<Quantity>, IUtf8SpanParsable<Quantity>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>The number, a blank, and the longest symbol of a unit with much room.</summary>
    private const int StackChars = 128;

    /// <summary>
    /// Reads a number and the symbol of its unit, with or without blanks between them: <c>80.19 元</c>, <c>-33.43%</c>. The number is a JSON number without
    /// exponent: no sign but <c>-</c>, no leading zeros, no thousands separators. It keeps its final zeros.
    /// </summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is not a quantity, or no decimal holds its number exactly.</exception>
    public static Quantity Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan());
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Quantity Parse(ReadOnlySpan<char> text) => TryParse(text, out Quantity result) ? result : throw NotAQuantity();

    /// <inheritdoc cref="Parse(string)"/>
    public static Quantity Parse(ReadOnlySpan<byte> utf8Text) => TryParse(utf8Text, out Quantity result) ? result : throw NotAQuantity();

    /// <summary>Reads what <see cref="Parse(string)"/> reads; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Quantity result) => TryParse(text.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string, out Quantity)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Quantity result)
    {
        // A lone surrogate becomes a character that no symbol has.
        int length = Encoding.UTF8.GetByteCount(text);
        Span<byte> utf8 = length <= StackChars ? stackalloc byte[StackChars] : new byte[length];
        return TryParse(utf8[..Encoding.UTF8.GetBytes(text, utf8)], out result);
    }

    /// <inheritdoc cref="TryParse(string, out Quantity)"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Quantity result)
    {
        int end = NumberLength(utf8Text);
        bool isQuantity = end > 0;
        decimal value = 0;
        Unit unit = default;
        if (isQuantity)
        {
            isQuantity = BindNumber.TryDecimal(utf8Text[..end], out value) && Unit.TryParse(utf8Text[end..].TrimStart((byte)' '), out unit);
        }

        result = isQuantity ? new Quantity(value, unit) : default;
        return isQuantity;
    }

    static Quantity IParsable<Quantity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Quantity>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quantity result) => TryParse(s, out result);

    static Quantity ISpanParsable<Quantity>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Quantity>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Quantity result) => TryParse(s, out result);

    static Quantity IUtf8SpanParsable<Quantity>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    static bool IUtf8SpanParsable<Quantity>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Quantity result) =>
        TryParse(utf8Text, out result);

    /// <summary>The number, a blank and the symbol, as printed: <c>80.19 元</c>. Nothing for the default; the same in every culture.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[StackChars];
        TryFormat(text, out int length);
        return new string(text[..length]);
    }

    /// <summary>Writes the text of <see cref="ToString()"/>; false when it does not fit.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        if (Unit == default)
        {
            return true;
        }

        bool fits = destination.TryWrite(CultureInfo.InvariantCulture, $"{Value} {Unit.Symbol}", out int length);
        charsWritten = fits ? length : 0;
        return fits;
    }

    /// <summary>Writes the text of <see cref="ToString()"/> as UTF-8; false when it does not fit.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten)
    {
        Span<char> text = stackalloc char[StackChars];
        TryFormat(text, out int length);
        return Encoding.UTF8.TryGetBytes(text[..length], utf8Destination, out bytesWritten);
    }

    /// <remarks>There is one form only: the format and the culture change nothing.</remarks>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(utf8Destination, out bytesWritten);

    /// <summary>Bytes of the number that begins the text (RFC 8259 §6, without exponent); 0 when none does.</summary>
    private static int NumberLength(ReadOnlySpan<byte> text)
    {
        int start = text.StartsWith("-"u8) ? 1 : 0;
        int end = start + DecimalDigits.Run(text, start);
        if (end == start || (text[start] == '0' && end > start + 1))
        {
            return 0;
        }

        if (end == text.Length || text[end] != '.')
        {
            return end;
        }

        int fraction = DecimalDigits.Run(text, end + 1);
        return fraction == 0 ? 0 : end + 1 + fraction;
    }

    /// <summary>The text itself is not quoted: it may be long, and it may be confidential.</summary>
    private static FormatException NotAQuantity() => new($"The text is not a {nameof(Quantity)}.");
}
