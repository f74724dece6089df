using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    /// <summary>Digits of the factors of a power that one step multiplies: a power of 1000 of 37 digits takes as long as <see cref="LongWork"/>.</summary>
    private const int DigitsPerStep = 16;

    /// <summary>Add to ToUnit.</summary>
    private RuleValue Compute(int at, RuleOperator operation)
    {
        RuleValue left = Evaluate(at + 1);
        if (left.IsUnknown)
        {
            return left;
        }

        if (operation >= RuleOperator.Negate)
        {
            return Change(at, operation, ReadAs(left, RuleValueKind.Number));
        }

        RuleValue right = Evaluate(_code[at + 1].Next);
        if (right.IsUnknown)
        {
            return right;
        }

        return operation is RuleOperator.Add or RuleOperator.Subtract && left.Kind is RuleValueKind.Text or RuleValueKind.Date
            ? Join(left, right, operation)
            : ComputeNumbers(ReadAs(left, RuleValueKind.Number), ReadAs(right, RuleValueKind.Number), operation);
    }

    /// <summary>Negate, scale and the operations on units.</summary>
    private RuleValue Change(int at, RuleOperator operation, in RuleValue number)
    {
        if (number.IsUnknown)
        {
            return number;
        }

        ref readonly RuleInstruction instruction = ref _code[at];
        switch (operation)
        {
            case RuleOperator.Negate:
                return number.WithNumber(-number.Number);
            case RuleOperator.Scale:
                return number.Number.TryScale(instruction.First, out RuleNumber scaled) ? number.WithNumber(scaled) : TooManyDigits;
            case RuleOperator.WithUnit:
                return number.Unit == 0
                    ? number.WithUnit(number.Number, (short)instruction.First, ~instruction.Second)
                    : RuleValue.Unknown(UnknownReason.IncompatibleUnits);
            default:
                UnitDefinition unit = UnitTable.Units[instruction.First - 1];
                if (IsNothing(number.Number, number.Unit))
                {
                    return number;
                }

                if (number.Unit == 0 || !UnitOf(number).IsCompatibleWith(unit))
                {
                    return RuleValue.Unknown(UnknownReason.IncompatibleUnits);
                }

                return number.Number.TryScale(UnitOf(number).Exponent - unit.Exponent, out RuleNumber converted)
                    ? number.WithUnit(converted, 0, 0)
                    : TooManyDigits;
        }
    }

    private static RuleValue TooManyDigits => RuleValue.Unknown(UnknownReason.TooManyDigits);

    /// <summary>Two texts one behind the other; the days between two dates.</summary>
    private RuleValue Join(in RuleValue left, in RuleValue right, RuleOperator operation)
    {
        RuleValue other = ReadAs(right, left.Kind);
        if (other.IsUnknown)
        {
            return other;
        }

        if (left.Kind == RuleValueKind.Date)
        {
            return operation == RuleOperator.Subtract ? RuleValue.Of(left.Day - other.Day) : RuleValue.Unknown(UnknownReason.WrongKind);
        }

        RuleValue first = Plain(left);
        RuleValue second = Plain(other);
        if (operation == RuleOperator.Subtract || !TryBeginText(first.Length + second.Length, out Span<byte> text))
        {
            return RuleValue.Unknown(UnknownReason.WrongKind);
        }

        TextOf(first).CopyTo(text);
        TextOf(second).CopyTo(text[first.Length..]);
        return _memory.EndText(text.Length);
    }

    private RuleValue ComputeNumbers(in RuleValue left, RuleValue right, RuleOperator operation)
    {
        if (left.IsUnknown || right.IsUnknown)
        {
            return left.IsUnknown ? left : right;
        }

        RuleNumber result;
        bool isNumber;
        switch (operation)
        {
            case RuleOperator.Add:
            case RuleOperator.Subtract:
                if (!TryMakeAddend(left, ref right))
                {
                    return _unknown;
                }

                isNumber = RuleNumber.TryAdd(left.Number, operation == RuleOperator.Add ? right.Number : -right.Number, out result);
                break;
            case RuleOperator.Multiply:
                if (left.Unit != 0 && right.Unit != 0)
                {
                    return RuleValue.Unknown(UnknownReason.IncompatibleUnits);
                }

                isNumber = RuleNumber.TryMultiply(left.Number, right.Number, out result);
                break;
            case RuleOperator.Divide:
                return Divide(left, right);
            default:
                return Modulo(left, right);
        }

        return isNumber ? Combine(result, left, right) : TooManyDigits;
    }

    /// <summary>A number made of two: with the unit of the one that has one, of the left one where both have.</summary>
    private static RuleValue Combine(in RuleNumber number, in RuleValue left, in RuleValue right)
    {
        ref readonly RuleValue bearer = ref left.Unit != 0 || right.Unit == 0 ? ref left : ref right;
        return RuleValue.Quantity(number, OriginOf(left, right), RuleValue.NoToken, bearer.Unit, bearer.UnitText);
    }

    private static RuleValue.Origin OriginOf(in RuleValue left, in RuleValue right) =>
        left.NumberOrigin == RuleValue.Origin.Exact && right.NumberOrigin == RuleValue.Origin.Exact ? RuleValue.Origin.Exact : RuleValue.Origin.Computed;

    /// <summary>Brings the right side of a sum to the unit of the left one, if that can take it.</summary>
    private bool TryMakeAddend(in RuleValue left, ref RuleValue right)
    {
        if (left.Unit == right.Unit || IsNothing(left.Number, left.Unit) || IsNothing(right.Number, right.Unit))
        {
            return true;
        }

        if (left.Unit == 0 || right.Unit == 0 || !UnitOf(left).CanAdd(UnitOf(right)))
        {
            _unknown = RuleValue.Unknown(UnknownReason.IncompatibleUnits);
            return false;
        }

        return TryConvert(ref right, left);
    }

    private RuleValue Divide(in RuleValue left, in RuleValue right)
    {
        if (right.Number.IsZero)
        {
            return RuleValue.Unknown(UnknownReason.DivisionByZero);
        }

        if (right.Unit != 0 && left.Unit == 0 && !left.Number.IsZero)
        {
            return RuleValue.Unknown(UnknownReason.IncompatibleUnits);
        }

        int tens = right.Unit == 0 || left.Unit == 0 ? 0 : UnitOf(left).Exponent - UnitOf(right).Exponent;
        if (!RuleNumber.TryDivide(left.Number, right.Number, RuleNumber.Rounding.HalfEven, out RuleNumber quotient) || !quotient.TryScale(tens, out quotient))
        {
            return TooManyDigits;
        }

        return right.Unit == 0
            ? RuleValue.Quantity(quotient, OriginOf(left, right), RuleValue.NoToken, left.Unit, left.UnitText)
            : RuleValue.Of(quotient, OriginOf(left, right));
    }

    private RuleValue Modulo(in RuleValue left, in RuleValue right)
    {
        if (right.Unit != 0)
        {
            return RuleValue.Unknown(UnknownReason.IncompatibleUnits);
        }

        if (right.Number.IsZero)
        {
            return RuleValue.Unknown(UnknownReason.DivisionByZero);
        }

        return RuleNumber.TryModulo(left.Number, right.Number, out RuleNumber rest)
            ? Combine(rest, left, right)
            : RuleValue.Unknown(UnknownReason.OutOfRange);
    }

    /// <summary>Sum, average, least and greatest of a list.</summary>
    private RuleValue Aggregate(in RuleValue list, RuleFunction function)
    {
        var items = new Items(list);
        if (!Next(ref items, out RuleValue total))
        {
            return function == RuleFunction.Sum ? RuleValue.Of(0) : RuleValue.Unknown(UnknownReason.EmptyList);
        }

        bool isSum = function is RuleFunction.Sum or RuleFunction.Average;
        if (isSum || total.Kind == RuleValueKind.Json)
        {
            total = ReadAs(total, RuleValueKind.Number);
        }

        while (!total.IsUnknown && Next(ref items, out RuleValue item))
        {
            item = ReadAs(item, total.Kind);
            if (isSum || item.IsUnknown)
            {
                total = item.IsUnknown ? item : ComputeNumbers(total, item, RuleOperator.Add);
            }
            else if (!TryCompare(item, total, out int order))
            {
                return _unknown;
            }
            else if (function == RuleFunction.Min ? order < 0 : order > 0)
            {
                total = item;
            }
        }

        return function == RuleFunction.Average && !total.IsUnknown ? Divide(total, RuleValue.Of(list.Length)) : total;
    }

    /// <summary>The functions of one number.</summary>
    private RuleValue Adjust(in RuleValue value, RuleFunction function, int digits)
    {
        RuleNumber number = value.Number;
        RuleNumber result;
        bool isNumber = function switch
        {
            RuleFunction.Abs => Keep(number.Sign < 0 ? -number : number, out result),
            RuleFunction.Round => number.TryRound(digits, out result),
            RuleFunction.Floor => number.TryToInteger(isUp: false, out result),
            _ => number.TryToInteger(isUp: true, out result),
        };
        return isNumber ? value.WithNumber(result) : TooManyDigits;

        static bool Keep(in RuleNumber number, out RuleNumber result)
        {
            result = number;
            return true;
        }
    }

    private RuleValue Power(in RuleValue value, in RuleValue exponent)
    {
        if (value.Unit != 0 || exponent.Unit != 0)
        {
            return RuleValue.Unknown(UnknownReason.IncompatibleUnits);
        }

        if (!exponent.Number.TryToInt64(out long power) || Math.Abs(power) > RuleFormat.MaxPower)
        {
            return RuleValue.Unknown(UnknownReason.OutOfRange);
        }

        if (power < 0 && value.Number.IsZero)
        {
            return RuleValue.Unknown(UnknownReason.DivisionByZero);
        }

        _steps += Math.Abs(power) * RuleNumber.CountDigits(RuleNumber.Magnitude(value.Number.Digits)) / DigitsPerStep;
        return RuleNumber.TryPower(value.Number, (int)power, out RuleNumber result) ? Combine(result, value, exponent) : TooManyDigits;
    }

    private RuleValue Log10(in RuleValue value)
    {
        if (value.Unit != 0)
        {
            return RuleValue.Unknown(UnknownReason.IncompatibleUnits);
        }

        _steps += LongWork;
        return value.Number.Sign <= 0 ? RuleValue.Unknown(UnknownReason.OutOfRange) : value.WithNumber(RuleNumber.Log10(value.Number));
    }

    /// <summary>Whether two numbers differ by no more than a tolerance, or than a percentage of the second.</summary>
    private Truth JudgeDifference(in RuleValue left, in RuleValue right, in RuleValue tolerance, bool isPerCent)
    {
        RuleValue difference = ComputeNumbers(left, right, RuleOperator.Subtract);
        if (difference.IsUnknown)
        {
            return Unknown(difference);
        }

        RuleValue allowed = tolerance;
        if (isPerCent)
        {
            // In the unit of the difference, whatever that of the second number.
            RuleValue whole = right;
            if (!TryMakeAddend(left, ref whole))
            {
                return Truth.Unknown;
            }

            RuleValue share = tolerance.WithUnit(tolerance.Number, 0, 0);
            allowed = ComputeNumbers(Adjust(whole, RuleFunction.Abs, 0), share, RuleOperator.Multiply);
            if (allowed.IsUnknown || !allowed.Number.TryScale(-2, out RuleNumber scaled))
            {
                return Unknown(allowed.IsUnknown ? allowed : TooManyDigits);
            }

            allowed = difference.WithNumber(scaled);
        }

        return Judge(Adjust(difference, RuleFunction.Abs, 0), allowed, RuleOperator.LessOrEqual);
    }

    /// <summary>Whether one number is the other times 10^4 or 10^8, give or take a factor of 3.</summary>
    private Truth JudgeSlip(RuleValue left, RuleValue right)
    {
        if (!TryShareUnit(ref left, ref right))
        {
            return Truth.Unknown;
        }

        if (left.Number.Sign * right.Number.Sign <= 0)
        {
            return Truth.False;
        }

        RuleNumber x = left.Number.Sign < 0 ? -left.Number : left.Number;
        RuleNumber y = right.Number.Sign < 0 ? -right.Number : right.Number;
        (RuleNumber small, RuleNumber large) = RuleNumber.Compare(x, y) < 0 ? (x, y) : (y, x);
        return IsNear(small, large, 4) || IsNear(small, large, 8) ? Truth.True : Truth.False;
    }

    /// <summary>Whether large / small is 10^tens, give or take a factor of 3. What has too many digits is not.</summary>
    private static bool IsNear(in RuleNumber small, in RuleNumber large, int tens) =>
        small.TryScale(tens, out RuleNumber expected)
        && RuleNumber.TryMultiply(expected, RuleNumber.Of(3), out RuleNumber most)
        && RuleNumber.TryMultiply(large, RuleNumber.Of(3), out RuleNumber triple)
        && RuleNumber.Compare(large, most) <= 0
        && RuleNumber.Compare(triple, expected) >= 0;
}
