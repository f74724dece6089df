using ReportSdk.Evaluation;
using ReportSdk.Rules;
using ReportSdk.Shared;

namespace ReportSdk.Plans;

internal ref partial struct PlanReader
{
    private const int MaxRoundedDigits = 20;

    /// <summary>Reads an operation with all of its operands.</summary>
    /// <returns>Its index.</returns>
    private int ReadExpression(int depth)
    {
        if (depth > RuleFormat.MaxDepth)
        {
            throw Corrupt("an operation of a rule is nested too deeply");
        }

        ulong number = ReadVarint();
        var operation = (RuleOperator)number;
        if (number > byte.MaxValue)
        {
            throw Corrupt($"operation {number} is unknown");
        }

        int at = _code!.Count;
        _code.Add(default);
        RuleInstruction instruction = ReadOperands(operation, depth, at);
        _code[at] = instruction with { Operator = operation, Next = _code.Count };
        return at;
    }

    private RuleInstruction ReadOperands(RuleOperator operation, int depth, int at)
    {
        switch (operation)
        {
            case RuleOperator.True:
            case RuleOperator.False:
            case RuleOperator.This:
                return default;
            case RuleOperator.Number:
                return new RuleInstruction(default, 0, first: ReadNumber());
            case RuleOperator.Text:
                return new RuleInstruction(default, 0, first: ReadRuleText());
            case RuleOperator.Date:
                return new RuleInstruction(default, 0, first: ReadBetween(0, DateOnly.MaxValue.DayNumber));
            case RuleOperator.Month:
                return new RuleInstruction(default, 0, first: ReadBetween(RuleMachine.MinMonth, RuleMachine.MaxMonth));
            case RuleOperator.Period:
                return FiscalPeriod.TryParse(GetRuleUtf8(ReadRuleText()), out FiscalPeriod period)
                    ? new RuleInstruction(default, 0, first: RuleValue.PeriodBits(period))
                    : throw Corrupt("a period of a rule is none");
            case RuleOperator.Variable:
                int variable = ReadSlot();
                return new RuleInstruction(default, 0, first: variable, second: _definitions[variable]);
            case RuleOperator.Once:
                int cache = ReadInt();
                return cache < _caches ? ReadChildren(1, depth) with { First = cache } : throw Corrupt("a cache of a rule does not exist");
            case RuleOperator.Bind:
            case RuleOperator.Within:
                return ReadBinding(depth, at);
            case >= RuleOperator.All and <= RuleOperator.Distinct:
                return ReadLoop(operation, depth);
            case RuleOperator.Call:
                return ReadCall(depth, at);
            default:
                return ReadSimple(operation, depth);
        }
    }

    /// <summary>Operations whose operands are names, counts and expressions.</summary>
    private RuleInstruction ReadSimple(RuleOperator operation, int depth)
    {
        switch (operation)
        {
            case RuleOperator.Member:
            case RuleOperator.Has:
                int name = ReadRuleText();
                return ReadChildren(1, depth) with { First = name };
            case RuleOperator.AsQuantity:
                int figure = ReadRuleText();
                int holder = ReadRuleText();
                return ReadChildren(1, depth) with { First = figure, Second = holder };
            case RuleOperator.And:
            case RuleOperator.Or:
            case RuleOperator.List:
                return ReadChildren(ReadCount(), depth);
            case RuleOperator.Scale:
                ulong tens = ReadVarint();
                return tens <= 4 * RuleFormat.MaxExponent
                    ? ReadChildren(1, depth) with { First = (int)(tens >> 1) ^ -(int)(tens & 1) }
                    : throw Corrupt("a power of ten of a rule is too large");
            case RuleOperator.WithUnit:
            case RuleOperator.ToUnit:
                int symbol = ReadRuleText();
                return UnitTable.TryFind(GetRuleUtf8(symbol), out UnitSymbol? unit)
                    ? ReadChildren(1, depth) with { First = unit.Unit.Ordinal + 1, Second = symbol }
                    : throw Corrupt("a unit of a rule is unknown");
            case RuleOperator.Conditional:
                return ReadChildren(3, depth);
            case RuleOperator.Item:
            case RuleOperator.AgreePrinted:
            case >= RuleOperator.Equal and <= RuleOperator.In:
            case >= RuleOperator.Add and <= RuleOperator.Modulo:
                return ReadChildren(2, depth);
            case RuleOperator.Not:
            case RuleOperator.Negate:
            case RuleOperator.AsList:
            case >= RuleOperator.AsBoolean and <= RuleOperator.AsPeriod:
                return ReadChildren(1, depth);
            default:
                throw Corrupt($"operation {(int)operation} is unknown");
        }
    }

    private RuleInstruction ReadChildren(int count, int depth)
    {
        for (int i = 0; i < count; i++)
        {
            ReadExpression(depth + 1);
        }

        return new RuleInstruction(default, 0, count);
    }

    private RuleInstruction ReadBinding(int depth, int at)
    {
        int slot = ReadSlot();
        ReadExpression(depth + 1);
        int outer = _definitions[slot];
        _definitions[slot] = at + 1;
        ReadExpression(depth + 1);
        _definitions[slot] = outer;
        return new RuleInstruction(default, 0, 2, slot);
    }

    private RuleInstruction ReadLoop(RuleOperator operation, int depth)
    {
        int flags = operation == RuleOperator.Ordered ? ReadBetween(0, 3) : 0;
        int slot = ReadSlot();
        int second = operation == RuleOperator.Adjacent ? ReadSlot() : slot;
        ReadExpression(depth + 1);
        (int outer, int outerSecond) = (_definitions[slot], _definitions[second]);
        _definitions[slot] = 0;
        _definitions[second] = 0;
        ReadExpression(depth + 1);
        (_definitions[slot], _definitions[second]) = (outer, outerSecond);
        return operation == RuleOperator.Ordered ? new RuleInstruction(default, 0, 2, flags, slot) : new RuleInstruction(default, 0, 2, slot, second);
    }

    private RuleInstruction ReadCall(int depth, int at)
    {
        ulong number = ReadVarint();
        int arguments = number <= byte.MaxValue ? RuleMachine.ArgumentsOf((RuleFunction)number) : -1;
        int count = ReadCount();
        if (arguments < 0 || (arguments == 0 ? count == 0 : count != arguments))
        {
            throw Corrupt($"function {number} is unknown or takes another number of arguments");
        }

        var function = (RuleFunction)number;
        RuleInstruction call = ReadChildren(count, depth) with { First = (int)function };
        return function switch
        {
            RuleFunction.Matches or RuleFunction.Extract => call with { Second = ReadPattern(_code![at + 1].Next, function) },
            RuleFunction.Round => call with { Second = ReadRoundedDigits(_code![at + 1].Next) },
            _ => call,
        };
    }

    /// <summary>The pattern that an argument is: a constant.</summary>
    private readonly int ReadPattern(int argument, RuleFunction function)
    {
        RuleInstruction constant = _code![argument];
        if (constant.Operator != RuleOperator.Text)
        {
            throw Corrupt("a pattern of a rule is no constant");
        }

        string text = GetRuleText(constant.First);
        PatternSyntax? syntax = PatternSyntax.TryParse(text, out _);
        if (syntax is not { IsLinear: true } || (function == RuleFunction.Extract && syntax is not { IsRegular: true, Size: <= PatternSyntax.MaxAutomatonSize }))
        {
            throw Corrupt("a pattern of a rule is none, or is not linear");
        }

        int known = _patterns!.FindIndex(pattern => pattern.Text == text);
        if (known < 0)
        {
            known = _patterns.Count;
            _patterns.Add(new PatternRule(text));
        }

        return known;
    }

    private readonly int ReadRoundedDigits(int argument)
    {
        RuleInstruction constant = _code![argument];
        return constant.Operator == RuleOperator.Number && _numbers![constant.First] is { IsUnknown: false } value
            && value.Number.TryToInt64(out long digits) && Math.Abs(digits) <= MaxRoundedDigits
            ? (int)digits
            : throw Corrupt("a number of digits of a rule is none");
    }

    private int ReadNumber()
    {
        ReadOnlySpan<byte> text = GetRuleUtf8(ReadRuleText());
        if (!PlanJson.IsNumber(text))
        {
            throw Corrupt("a number of a rule is none");
        }

        _numbers!.Add(RuleNumber.TryRead(text, out RuleNumber number) ? RuleValue.Of(number) : RuleValue.Unknown(UnknownReason.TooManyDigits));
        return _numbers.Count - 1;
    }

    private int ReadSlot()
    {
        int slot = ReadInt();
        return slot < _definitions.Length ? slot : throw Corrupt("a variable of a rule does not exist");
    }

    private int ReadBetween(int least, int most)
    {
        ulong value = ReadVarint();
        return value >= (ulong)least && value <= (ulong)most ? (int)value : throw Corrupt("a date, a month or an order of a rule is none");
    }
}
