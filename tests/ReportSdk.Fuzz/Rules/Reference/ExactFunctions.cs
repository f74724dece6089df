using System.Globalization;
using System.Numerics;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>What may have no end: quotients, powers and logarithms, rounded to 28 significant digits.</summary>
internal static class ExactFunctions
{
    private const int Digits = 28;

    /// <summary>Decimal places of a logarithm: the least one, of 1 and 10^-36, has its first 28 digits before the 65th place.</summary>
    private const int LogarithmPlaces = 80;

    /// <summary>Each place of a logarithm costs one of precision.</summary>
    private const int GuardPlaces = LogarithmPlaces + 40;

    /// <summary>A quotient; the divisor is not zero.</summary>
    public static Exact? Divide(Exact dividend, Exact divisor, MidpointRounding rounding) => Quotient(
        dividend.Digits, divisor.Digits, (BigInteger)dividend.Exponent - divisor.Exponent, rounding);

    /// <summary>An integer power; the base of a negative one is not zero.</summary>
    public static Exact? Power(Exact number, int power)
    {
        BigInteger digits = BigInteger.Pow(number.Digits, Math.Abs(power));
        BigInteger exponent = (BigInteger)number.Exponent * power;
        return power < 0 ? Quotient(1, digits, exponent, MidpointRounding.ToEven) : Quotient(digits, 1, exponent, MidpointRounding.ToEven);
    }

    /// <summary>The logarithm to base 10 of a number above 0, digit by digit: the next digit is how often ten goes into the tenth power of what is left.</summary>
    public static Exact? Log10(Exact number)
    {
        int count = CountDigits(number.Digits);
        BigInteger one = BigInteger.Pow(10, GuardPlaces);
        BigInteger rest = number.Digits * one / BigInteger.Pow(10, count - 1);
        BigInteger digits = number.Exponent + count - 1;
        for (int place = 0; place < LogarithmPlaces; place++)
        {
            BigInteger power = one;
            for (int i = 0; i < 10; i++)
            {
                power = power * rest / one;
            }

            int digit = CountDigits(power) - GuardPlaces - 1;
            digits = (digits * 10) + digit;
            rest = power / BigInteger.Pow(10, digit);
        }

        return Quotient(digits, 1, -LogarithmPlaces, MidpointRounding.ToEven);
    }

    /// <summary>numerator ÷ denominator × 10^exponent, rounded where it has more than 28 significant digits.</summary>
    private static Exact? Quotient(BigInteger numerator, BigInteger denominator, BigInteger exponent, MidpointRounding rounding)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        // Two digits more than are asked for, and a last one that says whether anything follows.
        int more = Math.Max(Digits + 2 + CountDigits(denominator) - CountDigits(numerator), 0);
        BigInteger digits = BigInteger.DivRem(BigInteger.Abs(numerator) * BigInteger.Pow(10, more), denominator, out BigInteger rest);
        digits = (digits * 10) + (rest.IsZero ? 0 : 1);
        exponent -= more + 1;
        int over = CountDigits(digits) - Digits;
        if (over > 0)
        {
            digits = RoundOff(digits, BigInteger.Pow(10, over), numerator.Sign < 0, rounding);
            exponent += over;
        }

        for (; !digits.IsZero && (digits % 10).IsZero; exponent++)
        {
            digits /= 10;
        }

        return Exact.Fit(numerator.Sign < 0 ? -digits : digits, digits.IsZero ? 0 : exponent);
    }

    private static BigInteger RoundOff(BigInteger magnitude, BigInteger unit, bool isNegative, MidpointRounding rounding)
    {
        BigInteger kept = BigInteger.DivRem(magnitude, unit, out BigInteger dropped);
        bool isUp = rounding switch
        {
            MidpointRounding.ToNegativeInfinity => isNegative && !dropped.IsZero,
            MidpointRounding.ToPositiveInfinity => !isNegative && !dropped.IsZero,
            _ => dropped * 2 > unit || (dropped * 2 == unit && !kept.IsEven),
        };
        return isUp ? kept + 1 : kept;
    }

    private static int CountDigits(BigInteger number) => BigInteger.Abs(number).ToString(CultureInfo.InvariantCulture).Length;
}
