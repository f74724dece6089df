using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    /// <summary>
    /// Whether two printed numbers may be one. What p = x / y asks of printed numbers is whether p × y and x share a number, so that a quotient, the
    /// usual case, is not computed but where the product has too many digits.
    /// </summary>
    private Truth JudgeAgreement(int at)
    {
        int left = at + 1;
        int right = _code[left].Next;
        if (_code[right].Operator == RuleOperator.Divide)
        {
            return JudgeQuotient(left, right);
        }

        if (_code[left].Operator == RuleOperator.Divide)
        {
            return JudgeQuotient(right, left);
        }

        return TryGetRange(left, out RuleRange first) && TryGetRange(right, out RuleRange second) && TryShareUnit(first, ref second)
            ? RuleRange.Meet(first, second) ? Truth.True : Truth.False
            : Truth.Unknown;
    }

    private Truth JudgeQuotient(int at, int division)
    {
        _steps++;
        if (!TryGetRange(at, out RuleRange number)
            || !TryGetRange(division + 1, out RuleRange dividend)
            || !TryGetRange(_code[division + 1].Next, out RuleRange divisor)
            || !TryCancelUnits(ref dividend, divisor)
            || !TryShareUnit(dividend, ref number))
        {
            return Truth.Unknown;
        }

        if (divisor.HasZero)
        {
            return Unknown(RuleValue.Unknown(UnknownReason.DivisionByZero));
        }

        bool? meet = RuleRange.TryMultiply(number, divisor, out RuleRange product) ? RuleRange.Meet(product, dividend)
            : RuleRange.TryDivide(dividend, divisor, out RuleRange quotient) ? RuleRange.Meet(number, quotient)
            : null;
        return meet switch { true => Truth.True, false => Truth.False, null => Unknown(TooManyDigits) };
    }

    /// <summary>The numbers that an expression may stand for.</summary>
    /// <remarks>
    /// Operations that are not listed give a number of which nobody can say how it would be printed: of printed numbers their result is unknown here.
    /// </remarks>
    private bool TryGetRange(int at, out RuleRange range)
    {
        ref readonly RuleInstruction operation = ref _code[at];
        switch (operation.Operator)
        {
            case >= RuleOperator.Add and <= RuleOperator.Divide:
                _steps++;
                range = default;
                return TryGetRange(at + 1, out RuleRange left) && TryGetRange(_code[at + 1].Next, out RuleRange right)
                    && TryCompute(left, right, operation.Operator, out range);
            case >= RuleOperator.Negate and <= RuleOperator.ToUnit:
                _steps++;
                return TryGetRange(at + 1, out range) && TryChange(operation, ref range);
            case RuleOperator.Conditional:
                _steps++;
                int then = _code[at + 1].Next;
                Truth condition = Judge(at + 1);
                range = default;
                return condition != Truth.Unknown && TryGetRange(condition == Truth.True ? then : _code[then].Next, out range);
            case RuleOperator.Bind:
                RuleValue bound = Evaluate(at + 1);
                _memory[operation.First] = bound;
                return TryGetRange(_code[at + 1].Next, out range);
            case RuleOperator.Once:
                return TryGetRangeOnce(at, CacheOf(operation) + 1, out range);
            case RuleOperator.Call when (RuleFunction)operation.First is RuleFunction.Abs or RuleFunction.Plain:
                _steps++;
                bool isKnown = TryGetRange(at + 1, out range);
                range = (RuleFunction)operation.First == RuleFunction.Abs ? range.Abs() : range with { Unit = 0 };
                return isKnown;
            case RuleOperator.Call when (RuleFunction)operation.First is RuleFunction.First or RuleFunction.Last && _code[at + 1].Operator == RuleOperator.Map:
                return TryGetMapped(at + 1, (RuleFunction)operation.First == RuleFunction.First ? 0 : -1, out range);
            case RuleOperator.Item when IsMap(at + 1, out int map):
                RuleValue index = ReadAs(Evaluate(_code[at + 1].Next), RuleValueKind.Number);
                range = default;
                return index.Kind == RuleValueKind.Number && index.Number.TryToInt64(out long number) && number >= 0
                    ? TryGetMapped(map, number, out range)
                    : Refuse(UnknownReason.BeyondList);
            case RuleOperator.Call when (RuleFunction)operation.First is >= RuleFunction.Min and <= RuleFunction.Average:
                return TryAggregate(at + 1, (RuleFunction)operation.First, out range);
            case RuleOperator.Call when (RuleFunction)operation.First == RuleFunction.Coalesce:
                return TryGetFirstRange(at, out range);
            default:
                return TryGetRange(Evaluate(at), operation, out range);
        }
    }

    /// <summary>The numbers that a value stands for. A variable that is bound to a computed number is computed again, as a range.</summary>
    private bool TryGetRange(in RuleValue value, in RuleInstruction operation, out RuleRange range)
    {
        RuleValue number = ReadAs(value, RuleValueKind.Number);
        range = default;
        if (number.IsUnknown)
        {
            _unknown = number;
            return false;
        }

        switch (number.NumberOrigin)
        {
            case RuleValue.Origin.Exact:
                range = RuleRange.Of(number.Number, number.Unit);
                return true;
            case RuleValue.Origin.Printed when RuleRange.TryOfPrinted(number.Number, number.Unit, out range):
                return true;
            case RuleValue.Origin.Computed when operation.Operator == RuleOperator.Variable && operation.Second > 0:
                return TryGetRange(operation.Second, out range);
            default:
                _unknown = RuleValue.Unknown(UnknownReason.NoPrintedDigits);
                return false;
        }
    }

    private bool TryGetRangeOnce(int at, int low, out RuleRange range)
    {
        if (_memory[low].Kind == RuleValueKind.None)
        {
            bool isKnown = TryGetRange(at + 1, out range);
            _memory[low] = isKnown ? RuleValue.Quantity(range.Low, RuleValue.Origin.Exact, RuleValue.NoToken, range.Unit, 0) : _unknown;
            _memory[low + 1] = RuleValue.Of(range.High);
            _memory.Keep();
        }

        range = new RuleRange(_memory[low].Number, _memory[low + 1].Number, _memory[low].Unit);
        _unknown = _memory[low];
        return !_memory[low].IsUnknown;
    }

    private bool TryGetFirstRange(int at, out RuleRange range)
    {
        range = default;
        int operand = at + 1;
        for (int count = _code[at].Count; count > 0; count--)
        {
            if (TryGetRange(operand, out range))
            {
                return true;
            }

            operand = _code[operand].Next;
        }

        return false;
    }

    private bool TryCompute(RuleRange left, RuleRange right, RuleOperator operation, out RuleRange result)
    {
        result = default;
        switch (operation)
        {
            case RuleOperator.Add:
            case RuleOperator.Subtract:
                return TryMakeAddend(left, ref right) && IsNumber(RuleRange.TryAdd(left, operation == RuleOperator.Add ? right : right.Negate(), out result));
            case RuleOperator.Multiply:
                return (left.Unit == 0 || right.Unit == 0 || Refuse(UnknownReason.IncompatibleUnits)) && IsNumber(RuleRange.TryMultiply(left, right, out result));
            default:
                return (!right.HasZero || Refuse(UnknownReason.DivisionByZero)) && TryCancelUnits(ref left, right)
                    && IsNumber(RuleRange.TryDivide(left, right, out result));
        }
    }

    private bool TryChange(in RuleInstruction operation, ref RuleRange range)
    {
        switch (operation.Operator)
        {
            case RuleOperator.Negate:
                range = range.Negate();
                return true;
            case RuleOperator.Scale:
                return IsNumber(range.TryScale(operation.First, out range));
            case RuleOperator.WithUnit:
                bool isBare = range.Unit == 0 || Refuse(UnknownReason.IncompatibleUnits);
                range = range with { Unit = (short)operation.First };
                return isBare;
            default:
                UnitDefinition unit = UnitTable.Units[operation.First - 1];
                if (range.IsNothing)
                {
                    return true;
                }

                if (range.Unit == 0 || !UnitTable.Units[range.Unit - 1].IsCompatibleWith(unit))
                {
                    return Refuse(UnknownReason.IncompatibleUnits);
                }

                bool fits = IsNumber(range.TryScale(UnitTable.Units[range.Unit - 1].Exponent - unit.Exponent, out range));
                range = range with { Unit = 0 };
                return fits;
        }
    }

    /// <summary>Brings a range to the unit of another; false, with the reason, where that is not possible.</summary>
    private bool TryShareUnit(in RuleRange like, ref RuleRange range) =>
        like.Unit == range.Unit || like.IsNothing || range.IsNothing
        || ((like.Unit != 0 && range.Unit != 0 && UnitTable.Units[like.Unit - 1].IsCompatibleWith(UnitTable.Units[range.Unit - 1]))
            || Refuse(UnknownReason.IncompatibleUnits))
        && TryConvert(like.Unit, ref range);

    private bool TryMakeAddend(in RuleRange left, ref RuleRange right) =>
        left.Unit == right.Unit || left.IsNothing || right.IsNothing
        || ((left.Unit != 0 && right.Unit != 0 && UnitTable.Units[left.Unit - 1].CanAdd(UnitTable.Units[right.Unit - 1]))
            || Refuse(UnknownReason.IncompatibleUnits))
        && TryConvert(left.Unit, ref right);

    private bool TryConvert(short unit, ref RuleRange range)
    {
        bool fits = IsNumber(range.TryScale(UnitTable.Units[range.Unit - 1].Exponent - UnitTable.Units[unit - 1].Exponent, out range));
        range = range with { Unit = unit };
        return fits;
    }

    /// <summary>The quotient of two numbers with units is one of amounts: the dividend's point moves, and neither unit is left.</summary>
    private bool TryCancelUnits(ref RuleRange dividend, in RuleRange divisor)
    {
        if (divisor.Unit == 0 || dividend.IsNothing)
        {
            return true;
        }

        if (dividend.Unit == 0)
        {
            return Refuse(UnknownReason.IncompatibleUnits);
        }

        bool fits = IsNumber(dividend.TryScale(UnitTable.Units[dividend.Unit - 1].Exponent - UnitTable.Units[divisor.Unit - 1].Exponent, out dividend));
        dividend = dividend with { Unit = 0 };
        return fits;
    }

    private bool IsNumber(bool fits) => fits || Refuse(UnknownReason.TooManyDigits);

    /// <summary>Always false; notes why.</summary>
    private bool Refuse(UnknownReason reason)
    {
        _unknown = RuleValue.Unknown(reason);
        return false;
    }
}
