using System.Numerics;
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

    /// <summary>The significant digits where they fit 18, else 0.</summary>
    private readonly ulong _digits;

    private readonly BigInteger _largeDigits;

    /// <summary>A power of ten from which on the digits' factors of 2 and 5 are all in it.</summary>
    private readonly int _enoughTens;

    private NumberBound(ReadOnlySpan<byte> text)
    {
        _text = text.ToArray();
        _isSmall = JsonNumber.TryReadSmall(text, out _mantissa, out _scale);
        JsonNumber number = new(text);
        _isZero = number.IsZero;
        _largeDigits = number.ReadDigits();
        _digits = number.DigitCount <= JsonNumber.SmallDigits ? (ulong)_largeDigits : 0;
        _enoughTens = (int)Math.Min(_largeDigits.GetBitLength(), int.MaxValue);
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
    private bool DividesLarge(ReadOnlySpan<byte> numberText) => DividesLarge(new JsonNumber(numberText));

    private bool DividesScaled(long mantissa, int scale) => scale < _scale
        ? (Int128)mantissa * JsonNumber.PowerOfTen(_scale - scale) % _mantissa == 0
        : mantissa % ((Int128)_mantissa * JsonNumber.PowerOfTen(scale - _scale)) == 0;

    /// <summary>
    /// With both as digits × 10^exponent, no digits ending in zero: where the value's exponent is the lower one, ten would have to divide
    /// its digits, so it is no multiple. Else digits × 10^difference modulo the divisor's digits decides, and as the divisor has at most
    /// as many factors of 2 and of 5 as it has bits, a difference beyond that changes nothing: no exponent is ever expanded.
    /// </summary>
    private bool DividesLarge(in JsonNumber value)
    {
        if (value.IsZero || _largeDigits.IsZero)
        {
            return value.IsZero;
        }

        int tens = value.ExponentAbove(new JsonNumber(_text), _enoughTens);
        if (tens < 0)
        {
            return false;
        }

        if (_digits == 0)
        {
            return (value.ReadDigits() * BigInteger.ModPow(10, tens, _largeDigits) % _largeDigits).IsZero;
        }

        UInt128 rest = value.DigitsModulo(_digits);
        for (; tens > 0 && rest != 0; tens--)
        {
            rest = rest * 10 % _digits;
        }

        return rest == 0;
    }
}
