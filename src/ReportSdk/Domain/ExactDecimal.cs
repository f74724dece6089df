using System.Numerics;

namespace ReportSdk;

/// <summary>
/// A number of any size, exact: an integer times a power of ten. What arithmetic of quantities is done in, since that of <see cref="decimal"/> rounds.
/// </summary>
internal readonly struct ExactDecimal
{
    private const int MaxScale = 28;

    /// <summary>At least as many factors of two as an integer of 96 bits can have, and so also at least as many factors of five.</summary>
    private const int FactorsOfDivisor = 96;

    /// <summary>2^96: the first integer that no decimal holds.</summary>
    private static readonly BigInteger DecimalEnd = BigInteger.One << 96;

    private readonly BigInteger _digits;
    private readonly int _exponent;

    private ExactDecimal(BigInteger digits, int exponent)
    {
        _digits = digits;
        _exponent = exponent;
    }

    /// <summary>A decimal times a power of ten.</summary>
    public static ExactDecimal Of(decimal value, int exponent = 0) => new(new BigInteger(DigitsOf(value)), exponent - value.Scale);

    public static ExactDecimal operator +(ExactDecimal left, ExactDecimal right)
    {
        int exponent = Math.Min(left._exponent, right._exponent);
        return new ExactDecimal(left.DigitsAt(exponent) + right.DigitsAt(exponent), exponent);
    }

    public static ExactDecimal operator -(ExactDecimal value) => new(-value._digits, value._exponent);

    public static ExactDecimal operator *(ExactDecimal left, ExactDecimal right) => new(left._digits * right._digits, left._exponent + right._exponent);

    /// <summary>The quotient, where it has an end.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static bool TryDivide(ExactDecimal dividend, ExactDecimal divisor, out ExactDecimal quotient)
    {
        // With enough tens in front the division leaves no rest, unless the divisor has a factor that ten has not.
        BigInteger digits = BigInteger.DivRem(dividend._digits * BigInteger.Pow(10, FactorsOfDivisor), divisor._digits, out BigInteger rest);
        int exponent = dividend._exponent - divisor._exponent;
        quotient = rest.IsZero ? new ExactDecimal(digits, exponent - FactorsOfDivisor).Shorten(exponent) : default;
        return rest.IsZero;
    }

    public static int Compare(ExactDecimal left, ExactDecimal right)
    {
        int exponent = Math.Min(left._exponent, right._exponent);
        return left.DigitsAt(exponent).CompareTo(right.DigitsAt(exponent));
    }

    /// <summary>
    /// One form for each value, found without allocation: digits that do not end in 0, times a power of ten; 0 times 1 for zero.
    /// </summary>
    public static (decimal Digits, int Exponent) Normalize(decimal value, int exponent)
    {
        if (value == 0)
        {
            return (0, 0);
        }

        decimal digits = DigitsOf(value);
        exponent -= value.Scale;
        while (digits % 10 == 0)
        {
            digits /= 10;
            exponent++;
        }

        return (digits, exponent);
    }

    /// <summary>The decimal of exactly this value, with as many of the final zeros as fit; false when there is none.</summary>
    public bool TryToDecimal(out decimal value)
    {
        int exponent = Math.Min(_exponent, 0);
        ExactDecimal fitted = new(DigitsAt(exponent), exponent);
        while (!fitted.IsDecimal && fitted._exponent < 0 && fitted.TryDropZero(out ExactDecimal shorter))
        {
            fitted = shorter;
        }

        if (!fitted.IsDecimal)
        {
            value = 0;
            return false;
        }

        Span<int> bits = stackalloc int[4];
        decimal.GetBits((decimal)BigInteger.Abs(fitted._digits), bits);
        value = new decimal(bits[0], bits[1], bits[2], fitted._digits.Sign < 0, (byte)-fitted._exponent);
        return true;
    }

    /// <summary>Whether digits and exponent, as they are, are a decimal's.</summary>
    private bool IsDecimal => _exponent is <= 0 and >= -MaxScale && BigInteger.Abs(_digits) < DecimalEnd;

    /// <summary>The digits as an integer, with the sign.</summary>
    private static decimal DigitsOf(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new decimal(bits[0], bits[1], bits[2], value < 0, 0);
    }

    /// <summary>Drops zeros at the end as far as an exponent.</summary>
    private ExactDecimal Shorten(int exponent)
    {
        ExactDecimal result = this;
        while (result._exponent < exponent && result.TryDropZero(out ExactDecimal shorter))
        {
            result = shorter;
        }

        return result;
    }

    private bool TryDropZero(out ExactDecimal shorter)
    {
        BigInteger digits = BigInteger.DivRem(_digits, 10, out BigInteger last);
        shorter = new ExactDecimal(digits, _exponent + 1);
        return last.IsZero;
    }

    /// <summary>The digits when the exponent is a lower one.</summary>
    private BigInteger DigitsAt(int exponent) => exponent == _exponent ? _digits : _digits * BigInteger.Pow(10, _exponent - exponent);
}
