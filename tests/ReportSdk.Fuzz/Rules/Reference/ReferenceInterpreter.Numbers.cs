using ReportSdk.Schema.Rules;
using ReportSdk.Shared;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <content>Numbers, their units and what they print.</content>
internal sealed partial class ReferenceInterpreter
{
    private const int MostPower = 1000;

    private ReferenceValue Compute(BinarySyntax syntax, ReferenceScope scope)
    {
        (ReferenceValue left, ReferenceValue right) = EvaluatePair(syntax.Left, syntax.Right, scope);
        return (syntax.Operator, left, right) switch
        {
            ("+", ListValue first, ListValue second) => new ListValue([.. first.Items, .. second.Items]),
            ("+", TextValue first, TextValue second) => new TextValue(first.Text + second.Text),
            ("-", DateValue first, DateValue second) => ReferenceValue.Of(first.Day.DayNumber - second.Day.DayNumber),
            ("+", NumberValue first, NumberValue second) => Add(first, second),
            ("-", NumberValue first, NumberValue second) => Add(first, Negated(second)),
            ("*", NumberValue first, NumberValue second) => Multiply(first, second),
            ("/", NumberValue first, NumberValue second) => Divide(first, second),
            ("%", NumberValue first, NumberValue second) => Unprinted(
                first.Number is { } dividend && second.Number is { Sign: not 0 } divisor ? dividend.Modulo(divisor) : null, first, second),
            _ => ReferenceValue.Unknown,
        };
    }

    private static ReferenceValue Negate(ReferenceValue value) => value is NumberValue number ? Negated(number) : ReferenceValue.Unknown;

    private static NumberValue Negated(NumberValue value) =>
        value with { Number = value.Number?.Negate(), Range = value.Range?.Negate(), Place = null };

    /// <summary>A sum is in the left one's unit; a difference in percentage points may be added to per cent.</summary>
    private static NumberValue Add(NumberValue left, NumberValue right)
    {
        NumberValue? other = left.Unit is { } unit && right.Unit is { } added && unit.Unit.CanAdd(added.Unit) ? Rescale(right, unit) : InUnitOf(left, right);
        return new NumberValue(
            left.Number is { } x && other?.Number is { } y ? x.Add(y) : null,
            left.Range is { } first && other?.Range is { } second ? first.Add(second) : null,
            left.IsPrinted || right.IsPrinted)
        {
            Unit = left.Unit ?? right.Unit,
        };
    }

    private static NumberValue Multiply(NumberValue left, NumberValue right) => new(
        left.Number is { } x && right.Number is { } y ? x.Multiply(y) : null,
        left.Range is { } first && right.Range is { } second ? first.Multiply(second) : null,
        left.IsPrinted || right.IsPrinted)
    {
        Unit = left.Unit ?? right.Unit,
    };

    /// <summary>Of two numbers that carry units, the quotient of the amounts, whatever they measure.</summary>
    private static ReferenceValue Divide(NumberValue left, NumberValue right)
    {
        int tens = TensOfQuotient(left, right);
        return new NumberValue(
            left.Number is { } x && right.Number is { Sign: not 0 } y ? ExactFunctions.Divide(x, y, MidpointRounding.ToEven)?.Scale(tens) : null,
            left.Range is { } first && right.Range is { } second ? first.Divide(second)?.Scale(tens) : null,
            left.IsPrinted || right.IsPrinted)
        {
            Unit = right.Unit is null ? left.Unit : null,
        };
    }

    /// <summary>The power of ten between the units that two numbers carry.</summary>
    private static int TensOfQuotient(NumberValue left, NumberValue right) =>
        right.Unit is { } unit ? (left.Unit?.Unit.Exponent ?? unit.Unit.Exponent) - unit.Unit.Exponent : 0;

    /// <summary>What other operations make of printed numbers has no digits that are printed.</summary>
    private static NumberValue Unprinted(Exact? number, params NumberValue[] from)
    {
        bool isPrinted = Array.Exists(from, static value => value.IsPrinted);
        return new NumberValue(number, number is { } known && !isPrinted ? ExactRange.Of(known) : null, isPrinted) { Unit = from[0].Unit };
    }

