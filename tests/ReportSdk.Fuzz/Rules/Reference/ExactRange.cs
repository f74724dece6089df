using System.Numerics;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>All numbers from one to another, both included: what a printed number stands for, or what can come of such.</summary>
internal readonly record struct ExactRange(Exact Low, Exact High)
{
    /// <summary>More zeros than any number has digits.</summary>
    private const int MostZeros = 64;

    public bool HasZero => Low.Sign <= 0 && High.Sign >= 0;

    public static ExactRange Of(Exact number) => new(number, number);

    /// <summary>The numbers that print as one does, once written without an exponent.</summary>
    public static ExactRange? OfPrinted(Exact number)
    {
        int exponent = Math.Min(number.Exponent, 0);
        if (number.Exponent > MostZeros && !number.Digits.IsZero)
        {
            return null;
        }

        BigInteger digits = number.Digits * BigInteger.Pow(10, number.Digits.IsZero ? 1 : number.Exponent - exponent + 1);
        return Make(Exact.Fit(digits - 5, exponent - 1), Exact.Fit(digits + 5, exponent - 1));
    }

    public ExactRange Negate() => new(High.Negate(), Low.Negate());

    public ExactRange? Scale(int tens) => Make(Low.Scale(tens), High.Scale(tens));

    public ExactRange? Add(ExactRange other) => Make(Low.Add(other.Low), High.Add(other.High));

    public ExactRange? Subtract(ExactRange other) => Add(other.Negate());

    public ExactRange? Multiply(ExactRange other)
    {
        // Only the ends have to be numbers, not every product of ends.
        Exact[] products = [Times(Low, other.Low), Times(Low, other.High), Times(High, other.Low), Times(High, other.High)];
        Exact low = products.Aggregate(Smallest);
        Exact high = products.Aggregate(Largest);
        return Make(Exact.Fit(low.Digits, low.Exponent), Exact.Fit(high.Digits, high.Exponent));

        static Exact Times(Exact x, Exact y) => new(x.Digits * y.Digits, x.Exponent + y.Exponent);
    }

    /// <summary>Its ends are rounded outwards; null where the divisor may be zero.</summary>
    public ExactRange? Divide(ExactRange other)
    {
        if (other.HasZero)
        {
            return null;
        }

        (Exact, Exact)[] corners = [(Low, other.Low), (Low, other.High), (High, other.Low), (High, other.High)];
        Exact?[] down = Array.ConvertAll(corners, static corner => ExactFunctions.Divide(corner.Item1, corner.Item2, MidpointRounding.ToNegativeInfinity));
        Exact?[] up = Array.ConvertAll(corners, static corner => ExactFunctions.Divide(corner.Item1, corner.Item2, MidpointRounding.ToPositiveInfinity));
        return Array.TrueForAll([.. down, .. up], static end => end is not null)
            ? new(down.Select(static end => end!.Value).Aggregate(Smallest), up.Select(static end => end!.Value).Aggregate(Largest))
            : null;
    }

    public ExactRange Abs() => Low.Sign >= 0 ? this : High.Sign <= 0 ? Negate() : new(Exact.Zero, Largest(Low.Negate(), High));

    public ExactRange LeastWith(ExactRange other) => new(Smallest(Low, other.Low), Smallest(High, other.High));

    public ExactRange GreatestWith(ExactRange other) => new(Largest(Low, other.Low), Largest(High, other.High));

    public bool Meets(ExactRange other) => Low.CompareTo(other.High) <= 0 && other.Low.CompareTo(High) <= 0;

    private static ExactRange? Make(Exact? low, Exact? high) => low is null || high is null ? null : new(low.Value, high.Value);

    private static Exact Smallest(Exact x, Exact y) => x.CompareTo(y) <= 0 ? x : y;

    private static Exact Largest(Exact x, Exact y) => x.CompareTo(y) >= 0 ? x : y;
}
