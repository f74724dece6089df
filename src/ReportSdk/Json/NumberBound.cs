using System.Runtime.CompilerServices;

namespace ReportSdk.Json;

/// <summary>
/// A number of a schema (minimum, multipleOf …), prepared once to be compared exactly with the numbers of documents. Values of at most 18
/// digits without exponent are decided on integers of the machine; others on their digits.
/// </summary>
internal sealed class NumberBound
{
    private readonly byte[] _text;
    private readonly bool _isSmall;
    private readonly bool _isZero;
    private readonly long _mantissa;
    private readonly int _scale;

    /// <summary>Made when it is first asked for: few schemas have a multipleOf, and large integers are an assembly of their own to load.</summary>
    private LargeDivisor? _divisor;

    private NumberBound(ReadOnlySpan<byte> text)
    {
        _text = text.ToArray();
        _isSmall = JsonNumber.TryReadSmall(text, out _mantissa, out _scale);
        _isZero = new JsonNumber(text).IsZero;
    }

    /// <param name="text">A JSON number as written in the schema; its grammar has been checked.</param>
    public static NumberBound FromText(ReadOnlySpan<byte> text) => new(text);

    /// <summary>Sign of value − bound.</summary>
    /// <param name="numberText">A number token of a document.</param>
    public int CompareTo(ReadOnlySpan<byte> numberText)
    {
        if (_isZero)
        {
            return JsonNumber.SignOf(numberText);
        }

        if (_isSmall && JsonNumber.TryReadSmall(numberText, out long mantissa, out int scale))
        {
            return JsonNumber.CompareSmall(mantissa, scale, _mantissa, _scale);
        }

        return CompareLarge(numberText);
    }

    /// <summary>The bound has at most 18 digits and no exponent.</summary>
    public bool IsSmall => _isSmall;

    /// <summary>The greatest integer that is not above the bound, for a bound that is small.</summary>
    public long Floor => (long)decimal.Floor(ToDecimal());

    /// <summary>The least integer that is not below it.</summary>
    public long Ceiling => (long)decimal.Ceiling(ToDecimal());

    /// <summary>Sign of mantissa / 10^scale − bound, for a bound that is small.</summary>
    public int CompareToSmall(long mantissa, int scale) => JsonNumber.CompareSmall(mantissa, scale, _mantissa, _scale);

    private decimal ToDecimal() => new((int)Math.Abs(_mantissa), (int)(Math.Abs(_mantissa) >> 32), 0, _mantissa < 0, (byte)_scale);

    /// <summary>Apart, so that the frames of callers into which the fast path is inlined stay small.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CompareLarge(ReadOnlySpan<byte> numberText) => JsonNumber.Compare(new JsonNumber(numberText), new JsonNumber(_text));

    /// <summary>
    /// Whether the value divided by this number is an integer (JSON Schema 2020-12 Validation §6.2.1), for every pair of JSON numbers.
    /// Signs do not matter; zero divides zero only.
    /// </summary>
    /// <param name="numberText">A number token of a document.</param>
    public bool Divides(ReadOnlySpan<byte> numberText)
    {
        if (_isSmall && _mantissa != 0 && JsonNumber.TryReadSmall(numberText, out long mantissa, out int scale))
        {
            return scale == _scale ? mantissa % _mantissa == 0 : DividesScaled(mantissa, scale);
        }

        return DividesLarge(numberText);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool DividesLarge(ReadOnlySpan<byte> numberText) => (_divisor ??= new LargeDivisor(_text)).Divides(new JsonNumber(numberText));

    private bool DividesScaled(long mantissa, int scale) => scale < _scale
        ? (Int128)mantissa * JsonNumber.PowerOfTen(_scale - scale) % _mantissa == 0
        : mantissa % ((Int128)_mantissa * JsonNumber.PowerOfTen(scale - _scale)) == 0;
}
