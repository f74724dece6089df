using ReportSdk.Shared;

namespace ReportSdk.Rules.Screening;

internal sealed partial class ScreenCompiler
{
    /// <summary>A number that may also be a quotient.</summary>
    private ScreenNumber? Comparable(int at) => _table.Code[at].Operator == RuleOperator.Divide
        ? Number(at + 1, isPrinted: false) is { } dividend && Number(Second(at), isPrinted: false) is { } divisor
            ? new ScreenNumber.Quotient(dividend, divisor)
            : null
        : Number(at, isPrinted: false);

    private ScreenNumber? Number(int at, bool isPrinted)
    {
        ref readonly RuleInstruction operation = ref _table.Code[at];
        ScreenNumber? number = operation.Operator switch
        {
            RuleOperator.Number => Constant(_table.Numbers[operation.First].Number),
            RuleOperator.AsNumber => Member(at + 1) is { } member ? new ScreenNumber.Member(member, isPrinted) : null,
            RuleOperator.Add => Both(at, isPrinted) is var (left, right) ? new ScreenNumber.Sum(left, right, isDifference: false) : null,
            RuleOperator.Subtract => Both(at, isPrinted) is var (left, right) ? new ScreenNumber.Sum(left, right, isDifference: true) : null,
            RuleOperator.Multiply => Both(at, isPrinted) is var (left, right) ? new ScreenNumber.Product(left, right) : null,
            RuleOperator.Negate => Number(at + 1, isPrinted) is { } negated ? new ScreenNumber.Negated(negated) : null,
            RuleOperator.Scale when Math.Abs(operation.First) <= ScreenReal.MostTens =>
                Number(at + 1, isPrinted) is { } scaled ? new ScreenNumber.Scaled(scaled, operation.First) : null,
            RuleOperator.Call when (RuleFunction)operation.First == RuleFunction.Abs =>
                Number(at + 1, isPrinted) is { } signed ? new ScreenNumber.Magnitude(signed) : null,
            _ => null,
        };
        return number is null ? null : Fitting(number);
    }

    private (ScreenNumber Left, ScreenNumber Right)? Both(int at, bool isPrinted) =>
        Number(at + 1, isPrinted) is { } left && Number(Second(at), isPrinted) is { } right ? (left, right) : null;

    private static ScreenNumber.Constant? Constant(in RuleNumber number) => ScreenReal.TryOf(number, out ScreenReal value)
        ? new ScreenNumber.Constant(value, RuleNumber.CountDigits(RuleNumber.Magnitude(number.Digits)) + Math.Max(number.Exponent, 0), Math.Max(-number.Exponent, 0), UnitsOf(number))
        : null;

    /// <summary>A number in the unit that members are held in; null where it is none of those, or a large one.</summary>
    private static long? UnitsOf(in RuleNumber number)
    {
        int tens = number.Exponent + ScreenSlot.MostPlaces;
        const int MostTens = 12;
        Int128 most = 1_000_000;
        return tens is >= 0 and <= MostTens && number.Digits < most && number.Digits > -most ? (long)(number.Digits * (Int128)Math.Pow(10, tens)) : null;
    }

    /// <summary>
    /// The number, where exact arithmetic could not run out of digits either: else it would be unknown what an estimate calls true.
    /// </summary>
    private static ScreenNumber? Fitting(ScreenNumber number) => number.Whole + number.Places < RuleFormat.MaxDigits ? number : null;
}
