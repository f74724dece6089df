using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

/// <summary>
/// Computes the operations of rules over a tape: conditions in three values, everything else as a <see cref="RuleValue"/>. Allocates nothing in the long run
/// but for large powers and logarithms.
/// </summary>
/// <remarks>
/// Work is counted: a step for each operation, one for each item of a list, one for every 16 bytes of a text that is looked through. Beyond the budget everything
/// is unknown, and <see cref="IsOver"/> tells that from an ordinary result. Operations nest at most <see cref="RuleFormat.MaxDepth"/> deep.
/// </remarks>
internal ref partial struct RuleMachine
{
    /// <summary>Values, and bytes of text, that a rule may hold at once: as many as the document has tokens and bytes, times this.</summary>
    private const int MemoryFactor = 16;

    private const int SmallMemory = 1 << 16;

    /// <summary>Bytes of text that one step looks through.</summary>
    public const int BytesPerStep = 16;

    /// <summary>Steps of a power or a logarithm, at most.</summary>
    public const int LongWork = 4096;

    /// <summary>A cache holds a value, and both ends of the range that it stands for.</summary>
    private const int ValuesOfCache = 3;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<byte> _plan;
    private readonly ReadOnlySpan<RuleInstruction> _code;
    private readonly RuleTable _table;
    private readonly RuleMemory _memory;
    private readonly long _budget;
    private readonly int _stamp;
    private long _steps;
    private int _at;
    private int _caches;
    private PlanRule? _rule;
    private RuleReport? _report;

    /// <summary>The item around what is computed once, and how often something was told there.</summary>
    private int _outside = RuleValue.NoToken;
    private int _toldOutside;

    /// <summary>A fact that was stated is longer than may be.</summary>
    private bool _isFactTooLong;

    /// <summary>Why the last condition was unknown.</summary>
    private RuleValue _unknown;

    /// <param name="utf8">The document.</param>
    /// <param name="tokens">Its tape.</param>
    /// <param name="table">Operations and constants.</param>
    /// <param name="memory">Pooled, used by this machine alone.</param>
    /// <param name="budget">Steps that are left.</param>
    public RuleMachine(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, RuleTable table, RuleMemory memory, long budget)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _table = table;
        _plan = table.Plan.Span;
        _code = table.Code;
        _memory = memory;
        _budget = budget;
        _stamp = memory.Stamp();
    }

    public readonly long Steps => _steps;

    /// <summary>The budget is used up: results since are no results.</summary>
    public readonly bool IsOver => _steps > _budget;

    /// <summary>Begins a rule at a value.</summary>
    public void Begin(PlanRule rule, int at)
    {
        _at = at;
        _caches = rule.Variables;
        _rule = rule;
        _memory.Begin(rule.Variables + (ValuesOfCache * rule.Caches));
    }

    /// <summary>What is known of a condition.</summary>
    public Truth Judge(int at)
    {
        if (++_steps > _budget)
        {
            return Unknown(RuleValue.Unknown(UnknownReason.Steps));
        }

        ref readonly RuleInstruction operation = ref _code[at];
        switch (operation.Operator)
        {
            case RuleOperator.True:
                return Truth.True;
            case RuleOperator.False:
                return Truth.False;
            case RuleOperator.Has:
                return JudgePresence(at);
            case RuleOperator.Not:
                return Judge(at + 1) switch { Truth.False => Truth.True, Truth.True => Truth.False, _ => Truth.Unknown };
            case RuleOperator.And:
                return JudgeEach(at + 1, operation.Count, decisive: Truth.False);
            case RuleOperator.Or:
                return JudgeEach(at + 1, operation.Count, decisive: Truth.True);
            case >= RuleOperator.Equal and <= RuleOperator.GreaterOrEqual:
                return JudgeComparison(at, operation.Operator);
            case RuleOperator.In:
                return JudgeMembership(at);
            case RuleOperator.All:
                return JudgeItems(at, decisive: Truth.False);
            case RuleOperator.Exists:
                return JudgeItems(at, decisive: Truth.True);
            case RuleOperator.ExistsOne:
                return JudgeSingle(at);
            case RuleOperator.Adjacent:
                return JudgeNeighbours(at);
            case RuleOperator.Ordered:
            case RuleOperator.Contiguous:
            case RuleOperator.Distinct:
                return JudgeKeys(at, tells: false, place: _at);
            case RuleOperator.AgreePrinted:
                return JudgeAgreement(at);
            case RuleOperator.Within:
                return TryGoWithin(at, out _) ? Judge(_code[at + 1].Next) : Truth.True;
            case RuleOperator.Call when IsPredicate((RuleFunction)operation.First):
                return JudgeCall(at, (RuleFunction)operation.First);
            default:
                RuleValue value = Evaluate(at);
                return value.Kind switch
                {
                    RuleValueKind.Boolean => value.IsTrue ? Truth.True : Truth.False,
                    _ => ToTruth(ReadAs(value, RuleValueKind.Boolean)),
                };
        }
    }

    /// <summary>The value of an expression.</summary>
    public RuleValue Evaluate(int at)
    {
        if (++_steps > _budget)
        {
            return RuleValue.Unknown(UnknownReason.Steps);
        }

        ref readonly RuleInstruction operation = ref _code[at];
        switch (operation.Operator)
        {
            case RuleOperator.Number:
                return _table.Numbers[operation.First];
            case RuleOperator.Text:
                (int start, int length) = _table.PlaceOf(operation.First);
                return RuleValue.Text(RuleValue.Source.Plan, start, length);
            case RuleOperator.Date:
                return RuleValue.Date(operation.First);
            case RuleOperator.Month:
                return RuleValue.Month(operation.First);
            case RuleOperator.Period:
                return RuleValue.PeriodOf(operation.First);
            case RuleOperator.This:
                return RuleValue.Json(_at);
            case RuleOperator.Variable:
                return _memory[operation.First];
            case RuleOperator.Member:
                return GetMember(at);
            case RuleOperator.Item:
                return GetItem(at);
            case RuleOperator.AsNumber:
                return ReadNumber(at);
            case >= RuleOperator.AsBoolean and <= RuleOperator.AsPeriod:
            case RuleOperator.AsList:
                return ReadAs(Evaluate(at + 1), KindOf(operation.Operator));
            case RuleOperator.AsQuantity:
                return ReadQuantity(at);
            case RuleOperator.Conditional:
                return Choose(at);
            case RuleOperator.Bind:
                RuleValue bound = Evaluate(at + 1);
                _memory[operation.First] = bound;
                return Evaluate(_code[at + 1].Next);
            case RuleOperator.Once:
                return EvaluateOnce(at, CacheOf(operation));
            case >= RuleOperator.Add and <= RuleOperator.ToUnit:
                return Compute(at, operation.Operator);
            case RuleOperator.Filter:
            case RuleOperator.Map:
                return Build(at, isFilter: operation.Operator == RuleOperator.Filter);
            case RuleOperator.List:
                return BuildList(at);
            case RuleOperator.Call when !IsPredicate((RuleFunction)operation.First):
                return Call(at, (RuleFunction)operation.First);
            default:
                Truth truth = Judge(at);
                return truth == Truth.Unknown ? _unknown : RuleValue.Of(truth == Truth.True);
        }
    }

    /// <summary>Why the last condition that was judged is unknown.</summary>
    public readonly RuleValue LastUnknown => _unknown;

    private readonly int CacheOf(in RuleInstruction once) => _caches + (ValuesOfCache * once.First);

    private static RuleValueKind KindOf(RuleOperator reading) => reading switch
    {
        RuleOperator.AsBoolean => RuleValueKind.Boolean,
        RuleOperator.AsText => RuleValueKind.Text,
        RuleOperator.AsDate => RuleValueKind.Date,
        RuleOperator.AsMonth => RuleValueKind.Month,
        RuleOperator.AsPeriod => RuleValueKind.Period,
        _ => RuleValueKind.List,
    };

    private Truth JudgeEach(int at, int count, Truth decisive)
    {
        Truth result = decisive == Truth.True ? Truth.False : Truth.True;
        for (; count > 0; count--)
        {
            Truth truth = Judge(at);
            if (truth == decisive)
            {
                return truth;
            }

            result = truth == Truth.Unknown ? truth : result;
            at = _code[at].Next;
        }

        return result;
    }

    /// <summary>Binds a value in which a rule is to be judged; false where there is none.</summary>
    private bool TryGoWithin(int at, out int token)
    {
        RuleValue value = Evaluate(at + 1);
        _memory[_code[at].First] = value;
        token = value.Token;
        return value.Kind == RuleValueKind.Json && _tokens[token].Kind != TokenKind.Null;
    }

    private RuleValue Choose(int at)
    {
        int then = _code[at + 1].Next;
        return Judge(at + 1) switch
        {
            Truth.True => Evaluate(then),
            Truth.False => Evaluate(_code[then].Next),
            _ => _unknown,
        };
    }

    /// <summary>What a cache holds; it is of this rule at this value.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private RuleValue EvaluateOnce(int at, int cache)
    {
        if (_memory[cache].Kind == RuleValueKind.None)
        {
            RuleValue value = Evaluate(at + 1);
            _memory[cache] = value;
            _memory.Keep();
        }

        return _memory[cache];
    }

    private Truth Unknown(in RuleValue value)
    {
        _unknown = value;
        return Truth.Unknown;
    }

    private Truth ToTruth(in RuleValue value) =>
        value.Kind == RuleValueKind.Boolean ? value.IsTrue ? Truth.True : Truth.False : Unknown(value);

    /// <summary>Counts work that grows with a text.</summary>
    private void Charge(int bytes) => _steps += bytes / BytesPerStep;

    /// <summary>Makes room for values; -1 where the rule holds too many.</summary>
    private int Reserve(int count)
    {
        _steps += count;
        if (_steps > _budget || _memory.Top + (long)count > ((long)MemoryFactor * _tokens.Length) + SmallMemory)
        {
            _steps = Math.Max(_steps, _budget + 1);
            return -1;
        }

        return _memory.Reserve(count);
    }

    /// <summary>Makes room for text; nothing where the rule holds too much.</summary>
    private bool TryBeginText(int length, out Span<byte> text)
    {
        Charge(length);
        if (_steps > _budget || _memory.TextTop + (long)length > ((long)MemoryFactor * _utf8.Length) + SmallMemory)
        {
            _steps = Math.Max(_steps, _budget + 1);
            text = default;
            return false;
        }

        text = _memory.BeginText(length);
        return true;
    }

    private static RuleValue OutOfSteps => RuleValue.Unknown(UnknownReason.Steps);
}
