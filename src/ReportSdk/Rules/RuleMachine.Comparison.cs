using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    private Truth JudgeComparison(int at, RuleOperator comparison)
    {
        RuleValue left = Evaluate(at + 1);
        if (left.IsUnknown)
        {
            return Unknown(left);
        }

        RuleValue right = Evaluate(_code[at + 1].Next);
        if (right.IsUnknown)
        {
            return Unknown(right);
        }

        if (comparison <= RuleOperator.NotEqual)
        {
            // Absent and null are one; only in a list is null an item like others.
            if (IsNull(left) || IsNull(right))
            {
                return Unknown(RuleValue.Unknown(UnknownReason.Absent));
            }

            Truth equal = AreEqual(left, right);
            return equal == Truth.Unknown ? equal : (equal == Truth.True) == (comparison == RuleOperator.Equal) ? Truth.True : Truth.False;
        }

        return Judge(left, right, comparison);
    }

    private readonly bool IsNull(in RuleValue value) => value.Kind == RuleValueKind.Json && _tokens[value.Token].Kind == TokenKind.Null;

    /// <summary>Whether the order of two values is what a comparison says.</summary>
    private Truth Judge(in RuleValue left, in RuleValue right, RuleOperator comparison)
    {
        if (left.Kind == RuleValueKind.Span && right.Kind == RuleValueKind.Span)
        {
            bool isInOrder = comparison switch
            {
                RuleOperator.Less => left.LastDay < right.Day,
                RuleOperator.LessOrEqual => left.LastDay <= right.Day,
                RuleOperator.Greater => left.Day > right.LastDay,
                _ => left.Day >= right.LastDay,
            };
            return isInOrder ? Truth.True : Truth.False;
        }

        if (!TryCompare(left, right, out int order))
        {
            return Truth.Unknown;
        }

        return ToTruth(order, comparison);
    }

    public static Truth ToTruth(int order, RuleOperator comparison)
    {
        bool holds = comparison switch
        {
            RuleOperator.Equal => order == 0,
            RuleOperator.NotEqual => order != 0,
            RuleOperator.Less => order < 0,
            RuleOperator.LessOrEqual => order <= 0,
            RuleOperator.Greater => order > 0,
            _ => order >= 0,
        };
        return holds ? Truth.True : Truth.False;
    }

    /// <summary>Sign of left − right; false, with the reason in <see cref="_unknown"/>, where the two have no order.</summary>
    private bool TryCompare(RuleValue left, RuleValue right, out int order)
    {
        order = 0;
        if (!TryMakeAlike(ref left, ref right))
        {
            return false;
        }

        switch (left.Kind)
        {
            case RuleValueKind.Number:
                if (!TryShareUnit(ref left, ref right))
                {
                    return false;
                }

                order = RuleNumber.Compare(left.Number, right.Number);
                return true;
            case RuleValueKind.Text:
                Charge(Math.Min(left.Length, right.Length));
                order = JsonText.Compare(TextOf(left), left.IsEscaped, TextOf(right), right.IsEscaped);
                return true;
            case RuleValueKind.Date:
            case RuleValueKind.Month:
                order = left.Day.CompareTo(right.Day);
                return true;
            case RuleValueKind.Period:
                order = left.ToPeriod().CompareTo(right.ToPeriod());
                return true;
            default:
                _unknown = RuleValue.Unknown(UnknownReason.WrongKind);
                return false;
        }
    }

    private Truth AreEqual(RuleValue left, RuleValue right)
    {
        if (!TryMakeAlike(ref left, ref right))
        {
            return Truth.Unknown;
        }

        switch (left.Kind)
        {
            case RuleValueKind.Number:
                return !TryShareUnit(ref left, ref right) ? Truth.Unknown : RuleNumber.Compare(left.Number, right.Number) == 0 ? Truth.True : Truth.False;
            case RuleValueKind.Text:
                Charge(Math.Min(left.Length, right.Length));
                return JsonText.Equal(TextOf(left), left.IsEscaped, TextOf(right), right.IsEscaped) ? Truth.True : Truth.False;
            case RuleValueKind.List:
                return AreListsEqual(left, right);
            case RuleValueKind.Json:
                Charge(Math.Min(_tokens[left.Token].Length, _tokens[right.Token].Length));
                return JsonEquality.Equal(new TapeValue(_utf8, _tokens, left.Token), new TapeValue(_utf8, _tokens, right.Token)) ? Truth.True : Truth.False;
            case RuleValueKind.Boolean:
            case RuleValueKind.Date:
            case RuleValueKind.Month:
            case RuleValueKind.Period:
                return left.Day == right.Day ? Truth.True : Truth.False;
            case RuleValueKind.Span:
                return left.Day == right.Day && left.LastDay == right.LastDay ? Truth.True : Truth.False;
            default:
                return Unknown(RuleValue.Unknown(UnknownReason.WrongKind));
        }
    }

    private Truth AreListsEqual(in RuleValue left, in RuleValue right)
    {
        if (left.Length != right.Length)
        {
            return Truth.False;
        }

        Truth result = Truth.True;
        var items = new Items(left);
        var others = new Items(right);
        while (Next(ref items, out RuleValue item) && Next(ref others, out RuleValue other))
        {
            Truth equal = AreEqual(item, other);
            if (equal == Truth.False)
            {
                return equal;
            }

            result = equal == Truth.Unknown ? equal : result;
        }

        return result;
    }

    /// <summary>A value of the document that is compared with one that was read is read likewise.</summary>
    private bool TryMakeAlike(ref RuleValue left, ref RuleValue right)
    {
        if (left.Kind != right.Kind)
        {
            if (left.Kind == RuleValueKind.Json)
            {
                left = ReadAs(left, right.Kind);
            }
            else
            {
                right = ReadAs(right, left.Kind);
            }
        }

        if (left.IsUnknown || right.IsUnknown || left.Kind != right.Kind)
        {
            _unknown = left.IsUnknown ? left : right.IsUnknown ? right : RuleValue.Unknown(UnknownReason.WrongKind);
            return false;
        }

        return true;
    }

    /// <summary>Nothing is nothing in every unit: the sum of no numbers has none.</summary>
    private static bool IsNothing(in RuleNumber number, short unit) => unit == 0 && number.IsZero;

    /// <summary>Brings two numbers with units to one unit; bare ones are as they are.</summary>
    private bool TryShareUnit(ref RuleValue left, ref RuleValue right)
    {
        if (left.Unit == right.Unit || IsNothing(left.Number, left.Unit) || IsNothing(right.Number, right.Unit))
        {
            return true;
        }

        if (left.Unit == 0 || right.Unit == 0 || !UnitOf(left).IsCompatibleWith(UnitOf(right)))
        {
            _unknown = RuleValue.Unknown(UnknownReason.IncompatibleUnits);
            return false;
        }

        return TryConvert(ref right, left);
    }

    /// <summary>Moves a number's point to what its amount is in the unit of another, which is known to go with its own.</summary>
    private bool TryConvert(ref RuleValue number, in RuleValue like)
    {
        if (!number.Number.TryScale(UnitOf(number).Exponent - UnitOf(like).Exponent, out RuleNumber converted))
        {
            _unknown = RuleValue.Unknown(UnknownReason.TooManyDigits);
            return false;
        }

        number = number.WithUnit(converted, like.Unit, like.UnitText);
        return true;
    }

    private static UnitDefinition UnitOf(in RuleValue quantity) => UnitTable.Units[quantity.Unit - 1];
}
