namespace ReportSdk.Rules;

/// <summary>
/// The numbers from one to another in binary floating point, with a bound of how far either end may be off: enough to decide nearly every comparison for a
/// tenth of what exact numbers cost. Where it decides nothing, exact numbers do.
/// </summary>
/// <remarks>
/// A value with an error of 0 is an integer below 2^53, which floating point adds and multiplies exactly. Numbers are small enough, by <see cref="Whole"/> and
/// <see cref="Places"/>, that exact arithmetic could not run out of digits either: otherwise it would be unknown what an estimate calls true.
/// </remarks>
/// <param name="Low">The lowest number.</param>
/// <param name="High">The highest.</param>
/// <param name="Error">How far from the true value either may be.</param>
/// <param name="Unit">As in <see cref="RuleValue.Unit"/>.</param>
/// <param name="Whole">Digits before the point, at most.</param>
/// <param name="Places">Digits behind it, at most; a quotient has <see cref="Endless"/>.</param>
internal readonly record struct RuleEstimate(double Low, double High, double Error, short Unit, int Whole, int Places)
{
    /// <summary>Of a quotient, which may be compared, but no more reckoned with.</summary>
    public const int Endless = 1000;

    /// <summary>Twice the relative error of one operation.</summary>
    private const double Unit2 = 1.0 / (1L << 52);

    private const double ExactEnd = 1L << 53;

    private const int MostDigits = Shared.RuleFormat.MaxDigits - 1;

    private const int MostScale = 15;

    private static readonly double[] Tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    private static readonly double[] Halves = [.5, .5e-1, .5e-2, .5e-3, .5e-4, .5e-5, .5e-6, .5e-7, .5e-8, .5e-9, .5e-10, .5e-11, .5e-12, .5e-13, .5e-14, .5e-15];

    public bool HasUnit => Unit != 0;

    /// <summary>A number as written.</summary>
    /// <param name="mantissa">Its digits.</param>
    /// <param name="scale">How many of them stand behind the point.</param>
    /// <param name="isPrinted">It stands for all numbers that print so.</param>
    /// <param name="estimate">The number.</param>
    public static bool TryOf(long mantissa, int scale, bool isPrinted, out RuleEstimate estimate)
    {
        double digits = mantissa;
        estimate = default;
        if (Math.Abs(digits) >= ExactEnd || scale > MostScale)
        {
            return false;
        }

        double value = scale == 0 ? digits : digits / Tens[scale];
        double half = isPrinted ? Halves[scale] : 0;
        double error = scale == 0 && !isPrinted ? 0 : (Math.Abs(value) + half) * Unit2;
        estimate = new RuleEstimate(value - half, value + half, error, 0, value is > -1e9 and < 1e9 ? 10 : 16, isPrinted ? scale + 1 : scale);
        return true;
    }

    /// <summary>A number of a rule; the default where it is not to be estimated.</summary>
    public static RuleEstimate OfConstant(in RuleNumber number) =>
        number.Digits == (long)number.Digits
        && TryOf((long)number.Digits, Math.Max(-number.Exponent, 0), isPrinted: false, out RuleEstimate estimate)
        && estimate.TryScale(Math.Max(number.Exponent, 0), out estimate)
            ? estimate
            : default;

    public RuleEstimate Negate() => this with { Low = -High, High = -Low };

    public RuleEstimate Abs() => Low >= 0 ? this : High <= 0 ? Negate() : this with { Low = 0, High = Math.Max(-Low, High) };

    public bool TryScale(int tens, out RuleEstimate result)
    {
        result = this;
        if (Math.Abs(tens) >= Tens.Length)
        {
            return false;
        }

        double factor = Tens[Math.Abs(tens)];
        double low = tens < 0 ? Low / factor : Low * factor;
        double high = tens < 0 ? High / factor : High * factor;
        double error = tens < 0 ? Error / factor : Error * factor;
        result = new RuleEstimate(low, high, Off(low, high, error, tens >= 0), Unit, Whole + Math.Max(tens, 0), Places + Math.Max(-tens, 0));
        return result.Places >= Endless || result.Fits;
    }

    public static bool TryAdd(in RuleEstimate left, in RuleEstimate right, out RuleEstimate sum)
    {
        double low = left.Low + right.Low;
        double high = left.High + right.High;
        double error = Off(low, high, left.Error + right.Error, isExact: true);
        sum = new RuleEstimate(low, high, error, left.Unit, Math.Max(left.Whole, right.Whole) + 1, Math.Max(left.Places, right.Places));
        return sum.Fits;
    }

    public static bool TryMultiply(in RuleEstimate left, in RuleEstimate right, out RuleEstimate product)
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
        short unit = left.Unit != 0 ? left.Unit : right.Unit;
        product = new RuleEstimate(low, high, Off(low, high, error, isExact: true), unit, left.Whole + right.Whole, left.Places + right.Places);
        return product.Fits;
    }

    /// <summary>A quotient of single numbers, with no unit of its own.</summary>
    public static bool TryDivide(in RuleEstimate dividend, in RuleEstimate divisor, out RuleEstimate quotient)
    {
        double by = Math.Abs(divisor.Low) - divisor.Error;
        double value = dividend.Low / divisor.Low;
        quotient = new RuleEstimate(value, value, ((dividend.Error + (Math.Abs(value) * divisor.Error)) / by) + (Math.Abs(value) * Unit2), 0, 0, Endless);
        return by > 0 && by > divisor.Error;
    }

    /// <summary>Sign of left − right, of single numbers; false where they are too near each other to tell.</summary>
    public static bool TryCompare(in RuleEstimate left, in RuleEstimate right, out int order)
    {
        double difference = left.Low - right.Low;
        double error = left.Error + right.Error;
        order = Math.Sign(difference);
        return error == 0 || Math.Abs(difference) > error;
    }

    /// <summary>Whether the two share a number; unknown where that is too close to tell.</summary>
    public static Truth Meet(in RuleEstimate left, in RuleEstimate right)
    {
        double overlap = Math.Min(left.High - right.Low, right.High - left.Low);
        double error = left.Error + right.Error;
        return overlap > error ? Truth.True : overlap < -error ? Truth.False : Truth.Unknown;
    }

    /// <summary>Zero is in it, or may be.</summary>
    public bool MayBeZero => Low <= Error && High >= -Error;

    private double Largest => Math.Max(Math.Abs(Low), Math.Abs(High));

    private bool Fits => Whole + Places <= MostDigits;

    /// <summary>The error of a result, given that of its operands: none where an integer stays one.</summary>
    private static double Off(double low, double high, double error, bool isExact)
    {
        double largest = Math.Max(Math.Abs(low), Math.Abs(high));
        return isExact && error == 0 && largest < ExactEnd ? 0 : (error * (1 + Unit2)) + (largest * Unit2);
    }
}
