using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

/// <summary>
/// Conditions on numbers are first tried in floating point, as geometry does it: exact numbers are needed only for what is too close to call, has units of several
/// kinds or very many digits. What is decided here is what exact numbers would have decided.
/// </summary>
internal ref partial struct RuleMachine
{
    /// <summary>The sign of a difference, where estimates tell.</summary>
    private bool TryCompareEstimates(int at, out int order)
    {
        order = 0;
        return TryEstimate(at + 1, isRange: false, out RuleEstimate left)
            && TryEstimate(_code[at + 1].Next, isRange: false, out RuleEstimate right)
            && left.Unit == right.Unit
            && RuleEstimate.TryCompare(left, right, out order);
    }

    /// <summary>What <see cref="JudgeQuotient"/> finds; unknown where estimates do not tell.</summary>
    private Truth EstimateQuotient(int at, int division) =>
        TryEstimate(at, isRange: true, out RuleEstimate number)
        && TryEstimate(division + 1, isRange: true, out RuleEstimate dividend)
        && TryEstimate(_code[division + 1].Next, isRange: true, out RuleEstimate divisor)
        && TryCancelUnits(ref dividend, divisor)
        && number.Unit == dividend.Unit
        && !divisor.MayBeZero
        && RuleEstimate.TryMultiply(number, divisor with { Unit = 0 }, out RuleEstimate product)
            ? RuleEstimate.Meet(product, dividend)
            : Truth.Unknown;

    /// <summary>What <see cref="JudgeAgreement"/> finds of two that are no quotients; unknown where estimates do not tell.</summary>
    private Truth EstimateAgreement(int left, int right) =>
        TryEstimate(left, isRange: true, out RuleEstimate first)
        && TryEstimate(right, isRange: true, out RuleEstimate second)
        && first.Unit == second.Unit
            ? RuleEstimate.Meet(first, second)
            : Truth.Unknown;

    /// <summary>What <see cref="JudgeSlip"/> finds; unknown where estimates do not tell.</summary>
    private Truth EstimateSlip(int at)
    {
        if (!TryEstimate(at + 1, isRange: false, out RuleEstimate left)
            || !TryEstimate(_code[at + 1].Next, isRange: false, out RuleEstimate right)
            || left.Unit != right.Unit
            || left.MayBeZero
            || right.MayBeZero)
        {
            return Truth.Unknown;
        }

        if ((left.Low < 0) != (right.Low < 0))
        {
            return Truth.False;
        }

        // Sure for factors that are not within a ten-thousandth of where the answer changes: 10^4 and 10^8, thrice and a third.
        const double Less = 1 - 1e-4;
        const double More = 1 + 1e-4;
        double factor = Math.Abs(left.Low / right.Low);
        factor = factor < 1 ? 1 / factor : factor;
        return factor switch
        {
            < 1e4 / 3 * Less or (> 3e4 * More and < 1e8 / 3 * Less) or > 3e8 * More => Truth.False,
            (> 1e4 / 3 * More and < 3e4 * Less) or (> 1e8 / 3 * More and < 3e8 * Less) => Truth.True,
            _ => Truth.Unknown,
        };
    }

    /// <summary>An estimate of a number, or of all numbers that print as the document prints it.</summary>
    private bool TryEstimate(int at, bool isRange, out RuleEstimate estimate)
    {
        ref readonly RuleInstruction operation = ref _code[at];
        _steps++;
        switch (operation.Operator)
        {
            case RuleOperator.AsNumber:
                return TryEstimateMember(at, isRange, out estimate);
            case RuleOperator.Number:
                estimate = _table.Estimates[operation.First];
                return estimate.Whole > 0;
            case RuleOperator.Add or RuleOperator.Subtract or RuleOperator.Multiply:
            case RuleOperator.Divide when !isRange:
                return TryEstimateOperation(at, isRange, out estimate);
            case RuleOperator.Negate:
                bool isKnown = TryEstimate(at + 1, isRange, out estimate);
                estimate = estimate.Negate();
                return isKnown;
            case RuleOperator.Scale:
                return TryEstimate(at + 1, isRange, out estimate) && estimate.TryScale(operation.First, out estimate);
            case RuleOperator.WithUnit:
                bool isBare = TryEstimate(at + 1, isRange, out estimate) && estimate.Unit == 0;
                estimate = estimate with { Unit = (short)operation.First };
                return isBare;
            case RuleOperator.ToUnit:
                return TryEstimate(at + 1, isRange, out estimate) && TryConvert(ref estimate, operation.First);
            case RuleOperator.Call when (RuleFunction)operation.First == RuleFunction.Abs:
                bool hasSign = TryEstimate(at + 1, isRange, out estimate);
                estimate = estimate.Abs();
                return hasSign;
            default:
                estimate = default;
                return false;
        }
    }

    private bool TryEstimateMember(int at, bool isRange, out RuleEstimate estimate)
    {
        int token = Locate(at + 1);
        estimate = default;
        return token >= 0
            && _tokens[token].Kind == TokenKind.Number
            && JsonNumber.TryReadSmall(_utf8.Slice(_tokens[token].Position, _tokens[token].Length), out long mantissa, out int scale)
            && RuleEstimate.TryOf(mantissa, scale, isRange, out estimate);
    }

    private bool TryEstimateOperation(int at, bool isRange, out RuleEstimate result)
    {
        result = default;
        if (!TryEstimate(at + 1, isRange, out RuleEstimate left) || !TryEstimate(_code[at + 1].Next, isRange, out RuleEstimate right))
        {
            return false;
        }

        return _code[at].Operator switch
        {
            RuleOperator.Add => left.Unit == right.Unit && RuleEstimate.TryAdd(left, right, out result),
            RuleOperator.Subtract => left.Unit == right.Unit && RuleEstimate.TryAdd(left, right.Negate(), out result),
            RuleOperator.Multiply => (!left.HasUnit || !right.HasUnit) && RuleEstimate.TryMultiply(left, right, out result),
            _ => TryDivide(left, right, out result),
        };
    }

    /// <summary>The quotient of two numbers: with the unit of the dividend, or of amounts and with none.</summary>
    private static bool TryDivide(RuleEstimate dividend, in RuleEstimate divisor, out RuleEstimate quotient)
    {
        quotient = default;
        if (!TryCancelUnits(ref dividend, divisor) || dividend.Places >= RuleEstimate.Endless || divisor.Places >= RuleEstimate.Endless)
        {
            return false;
        }

        bool isKnown = RuleEstimate.TryDivide(dividend, divisor, out quotient);
        quotient = quotient with { Unit = dividend.Unit };
        return isKnown;
    }

    private static bool TryCancelUnits(ref RuleEstimate dividend, in RuleEstimate divisor)
    {
        if (!divisor.HasUnit)
        {
            return true;
        }

        bool isAmount = dividend.HasUnit && dividend.TryScale(UnitTable.Units[dividend.Unit - 1].Exponent - UnitTable.Units[divisor.Unit - 1].Exponent, out dividend);
        dividend = dividend with { Unit = 0 };
        return isAmount;
    }

    private static bool TryConvert(ref RuleEstimate estimate, int unit)
    {
        if (!estimate.HasUnit || !UnitTable.Units[estimate.Unit - 1].IsCompatibleWith(UnitTable.Units[unit - 1]))
        {
            return false;
        }

        bool isKnown = estimate.TryScale(UnitTable.Units[estimate.Unit - 1].Exponent - UnitTable.Units[unit - 1].Exponent, out estimate);
        estimate = estimate with { Unit = 0 };
        return isKnown;
    }
}
