namespace ReportSdk.Rules;

/// <summary>All numbers from one to another, both included, and the unit that they carry.</summary>
internal readonly struct RuleRange(RuleNumber low, RuleNumber high, short unit)
{
    public RuleNumber Low { get; init; } = low;

    public RuleNumber High { get; init; } = high;

    public short Unit { get; init; } = unit;

    /// <summary>The numbers that print as one does: half a unit of its last digit to either side.</summary>
    public static bool TryOfPrinted(in RuleNumber number, short unit, out RuleRange range)
    {
        bool fits = number.TrySplit(out RuleNumber low, out RuleNumber high);
        range = new RuleRange(low, high, unit);
        return fits;
    }

    public static RuleRange Of(in RuleNumber number, short unit) => new(number, number, unit);

    /// <summary>Nothing, which is nothing in every unit.</summary>
    public bool IsNothing => Unit == 0 && Low.IsZero && High.IsZero;

    public bool HasZero => Low.Sign <= 0 && High.Sign >= 0;

    public RuleRange Negate() => new(-High, -Low, Unit);

    public bool TryScale(int tens, out RuleRange result)
    {
        RuleNumber high = default;
        bool fits = Low.TryScale(tens, out RuleNumber low) && High.TryScale(tens, out high);
        result = new RuleRange(low, high, Unit);
        return fits;
    }

    public static bool TryAdd(in RuleRange left, in RuleRange right, out RuleRange sum)
    {
        RuleNumber high = default;
        bool fits = RuleNumber.TryAdd(left.Low, right.Low, out RuleNumber low) && RuleNumber.TryAdd(left.High, right.High, out high);
        sum = new RuleRange(low, high, left.Unit != 0 ? left.Unit : right.Unit);
        return fits;
    }

    public static bool TryMultiply(in RuleRange left, in RuleRange right, out RuleRange product)
    {
        bool fits;
        RuleNumber low;
        RuleNumber high = default;
        if (left.Low.Sign >= 0 && right.Low.Sign >= 0)
        {
            fits = RuleNumber.TryMultiply(left.Low, right.Low, out low) && RuleNumber.TryMultiply(left.High, right.High, out high);
        }
        else
        {
            fits = RuleNumber.TryMultiply(left.Low, right.Low, out RuleNumber a) & RuleNumber.TryMultiply(left.Low, right.High, out RuleNumber b)
                & RuleNumber.TryMultiply(left.High, right.Low, out RuleNumber c) & RuleNumber.TryMultiply(left.High, right.High, out RuleNumber d);
            low = Least(Least(a, b), Least(c, d));
            high = Greatest(Greatest(a, b), Greatest(c, d));
        }

        product = new RuleRange(low, high, left.Unit != 0 ? left.Unit : right.Unit);
        return fits;
    }

    /// <summary>The quotient, its ends rounded outwards; the divisor has no zero in it.</summary>
    public static bool TryDivide(in RuleRange left, in RuleRange right, out RuleRange quotient)
    {
        RuleRange x = right.Low.Sign < 0 ? left.Negate() : left;
        RuleRange y = right.Low.Sign < 0 ? right.Negate() : right;
        RuleNumber high = default;
        bool fits = RuleNumber.TryDivide(x.Low, x.Low.Sign < 0 ? y.Low : y.High, RuleNumber.Rounding.Down, out RuleNumber low)
            && RuleNumber.TryDivide(x.High, x.High.Sign < 0 ? y.High : y.Low, RuleNumber.Rounding.Up, out high);
        quotient = new RuleRange(low, high, left.Unit);
        return fits;
    }

    public RuleRange Abs() => Low.Sign >= 0 ? this : High.Sign <= 0 ? Negate() : new RuleRange(RuleNumber.Zero, Greatest(-Low, High), Unit);

    /// <summary>What the least, or the greatest, of two numbers may be.</summary>
    public static RuleRange Select(in RuleRange left, in RuleRange right, bool isLeast) => isLeast
        ? new(Least(left.Low, right.Low), Least(left.High, right.High), left.Unit != 0 ? left.Unit : right.Unit)
        : new(Greatest(left.Low, right.Low), Greatest(left.High, right.High), left.Unit != 0 ? left.Unit : right.Unit);

    /// <summary>Whether the two share a number.</summary>
    public static bool Meet(in RuleRange left, in RuleRange right) =>
        RuleNumber.Compare(left.Low, right.High) <= 0 && RuleNumber.Compare(right.Low, left.High) <= 0;

    private static RuleNumber Least(in RuleNumber x, in RuleNumber y) => RuleNumber.Compare(x, y) <= 0 ? x : y;

    private static RuleNumber Greatest(in RuleNumber x, in RuleNumber y) => RuleNumber.Compare(x, y) >= 0 ? x : y;
}