    /// <summary>The second number in the unit of the first; null where they do not go together. Nothing is nothing in every unit.</summary>
    private static NumberValue? InUnitOf(NumberValue like, NumberValue number)
    {
        if (like.Unit is null || number.Unit is null)
        {
            bool isBare = like.Unit is null && number.Unit is null;
            return isBare || like.IsNothing || number.IsNothing ? number : null;
        }

        return like.Unit.Unit.IsCompatibleWith(number.Unit.Unit) ? Rescale(number, like.Unit) : null;
    }

    private static NumberValue Rescale(NumberValue number, UnitSymbol unit)
    {
        int tens = number.Unit!.Unit.Exponent - unit.Unit.Exponent;
        return number with { Number = number.Number?.Scale(tens), Range = number.Range?.Scale(tens), Unit = unit, Place = null };
    }

    private static ReferenceValue Convert(NumberValue number, ReferenceUnit from, ReferenceUnit to)
    {
        switch (from.Kind)
        {
            case ReferenceUnitKind.Fixed:
                return Scaled(number, from.Tens - to.Tens);
            case ReferenceUnitKind.Carried when number.Unit is { } unit:
                return unit.Unit.IsCompatibleWith(to.Symbol!.Unit) ? Rescale(number, to.Symbol) with { Unit = null } : ReferenceValue.Unknown;
            case ReferenceUnitKind.Carried when !number.IsNothing:
                return ReferenceValue.Unknown;
            default:
                return number;
        }
    }

    /// <summary>In the same unit it is the same number.</summary>
    private static NumberValue Scaled(NumberValue number, int tens) =>
        tens == 0 ? number : number with { Number = number.Number?.Scale(tens), Range = number.Range?.Scale(tens), Place = null };

    private static ReferenceValue Abs(NumberValue value) => value with { Number = value.Number?.Abs(), Range = value.Range?.Abs(), Place = null };

    private static NumberValue Power(NumberValue number, NumberValue exponent)
    {
        Exact? power = number.Number is { } known && exponent.Number is { Whole: { } whole } && System.Numerics.BigInteger.Abs(whole) <= MostPower && (whole >= 0 || known.Sign != 0)
            ? ExactFunctions.Power(known, (int)whole)
            : null;
        return Unprinted(power, number, exponent);
    }

    /// <summary>Least, greatest, sum or average.</summary>
    private static ReferenceValue Aggregate(ReferenceValue list, string function)
    {
        if (list is not ListValue { Items: var items })
        {
            return ReferenceValue.Unknown;
        }

        if (items.Count == 0)
        {
            return function == "sum" ? ReferenceValue.Of(0) : ReferenceValue.Unknown;
        }

        if (function is "min" or "max")
        {
            return items.Skip(1).Aggregate(items[0], (best, item) => Better(best, item, function == "min" ? -1 : 1));
        }

        if (!items.All(static item => item is NumberValue))
        {
            return ReferenceValue.Unknown;
        }

        NumberValue total = items.Cast<NumberValue>().Aggregate(Add) with { Place = null };
        return function == "sum" ? total : Divide(total, NumberValue.Exactly(Exact.Of(items.Count)));
    }

    /// <summary>The one of two values that is farther in a direction, the first of equal ones; its range is that of the least, or the greatest, of both.</summary>
    private static ReferenceValue Better(ReferenceValue best, ReferenceValue item, int direction)
    {
        int? order = Compare(item, best);
        if (best is not NumberValue left || item is not NumberValue right)
        {
            return order is null ? ReferenceValue.Unknown : order == direction ? item : best;
        }

        (NumberValue chosen, NumberValue other) = order == direction ? (right, left) : (left, right);
        ExactRange? range = chosen.Range is { } own && InUnitOf(chosen, other)?.Range is { } theirs ? direction < 0 ? own.LeastWith(theirs) : own.GreatestWith(theirs) : null;
        return order is null ? chosen with { Number = null, Range = null } : chosen with { Range = range };
    }

