using ReportSdk.Json;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    /// <summary>How many arguments a function takes; -1 for one that does not exist, 0 for at least one.</summary>
    public static int ArgumentsOf(RuleFunction function) => function switch
    {
        RuleFunction.Coalesce => 0,
        RuleFunction.AgreeWithin or RuleFunction.AgreePerCent or RuleFunction.Extract or RuleFunction.Substring => 3,
        RuleFunction.Round or RuleFunction.Power or RuleFunction.SlipsUnit => 2,
        >= RuleFunction.Contains and <= RuleFunction.Matches => 2,
        RuleFunction.AddDays or RuleFunction.AddMonths or RuleFunction.Span => 2,
        RuleFunction.Overlaps or RuleFunction.Covers or RuleFunction.OnOrBefore or RuleFunction.IndexOf => 2,
        RuleFunction.Size => 1,
        >= RuleFunction.Abs and <= RuleFunction.UnitText => 1,
        >= RuleFunction.Fold and <= RuleFunction.Exchange => 1,
        >= RuleFunction.Year and <= RuleFunction.IsUnmarked => 1,
        >= RuleFunction.Flatten and <= RuleFunction.Last => 1,
        _ => -1,
    };

    /// <summary>Functions that say yes or no.</summary>
    private static bool IsPredicate(RuleFunction function) => function is RuleFunction.AgreeWithin or RuleFunction.AgreePerCent or RuleFunction.SlipsUnit
        or (>= RuleFunction.Contains and <= RuleFunction.Matches) or RuleFunction.Overlaps or RuleFunction.Covers
        or (>= RuleFunction.IsEstimate and <= RuleFunction.IsUnmarked);

    /// <summary>The arguments of a function, read as what it takes; false, with the reason in <see cref="_unknown"/>, where one is unknown.</summary>
    private bool TryGetArguments(int at, RuleFunction function, out RuleValue first, out RuleValue second, out RuleValue third)
    {
        int count = _code[at].Count;
        int operand = at + 1;
        first = ReadArgument(Evaluate(operand), function, 0);
        second = default;
        third = default;
        if (count > 1 && !first.IsUnknown)
        {
            operand = _code[operand].Next;
            second = ReadArgument(Evaluate(operand), function, 1);
            if (count > 2 && !second.IsUnknown)
            {
                third = ReadArgument(Evaluate(_code[operand].Next), function, 2);
            }
        }

        if (first.IsUnknown || second.IsUnknown || third.IsUnknown)
        {
            _unknown = first.IsUnknown ? first : second.IsUnknown ? second : third;
            return false;
        }

        return true;
    }

    /// <summary>Types are checked when a rule is written: what is left is to read values of the document, and to refuse what no checker would have let pass.</summary>
    private RuleValue ReadArgument(in RuleValue value, RuleFunction function, int index) => (function, index) switch
    {
        (RuleFunction.Size, _) => value.Kind == RuleValueKind.Text ? value : ReadAs(value, IsTextToken(value) ? RuleValueKind.Text : RuleValueKind.List),
        (RuleFunction.IndexOf, 0) => value,
        (RuleFunction.Min or RuleFunction.Max or RuleFunction.Sum or RuleFunction.Average, _) => ReadAs(value, RuleValueKind.List),
        ( >= RuleFunction.Flatten and <= RuleFunction.IndexOf, _) => ReadAs(value, RuleValueKind.List),
        ( <= RuleFunction.UnitText, _) => ReadAs(value, RuleValueKind.Number),
        (RuleFunction.Extract, 2) or (RuleFunction.Substring, > 0) or (RuleFunction.ToText, _) => ReadAs(value, RuleValueKind.Number),
        ( <= RuleFunction.Exchange, _) or (RuleFunction.OnOrBefore, 0) => ReadAs(value, RuleValueKind.Text),
        (RuleFunction.AddDays or RuleFunction.AddMonths, 1) => ReadAs(value, RuleValueKind.Number),
        _ => value,
    };

    private readonly bool IsTextToken(in RuleValue value) => value.Kind == RuleValueKind.Json && _tokens[value.Token].Kind == TokenKind.String;

    private Truth JudgeCall(int at, RuleFunction function)
    {
        if (function is >= RuleFunction.IsEstimate and <= RuleFunction.IsUnmarked && _code[at + 1].Operator == RuleOperator.AsPeriod)
        {
            RuleValue period = ReadAs(Evaluate(at + 2), RuleValueKind.Period);
            return period.IsUnknown ? Unknown(period) : JudgeTime(period, default, function);
        }

        if (!TryGetArguments(at, function, out RuleValue first, out RuleValue second, out RuleValue third))
        {
            return Truth.Unknown;
        }

        switch (function)
        {
            case RuleFunction.AgreeWithin:
            case RuleFunction.AgreePerCent:
                return JudgeDifference(first, second, third, function == RuleFunction.AgreePerCent);
            case RuleFunction.SlipsUnit:
                return JudgeSlip(first, second);
            case >= RuleFunction.Contains and <= RuleFunction.EndsWith:
                return JudgePart(Plain(first), Plain(second), function) ? Truth.True : Truth.False;
            case RuleFunction.Matches:
                return Matches(Plain(first), _code[at].Second) ? Truth.True : Truth.False;
            default:
                return JudgeTime(first, second, function);
        }
    }

    private RuleValue Call(int at, RuleFunction function)
    {
        if (function == RuleFunction.Coalesce)
        {
            return Coalesce(at);
        }

        if (!TryGetArguments(at, function, out RuleValue first, out RuleValue second, out RuleValue third))
        {
            return _unknown;
        }

        switch (function)
        {
            case RuleFunction.Size:
                Charge(first.Kind == RuleValueKind.Text ? first.Length : 0);
                return RuleValue.Of(first.Kind == RuleValueKind.Text ? JsonText.CountCodePoints(TextOf(first), first.IsEscaped) : first.Length);
            case RuleFunction.Abs:
            case RuleFunction.Round:
            case RuleFunction.Floor:
            case RuleFunction.Ceiling:
                return Adjust(first, function, _code[at].Second);
            case >= RuleFunction.Min and <= RuleFunction.Average:
                return Aggregate(first, function);
            case RuleFunction.Power:
                return Power(first, second);
            case RuleFunction.Log10:
                return Log10(first);
            case RuleFunction.Plain:
                return first.WithUnit(first.Number, 0, 0);
            case RuleFunction.UnitText:
                return GetUnitText(first);
            case RuleFunction.Extract:
                return Extract(Plain(first), _code[at].Second, third);
            case RuleFunction.Substring:
                return Substring(Plain(first), second, third);
            case RuleFunction.Fold:
                return Fold(Plain(first));
            case RuleFunction.ToNumber:
                return ToNumber(Plain(first));
            case RuleFunction.ToText:
                return ToText(first);
            case RuleFunction.ToDate:
                return ReadTime(first, RuleValueKind.Date);
            case RuleFunction.ToMonth:
                return ReadTime(first, RuleValueKind.Month);
            case RuleFunction.ToPeriod:
                return ReadTime(first, RuleValueKind.Period);
            case RuleFunction.Exchange:
                return GetExchange(Plain(first));
            case RuleFunction.Flatten:
                return Flatten(first);
            case RuleFunction.DistinctItems:
                return DistinctItems(first);
            case RuleFunction.First:
            case RuleFunction.Last:
                return first.Length == 0 ? RuleValue.Unknown(UnknownReason.EmptyList) : ItemOf(first, function == RuleFunction.First ? 0 : first.Length - 1);
            case RuleFunction.IndexOf:
                return FindItem(first, second, out int index) == Truth.True && index >= 0 ? RuleValue.Of(index) : RuleValue.Unknown(UnknownReason.NoMatch);
            default:
                return ComputeTime(first, second, function);
        }
    }

    private RuleValue Coalesce(int at)
    {
        RuleValue value = default;
        int operand = at + 1;
        for (int count = _code[at].Count; count > 0; count--)
        {
            value = Evaluate(operand);
            if (value.Kind == RuleValueKind.Json && _tokens[value.Token].Kind == TokenKind.Null)
            {
                value = RuleValue.Unknown(UnknownReason.WrongKind);
            }

            if (!value.IsUnknown)
            {
                break;
            }

            operand = _code[operand].Next;
        }

        return value;
    }

    private RuleValue GetUnitText(in RuleValue number)
    {
        if (number.Unit == 0)
        {
            return RuleValue.Unknown(UnknownReason.UnknownUnit);
        }

        if (number.UnitText >= 0)
        {
            return TextAt(number.UnitText);
        }

        (int start, int length) = _table.PlaceOf(~number.UnitText);
        return RuleValue.Text(RuleValue.Source.Plan, start, length);
    }
}
