using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal readonly partial struct RuleNumber
{
    /// <summary>Where a quotient without end goes.</summary>
    public enum Rounding : byte
    {
        HalfEven,

        /// <summary>Towards −∞.</summary>
        Down,

        /// <summary>Towards +∞.</summary>
        Up,
    }

    /// <summary>
    /// The quotient: exact where it has at most <see cref="RuleFormat.QuotientDigits"/> significant digits, else rounded to that many. False where the exponent
    /// leaves its range.
    /// </summary>
    /// <param name="dividend">Any number.</param>
    /// <param name="divisor">Not zero.</param>
    /// <param name="rounding">How to round.</param>
    /// <param name="quotient">Without zeros at its end.</param>
    public static bool TryDivide(in RuleNumber dividend, in RuleNumber divisor, Rounding rounding, out RuleNumber quotient)
    {
        if (dividend.IsZero)
        {
            quotient = Zero;
            return true;
        }

        RuleNumber x = dividend.Normalize();
        RuleNumber y = divisor.Normalize();
        UInt128 by = Magnitude(y.Digits);
        long exponent = (long)x.Exponent - y.Exponent;
        (UInt128 digits, UInt128 rest) = UInt128.DivRem(Magnitude(x.Digits), by);
        int count = CountDigits(digits);

        // Long division, as many digits at a time as the remainder has room for.
        while (rest != UInt128.Zero && count < RuleFormat.QuotientDigits)
        {
            int tens = Math.Min(RuleFormat.MaxDigits + 1 - CountDigits(rest), RuleFormat.QuotientDigits - count);
            (UInt128 next, rest) = UInt128.DivRem(rest * (UInt128)Powers[tens], by);
            digits = (digits * (UInt128)Powers[tens]) + next;
            count = CountDigits(digits);
            exponent -= tens;
        }

        bool isNegative = x.Sign * y.Sign < 0;
        digits = Round(digits, rest, by, isNegative, rounding, ref exponent);
        Int128 result = (Int128)digits;
        exponent += result == Int128.Zero ? 0 : DropZeros(ref result);
        return TryFit(isNegative ? -result : result, exponent, out quotient);
    }

    /// <summary>The nearest number with so many digits behind the point, ties away from zero; the number itself where it has no more.</summary>
    public bool TryRound(int places, out RuleNumber result) => TryDrop(places, away: true, towards: 0, out result);

    /// <summary>The next integer below, or above.</summary>
    public bool TryToInteger(bool isUp, out RuleNumber result) => TryDrop(0, away: false, towards: isUp ? 1 : -1, out result);

    /// <summary>The rest of an integer division, with the sign of the dividend; false where a side is no integer.</summary>
    public static bool TryModulo(in RuleNumber dividend, in RuleNumber divisor, out RuleNumber rest)
    {
        RuleNumber x = dividend.Normalize();
        RuleNumber y = divisor.Normalize();
        rest = default;
        if (x.Exponent < 0 || y.Exponent < 0)
        {
            return false;
        }

        int common = Math.Min(x.Exponent, y.Exponent);
        UInt128 by = Magnitude(y.Digits);
        UInt128 digits = Magnitude(x.Digits);
        int more = y.Exponent - common;
        if (CountDigits(by) + more > CountDigits(digits) + (x.Exponent - common))
        {
            rest = x.WriteOut();
            return true;
        }

        // Either the divisor has the larger exponent, and then no more digits than the dividend, or the dividend has.
        by *= (UInt128)Powers[more];
        digits %= by;
        for (int tens = x.Exponent - common; tens > 0 && digits != UInt128.Zero;)
        {
            int step = Math.Min(tens, RuleFormat.MaxDigits + 1 - CountDigits(digits));
            digits = digits * (UInt128)Powers[step] % by;
            tens -= step;
        }

        bool fits = TryFit(x.Sign < 0 ? -(Int128)digits : (Int128)digits, common, out rest);
        rest = rest.WriteOut();
        return fits;
    }

    /// <summary>A whole number with the zeros at its end written, as far as they fit.</summary>
    private RuleNumber WriteOut()
    {
        Int128 digits = Digits;
        int exponent = Exponent;
        for (; exponent > 0 && digits < End / 10 && digits > -End / 10; exponent--)
        {
            digits *= 10;
        }

        return new RuleNumber(digits, exponent);
    }

    /// <summary>Brings digits to at most 28, given what the division has left over.</summary>
    private static UInt128 Round(UInt128 digits, UInt128 rest, UInt128 divisor, bool isNegative, Rounding rounding, ref long exponent)
    {
        int over = CountDigits(digits) - RuleFormat.QuotientDigits;
        UInt128 dropped = UInt128.Zero;
        UInt128 unit = UInt128.One;
        if (over > 0)
        {
            unit = (UInt128)Powers[over];
            (digits, dropped) = UInt128.DivRem(digits, unit);
            exponent += over;
        }

        if (dropped == UInt128.Zero && rest == UInt128.Zero)
        {
            return digits;
        }

        bool isAway = rounding switch
        {
            Rounding.Down => isNegative,
            Rounding.Up => !isNegative,
            _ => CompareToHalf(dropped, unit, rest, divisor) is int order && (order > 0 || (order == 0 && UInt128.IsOddInteger(digits))),
        };
        return isAway ? digits + UInt128.One : digits;
    }

    /// <summary>Sign of (dropped + rest / divisor) − unit / 2.</summary>
    private static int CompareToHalf(UInt128 dropped, UInt128 unit, UInt128 rest, UInt128 divisor)
    {
        if (unit == UInt128.One)
        {
            return (rest + rest).CompareTo(divisor);
        }

        int order = (dropped + dropped).CompareTo(unit);
        return order == 0 && rest != UInt128.Zero ? 1 : order;
    }

    private bool TryDrop(int places, bool away, int towards, out RuleNumber result)
    {
        int over = -places - Exponent;
        if (over <= 0)
        {
            result = this;
            return true;
        }

        // 38 digits are more than any number has: below half of the unit, whatever they are.
        Int128 unit = Powers[Math.Min(over, RuleFormat.MaxDigits + 1)];
        (Int128 kept, Int128 dropped) = Int128.DivRem(Digits, unit);
        int sign = Sign;
        if (dropped != Int128.Zero)
        {
            bool moves = away ? Magnitude(dropped) >= Magnitude(unit) / 2 : towards == sign;
            kept += moves ? sign : 0;
        }

        return TryFit(kept, -places, out result);
    }
}
