using System.Runtime.CompilerServices;

namespace ReportSdk.Rules.Screening;

/// <summary>
/// The numbers from one to another in binary floating point, with a bound of how far either end may be off: enough to decide nearly every condition for a
/// small part of what exact numbers cost.
/// </summary>
/// <remarks>A value with an error of 0 is an integer below 2^53, which floating point adds and multiplies exactly.</remarks>
/// <param name="low">The lowest number.</param>
/// <param name="high">The highest.</param>
/// <param name="error">How far from the true value either may be.</param>
internal readonly struct ScreenReal(double low, double high, double error)
{
    /// <summary>Twice the relative error of one operation.</summary>
    private const double Unit2 = 1.0 / (1L << 52);

    /// <summary>Four times: of a number with digits behind the point, which are a product with a part of ten that is rounded itself.</summary>
    private const double Unit4 = 2 * Unit2;

    private const long ExactEnd = 1L << 53;

    private static readonly double[] Tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    private static readonly double[] Parts = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15];

    private static readonly double[] Halves = [.5, .5e-1, .5e-2, .5e-3, .5e-4, .5e-5, .5e-6, .5e-7, .5e-8, .5e-9, .5e-10, .5e-11, .5e-12, .5e-13, .5e-14, .5e-15];

    public double Low { get; init; } = low;

    public double High { get; init; } = high;

    public double Error { get; init; } = error;

    /// <summary>Powers of ten that a value may be multiplied with.</summary>
    public static int MostTens => Tens.Length - 1;

    /// <summary>Zero is in it, or may be.</summary>
    public bool MayBeZero => Low <= Error && High >= -Error;

    private double Largest => Math.Max(Math.Abs(Low), Math.Abs(High));

    /// <summary>The number nearest to one as written.</summary>
    /// <param name="mantissa">Its digits: fewer than 2^53.</param>
    /// <param name="scale">How many of them stand behind the point.</param>
    public static double Point(long mantissa, int scale) => mantissa * Parts[scale];

    /// <summary>A number as written, or all that print so.</summary>
    /// <param name="point">What <see cref="Point"/> says.</param>
    /// <param name="scale">Digits behind its point.</param>
    /// <param name="isPrinted">It stands for all numbers that print so.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ScreenReal Of(double point, int scale, bool isPrinted)
    {
        if (!isPrinted)
        {
            return new ScreenReal(point, point, scale == 0 ? 0 : Math.Abs(point) * Unit4);
        }

        double half = Halves[scale];
        return new ScreenReal(point - half, point + half, (Math.Abs(point) + half) * Unit4);
    }

    /// <summary>A number of a rule; false where floating point does not hold its digits.</summary>
    public static bool TryOf(in RuleNumber number, out ScreenReal value)
    {
        int scale = Math.Max(-number.Exponent, 0);
        int tens = Math.Max(number.Exponent, 0);
        bool isHeld = scale < Halves.Length && tens < Tens.Length && RuleNumber.Magnitude(number.Digits) < (UInt128)ExactEnd;
        value = isHeld ? Of(Point((long)number.Digits, scale), scale, isPrinted: false).Scale(tens) : default;
        return isHeld;
    }

    public static ScreenReal operator -(in ScreenReal value) => new(-value.High, -value.Low, value.Error);

    public static ScreenReal operator +(in ScreenReal left, in ScreenReal right)
    {
        double low = left.Low + right.Low;
        double high = left.High + right.High;
        return new ScreenReal(low, high, Off(low, high, left.Error + right.Error, isExact: true));
    }

    public static ScreenReal operator *(in ScreenReal left, in ScreenReal right)
    {
        double low = left.Low * right.Low;
        double high = left.High * right.High;
        if (left.Low < 0 || right.Low < 0)
        {
            double a = left.Low * right.High;
            double b = left.High * right.Low;
            (low, high) = (Math.Min(Math.Min(low, high), Math.Min(a, b)), Math.Max(Math.Max(low, high), Math.Max(a, b)));
        }

        double error = (left.Largest * right.Error) + (right.Largest * left.Error) + (left.Error * right.Error);
        return new ScreenReal(low, high, Off(low, high, error, isExact: true));
    }

    /// <summary>Times a power of ten.</summary>
    /// <param name="tens">At most <see cref="MostTens"/>, with either sign.</param>
    public ScreenReal Scale(int tens)
    {
        double factor = Tens[Math.Abs(tens)];
        double low = tens < 0 ? Low / factor : Low * factor;
        double high = tens < 0 ? High / factor : High * factor;
        return new ScreenReal(low, high, Off(low, high, tens < 0 ? Error / factor : Error * factor, tens >= 0));
    }

    public ScreenReal Abs() => Low >= 0 ? this : High <= 0 ? -this : this with { Low = 0, High = Math.Max(-Low, High) };

    /// <summary>A quotient of single numbers; false where the divisor may be zero.</summary>
    public static bool TryDivide(in ScreenReal dividend, in ScreenReal divisor, out ScreenReal quotient)
    {
        double by = Math.Abs(divisor.Low) - divisor.Error;
        double value = dividend.Low / divisor.Low;
        quotient = new ScreenReal(value, value, ((dividend.Error + (Math.Abs(value) * divisor.Error)) / by) + (Math.Abs(value) * Unit2));
        return by > 0 && by > divisor.Error;
    }

    /// <summary>Sign of left − right, of single numbers; false where they are too near each other to tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCompare(in ScreenReal left, in ScreenReal right, out int order)
    {
        double difference = left.Low - right.Low;
        double error = left.Error + right.Error;
        order = difference < 0 ? -1 : difference > 0 ? 1 : 0;
        return error == 0 || Math.Abs(difference) > error;
    }

    /// <summary>Whether the two share a number; unknown where that is too close to tell.</summary>
    public static Truth Meet(in ScreenReal left, in ScreenReal right)
    {
        double overlap = Math.Min(left.High - right.Low, right.High - left.Low);
        double error = left.Error + right.Error;
        return overlap > error ? Truth.True : overlap < -error ? Truth.False : Truth.Unknown;
    }

    /// <summary>The error of a result, given that of its operands: none where an integer stays one.</summary>
    private static double Off(double low, double high, double error, bool isExact)
    {
        double largest = Math.Max(Math.Abs(low), Math.Abs(high));
        return isExact && error == 0 && largest < ExactEnd ? 0 : (error * (1 + Unit2)) + (largest * Unit2);
    }
}
