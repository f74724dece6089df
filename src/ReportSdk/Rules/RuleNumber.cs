using System.Numerics;
using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

/// <summary>
/// A number of rules: an integer of at most <see cref="RuleFormat.MaxDigits"/> digits times a power of ten, exact. The digits are kept as printed: 15.80 is
/// 1580 times 10^-2. What does not fit is no number; zeros at the end are dropped as far as it makes one fit.
/// </summary>
internal readonly partial struct RuleNumber(Int128 digits, int exponent)
{
    /// <summary>10^0 to 10^38, the last of 128 bits.</summary>
    private static readonly Int128[] Powers = CreatePowers();

    /// <summary>10^37.</summary>
    private static readonly Int128 End = Powers[RuleFormat.MaxDigits];

    public Int128 Digits { get; } = digits;

    public int Exponent { get; } = exponent;

    public static RuleNumber Zero => default;

    public bool IsZero => Digits == Int128.Zero;

    public int Sign => Digits == Int128.Zero ? 0 : Int128.IsNegative(Digits) ? -1 : 1;

    public static RuleNumber operator -(RuleNumber value) => new(-value.Digits, value.Exponent);

    public static RuleNumber Of(long value) => new(value, 0);

    /// <summary>Times a power of ten: the digits stay.</summary>
    public bool TryScale(int tens, out RuleNumber result) => TryFit(Digits, (long)Exponent + tens, out result);

    /// <summary>Half a unit of the last digit below and above; 1e2 is 100, since it may be written so.</summary>
    public bool TrySplit(out RuleNumber low, out RuleNumber high)
    {
        var half = new RuleNumber(5, Math.Min(Exponent, 0) - 1);
        return TryAdd(this, -half, out low) & TryAdd(this, half, out high);
    }

    /// <summary>10^n for n from 0 to 38.</summary>
    public static Int128 PowerOfTen(int n) => Powers[n];

    /// <summary>Sign of left − right.</summary>
    public static int Compare(in RuleNumber left, in RuleNumber right)
    {
        if (left.Exponent == right.Exponent)
        {
            return left.Digits.CompareTo(right.Digits);
        }

        int sign = left.Sign;
        if (sign != right.Sign || sign == 0)
        {
            return sign.CompareTo(right.Sign);
        }

        UInt128 x = Magnitude(left.Digits);
        UInt128 y = Magnitude(right.Digits);
        int order = (CountDigits(x) + left.Exponent).CompareTo(CountDigits(y) + right.Exponent);
        if (order == 0)
        {
            // Both begin at one power of ten, so that the one with fewer digits can take as many zeros as it lacks.
            int tens = left.Exponent - right.Exponent;
            order = tens > 0 ? (x * (UInt128)Powers[tens]).CompareTo(y) : x.CompareTo(y * (UInt128)Powers[-tens]);
        }

        return sign * order;
    }

    /// <summary>The sum; false where it has too many digits.</summary>
    public static bool TryAdd(in RuleNumber left, in RuleNumber right, out RuleNumber sum)
    {
        if (left.Exponent == right.Exponent)
        {
            return TryFit(left.Digits + right.Digits, left.Exponent, out sum);
        }

        RuleNumber high = left.Exponent > right.Exponent ? left : right;
        RuleNumber low = left.Exponent > right.Exponent ? right : left;
        int room = RuleFormat.MaxDigits + 1 - CountDigits(Magnitude(high.Digits));
        if (high.IsZero)
        {
            sum = low;
            return true;
        }

        // Only zeros of the lower number can make room, and a zero is nothing but zeros.
        Int128 digits = low.Digits;
        int exponent = low.IsZero ? Math.Max(low.Exponent, high.Exponent - room) : low.Exponent;
        while (high.Exponent - exponent > room)
        {
            (Int128 shorter, Int128 last) = Int128.DivRem(digits, 10);
            if (last != Int128.Zero)
            {
                sum = default;
                return false;
            }

            digits = shorter;
            exponent++;
        }

        return TryFit((high.Digits * Powers[high.Exponent - exponent]) + digits, exponent, out sum);
    }

    /// <summary>The product; false where it has too many digits.</summary>
    public static bool TryMultiply(in RuleNumber left, in RuleNumber right, out RuleNumber product)
    {
        Int128 x = left.Digits;
        Int128 y = right.Digits;
        long exponent = (long)left.Exponent + right.Exponent;
        long written = exponent;
        if (x != (long)x || y != (long)y)
        {
            if (x == Int128.Zero || y == Int128.Zero)
            {
                return TryFit(Int128.Zero, exponent, out product);
            }

            // Every ten that the product will have at its end is taken out before: what is left has nearly as many digits as both have together.
            exponent += DropZeros(ref x) + DropZeros(ref y);
            exponent += PairFactors(ref x, ref y) + PairFactors(ref y, ref x);
            if (CountDigits(Magnitude(x)) + CountDigits(Magnitude(y)) > RuleFormat.MaxDigits + 1)
            {
                product = default;
                return false;
            }
        }

        Int128 digits = x * y;
        if (exponent > written)
        {
            // The zeros that were taken out are shown, as far as there is room.
            int zeros = (int)Math.Clamp(Math.Min(exponent - written, RuleFormat.MaxDigits - CountDigits(Magnitude(digits))), 0, RuleFormat.MaxDigits);
            digits *= Powers[zeros];
            exponent -= zeros;
        }

        return TryFit(digits, exponent, out product);
    }

    /// <summary>How many decimal digits; 0 for 0.</summary>
    public static int CountDigits(UInt128 value)
    {
        int bits = 128 - (int)UInt128.LeadingZeroCount(value);

        // 1233/4096 is log10(2), near enough for 128 bits to be wrong by one digit at most, which the table decides.
        int guess = bits * 1233 >> 12;
        return guess < Powers.Length && value >= (UInt128)Powers[guess] ? guess + 1 : guess;
    }

    public static UInt128 Magnitude(Int128 value) => (UInt128)(Int128.IsNegative(value) ? -value : value);

    /// <summary>The same value with digits that do not end in 0; 0 times 10^0 for zero.</summary>
    public RuleNumber Normalize()
    {
        if (IsZero)
        {
            return default;
        }

        Int128 digits = Digits;
        int zeros = DropZeros(ref digits);
        return new RuleNumber(digits, Exponent + zeros);
    }

    /// <summary>Whether the value is an integer of 64 bits.</summary>
    public bool TryToInt64(out long value)
    {
        RuleNumber whole = Normalize();
        value = 0;
        if (whole.Exponent is < 0 or > JsonNumber.SmallDigits || whole.Digits != (long)whole.Digits)
        {
            return false;
        }

        Int128 product = whole.Digits * Powers[whole.Exponent];
        value = (long)product;
        return product == value;
    }

    /// <summary>A number from its digits, if it is one.</summary>
    private static bool TryFit(Int128 digits, long exponent, out RuleNumber result)
    {
        while (digits >= End || digits <= -End)
        {
            (Int128 shorter, Int128 last) = Int128.DivRem(digits, 10);
            if (last != Int128.Zero)
            {
                result = default;
                return false;
            }

            digits = shorter;
            exponent++;
        }

        if (digits == Int128.Zero)
        {
            exponent = Math.Clamp(exponent, -RuleFormat.MaxExponent, RuleFormat.MaxExponent);
        }

        // Zeros at the end are left out, or put there, where that makes it one.
        for (; exponent < -RuleFormat.MaxExponent && digits % 10 == Int128.Zero; exponent++)
        {
            digits /= 10;
        }

        for (; exponent > RuleFormat.MaxExponent && digits < End / 10 && digits > -End / 10; exponent--)
        {
            digits *= 10;
        }

        bool isNumber = exponent is >= -RuleFormat.MaxExponent and <= RuleFormat.MaxExponent;
        result = isNumber ? new RuleNumber(digits, (int)exponent) : default;
        return isNumber;
    }

    private static int DropZeros(ref Int128 digits)
    {
        int zeros = 0;
        if (digits == (long)digits)
        {
            long small = (long)digits;
            for (; small % 10 == 0; zeros++)
            {
                small /= 10;
            }

            digits = small;
            return zeros;
        }

        for (; digits % 10 == Int128.Zero; zeros++)
        {
            digits /= 10;
        }

        return zeros;
    }

    /// <summary>Takes a factor of two from one number and one of five from the other, as often as there are both.</summary>
    private static int PairFactors(ref Int128 twos, ref Int128 fives)
    {
        int tens = 0;
        for (; Int128.IsEvenInteger(twos) && fives % 5 == Int128.Zero; tens++)
        {
            twos /= 2;
            fives /= 5;
        }

        return tens;
    }

    private static Int128[] CreatePowers()
    {
        var powers = new Int128[39];
        powers[0] = 1;
        for (int i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
