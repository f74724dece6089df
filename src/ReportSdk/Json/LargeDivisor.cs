using System.Numerics;

namespace ReportSdk.Json;

/// <summary>A number of a schema as what others are divided by, where integers of the machine do not do.</summary>
internal sealed class LargeDivisor
{
    private readonly byte[] _text;

    /// <summary>The significant digits where they fit 18, else 0.</summary>
    private readonly ulong _digits;

    private readonly BigInteger _largeDigits;

    /// <summary>A power of ten from which on the digits' factors of 2 and 5 are all in it.</summary>
    private readonly int _enoughTens;

    /// <param name="text">A JSON number; its grammar has been checked.</param>
    public LargeDivisor(byte[] text)
    {
        _text = text;
        JsonNumber number = new(text);
        _largeDigits = number.ReadDigits();
        _digits = number.DigitCount <= JsonNumber.SmallDigits ? (ulong)_largeDigits : 0;
        _enoughTens = (int)Math.Min(_largeDigits.GetBitLength(), int.MaxValue);
    }

    /// <summary>
    /// With both as digits × 10^exponent, no digits ending in zero: where the value's exponent is the lower one, ten would have to divide
    /// its digits, so it is no multiple. Else digits × 10^difference modulo the divisor's digits decides, and as the divisor has at most
    /// as many factors of 2 and of 5 as it has bits, a difference beyond that changes nothing: no exponent is ever expanded.
    /// </summary>
    public bool Divides(in JsonNumber value)
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