    private bool? Approximates(RuleSyntax[] arguments, ReferenceScope scope)
    {
        (ReferenceValue first, ReferenceValue second) = EvaluatePair(arguments[0], arguments[1], scope);
        if (first is not NumberValue left || second is not NumberValue right)
        {
            return null;
        }

        switch (arguments[2])
        {
            case NameSyntax { Name: "printed" }:
                return IsQuotient(arguments[1], arguments[0], scope) ? AgreesWithQuotient(left, right, (BinarySyntax)arguments[1], scope)
                    : IsQuotient(arguments[0], arguments[1], scope) ? AgreesWithQuotient(right, left, (BinarySyntax)arguments[0], scope)
                    : left.Range is { } range && InUnitOf(left, right)?.Range is { } other ? range.Meets(other) : null;
            case CallSyntax { Function: "percent", Target: null } ratio:
                return Evaluate(ratio.Arguments[0], scope) is NumberValue { Number: { } perCent } && InUnitOf(left, right) is { Number: { } whole }
                    ? IsWithin(left, right, whole.Abs().Multiply(perCent)?.Scale(-2))
                    : null;
            default:
                (_, ReferenceValue tolerance) = EvaluatePair(arguments[0], arguments[2], scope);
                return tolerance is NumberValue known && InUnitOf(left, right) is { } like
                    ? IsWithin(left, right, InUnitOf(left.IsNothing ? like : left, known)?.Number)
                    : null;
        }
    }

    /// <summary>Whether an argument is a quotient, and is not given the unit of a number that carries one first.</summary>
    private static bool IsQuotient(RuleSyntax syntax, RuleSyntax other, ReferenceScope scope) => syntax is BinarySyntax { Operator: "/" }
        && !(ReferenceTyping.Of(other, scope) is NumberType { Unit.IsCarried: true } && ReferenceTyping.Of(syntax, scope) is NumberType { Unit.IsCarried: false });

    /// <summary>A quotient may have more digits than any number: what agrees with it is what gives the dividend, multiplied by the divisor, where that is a number.</summary>
    private bool? AgreesWithQuotient(NumberValue number, NumberValue quotient, BinarySyntax division, ReferenceScope scope)
    {
        (ReferenceValue x, ReferenceValue y) = EvaluatePair(division.Left, division.Right, scope);
        if (x is not NumberValue { Range: { } dividend } over || y is not NumberValue { Range: { HasZero: false } divisor } by
            || InUnitOf(quotient, number)?.Range is not { } range || dividend.Scale(TensOfQuotient(over, by)) is not { } amount)
        {
            return null;
        }

        return range.Multiply(divisor) is { } product ? product.Meets(amount) : quotient.Range?.Meets(range);
    }

    /// <summary>Whether two numbers differ by no more than a tolerance, which is in the unit of the first.</summary>
    private static bool? IsWithin(NumberValue left, NumberValue right, Exact? tolerance) =>
        left.Number is { } x && InUnitOf(left, right)?.Number is { } y && x.Subtract(y) is { } difference && tolerance is { } allowed ? difference.Abs().CompareTo(allowed) <= 0 : null;

    /// <summary>Whether one number is the other times 10^4 or 10^8, give or take a factor of 3.</summary>
    private bool? IsUnitSlip(RuleSyntax[] arguments, ReferenceScope scope)
    {
        (ReferenceValue first, ReferenceValue second) = EvaluatePair(arguments[0], arguments[1], scope);
        if (first is not NumberValue { Number: { } x } left || second is not NumberValue right || InUnitOf(left, right)?.Number is not { } y)
        {
            return null;
        }

        return x.Sign * y.Sign > 0 && (IsNear(x, y, 4) || IsNear(x, y, 8) || IsNear(y, x, 4) || IsNear(y, x, 8));
    }

    /// <summary>Whether large ÷ small is 10^tens ÷ 3 to 10^tens × 3; by integers, so that nothing is too long.</summary>
    private static bool IsNear(Exact small, Exact large, int tens)
    {
        int common = Math.Min(small.Exponent, large.Exponent);
        System.Numerics.BigInteger low = System.Numerics.BigInteger.Abs(small.Digits) * System.Numerics.BigInteger.Pow(10, small.Exponent - common + tens);
        System.Numerics.BigInteger high = System.Numerics.BigInteger.Abs(large.Digits) * System.Numerics.BigInteger.Pow(10, large.Exponent - common);
        return high <= low * 3 && high * 3 >= low;
    }
}
