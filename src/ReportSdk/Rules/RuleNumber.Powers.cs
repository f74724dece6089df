using System.Numerics;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal readonly partial struct RuleNumber
{
    /// <summary>
    /// Bits behind the point that a logarithm begins with: those of 28 digits, of the error and some more. Only one that is near 0, or near the edge between
    /// two results, takes more.
    /// </summary>
    private const int LogarithmBits = 128;

    /// <summary>The power: exact where it has at most 28 significant digits, else rounded to that many, half to even. False where its exponent leaves the range.</summary>
    /// <param name="value">Not zero where the power is negative.</param>
    /// <param name="power">-1000 to 1000.</param>
    /// <param name="result">Without zeros at its end.</param>
    public static bool TryPower(in RuleNumber value, int power, out RuleNumber result)
    {
        RuleNumber x = value.Normalize();
        if (power == 0 || x.IsZero)
        {
            result = Of(power == 0 ? 1 : 0);
            return true;
        }

        return TryPowerWithin(x, power, out result) || TryLargePower(x, power, out result);
    }

    /// <summary>A power of few digits, which needs no memory: nearly all that rules ask for.</summary>
    private static bool TryPowerWithin(in RuleNumber value, int power, out RuleNumber result)
    {
        result = default;
        Int128 most = PowerOfTen(RuleFormat.QuotientDigits) / Int128.Abs(value.Digits);
        Int128 digits = Int128.One;
        for (int i = 0; i < power; i++)
        {
            if (Int128.Abs(digits) >= most)
            {
                return false;
            }

            digits *= value.Digits;
        }

        return power > 0 && TryFit(digits, (long)value.Exponent * power, out result);
    }

    private static bool TryLargePower(in RuleNumber x, int power, out RuleNumber result)
    {
        BigInteger digits = BigInteger.Pow((BigInteger)x.Digits, Math.Abs(power));
        long exponent = (long)x.Exponent * power;
        bool isExact = true;
        if (power < 0)
        {
            // The quotient of a large enough power of ten: all digits that can be asked for and one more, and whether anything is left.
            int tens = RuleFormat.QuotientDigits + 2 + (int)BigInteger.Log10(BigInteger.Abs(digits));
            digits = BigInteger.DivRem(BigInteger.Pow(10, tens), digits, out BigInteger rest);
            exponent -= tens;
            isExact = rest.IsZero;
        }

        return TryRoundLarge(digits, exponent, isExact, out result);
    }

    /// <summary>
    /// The logarithm to base 10 of a number above 0: exact of a power of ten, else irrational and rounded to 28 significant digits.
    /// </summary>
    public static RuleNumber Log10(in RuleNumber value)
    {
        RuleNumber x = value.Normalize();
        if (x.Digits == Int128.One)
        {
            return Of(x.Exponent);
        }

        // value = y × 10^whole with y near 1, so that nothing cancels where whole is not 0; where it is, the result may be as small as 10^-37.
        int whole = CountDigits(Magnitude(x.Digits)) + x.Exponent;
        BigInteger numerator = (BigInteger)x.Digits;
        BigInteger denominator = BigInteger.Pow(10, whole - x.Exponent);
        if (numerator * numerator * 10 < denominator * denominator)
        {
            whole--;
            numerator *= 10;
        }

        for (int bits = LogarithmBits; ; bits *= 2)
        {
            BigInteger logarithm = (new BigInteger(whole) << bits) + ((Logarithm(numerator, denominator, bits) << bits) / LogarithmOfTen.At(bits));

            // Off by less than 2^16 units: both ends give one result unless the true one lies on the edge between two, where more bits tell.
            BigInteger error = BigInteger.One << 16;
            if (TryRoundBinary(logarithm - error, bits, out RuleNumber low) && TryRoundBinary(logarithm + error, bits, out RuleNumber high)
                && low.Digits == high.Digits && low.Exponent == high.Exponent)
            {
                return low;
            }
        }
    }

    /// <summary>ln(a / b) times 2^bits, by the series of the inverse hyperbolic tangent of (a − b) / (a + b).</summary>
    private static BigInteger Logarithm(BigInteger a, BigInteger b, int bits)
    {
        BigInteger ratio = ((a - b) << bits) / (a + b);
        BigInteger square = (ratio * ratio) >> bits;
        BigInteger sum = BigInteger.Zero;
        BigInteger power = ratio;
        for (int divisor = 1; !power.IsZero && power != BigInteger.MinusOne; divisor += 2)
        {
            sum += power / divisor;
            power = (power * square) >> bits;
        }

        return sum << 1;
    }

    /// <summary>ln(10), whose series is the longest.</summary>
    private static class LogarithmOfTen
    {
        private static readonly BigInteger First = Logarithm(10, 1, LogarithmBits);

        public static BigInteger At(int bits) => bits == LogarithmBits ? First : Logarithm(10, 1, bits);
    }

    /// <summary>An integer divided by 2^bits, rounded to 28 significant digits.</summary>
    private static bool TryRoundBinary(BigInteger value, int bits, out RuleNumber result)
    {
        // As many tens as bits make the number whole, with all of its digits.
        int tens = bits;
        BigInteger digits = (value * BigInteger.Pow(10, tens)) >> bits;
        return TryRoundLarge(digits, -tens, isExact: false, out result);
    }

    private static bool TryRoundLarge(BigInteger digits, long exponent, bool isExact, out RuleNumber result)
    {
        bool isNegative = digits.Sign < 0;
        digits = BigInteger.Abs(digits);
        int over = CountDigits(digits) - RuleFormat.QuotientDigits;
        if (over > 0)
        {
            BigInteger unit = BigInteger.Pow(10, over);
            digits = BigInteger.DivRem(digits, unit, out BigInteger dropped);
            exponent += over;
            int order = (dropped * 2).CompareTo(unit);
            if (order > 0 || (order == 0 && (!isExact || !digits.IsEven)))
            {
                digits += BigInteger.One;
            }
        }

        Int128 kept = (Int128)digits;
        exponent += kept == Int128.Zero ? 0 : DropZeros(ref kept);
        return TryFit(isNegative ? -kept : kept, exponent, out result);
    }

    private static int CountDigits(BigInteger magnitude)
    {
        int count = (int)(BigInteger.Log10(magnitude + BigInteger.One));
        while (BigInteger.Pow(10, count) <= magnitude)
        {
            count++;
        }

        while (count > 0 && BigInteger.Pow(10, count - 1) > magnitude)
        {
            count--;
        }

        return count;
    }
}
