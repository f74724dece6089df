using System.Globalization;
using System.Text;
using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Shared;
using ReportSdk.Violations;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    /// <summary>Items of a list that a message shows.</summary>
    private const int ShownItems = 5;

    /// <summary>Zeros that the exponent may add to a number in a message; more are shown as an exponent.</summary>
    private const int ShownZeros = 40;

    private const string ShownUnknown = "—";
    private const string ShownList = "[…]";

    /// <summary>Tells where a rule does not hold, and where it could not be evaluated, as <see cref="RuleFormat"/> says.</summary>
    public void Explain(PlanRule rule, int at, RuleReport report)
    {
        Begin(rule, at);
        _report = report;
        Explain(rule.Condition, at, RuleValue.NoToken);
    }

    private void Explain(int at, int place, int related)
    {
        ref readonly RuleInstruction operation = ref _code[at];
        switch (operation.Operator)
        {
            case RuleOperator.Or when operation.Count > 0:
                ExplainLast(at, place, related);
                break;
            case RuleOperator.Bind:
                RuleValue bound = Evaluate(at + 1);
                _memory[operation.First] = bound;
                Explain(_code[at + 1].Next, place, related);
                break;
            case RuleOperator.Within:
                if (TryGoWithin(at, out int token))
                {
                    Explain(_code[at + 1].Next, token, related);
                }

                break;
            case RuleOperator.Once:
                ExplainOnce(at, place, related);
                break;
            case RuleOperator.All:
            case RuleOperator.Adjacent:
                ExplainItems(at, place, related);
                break;
            case RuleOperator.Ordered:
            case RuleOperator.Contiguous:
            case RuleOperator.Distinct:
                if (JudgeKeys(at, tells: true, place) == Truth.Unknown)
                {
                    TellUnknown(place);
                }

                break;
            default:
                Conclude(at, Judge(at), place, related);
                break;
        }
    }

    /// <summary>
    /// What is the same for every item is broken at the same places, and they are told once: unless something was told at the item itself, there is no more to say
    /// at the next one. The second value of the cache, which a condition has no use for, remembers that.
    /// </summary>
    private void ExplainOnce(int at, int place, int related)
    {
        int cache = CacheOf(_code[at]);
        if (EvaluateOnce(at, cache) is { Kind: RuleValueKind.Boolean, IsTrue: true } || _memory[cache + 1].Kind != RuleValueKind.None)
        {
            return;
        }

        int told = _toldOutside;
        _toldOutside = 0;
        (int outer, _outside) = (_outside, place);
        Explain(at + 1, place, related);
        if (_toldOutside == 0)
        {
            _memory[cache + 1] = RuleValue.Of(true);
        }

        _outside = outer;
        _toldOutside += told;
    }

    /// <summary>The last of alternatives, where none of the others holds.</summary>
    private void ExplainLast(int at, int place, int related)
    {
        int last = at + 1;
        for (int i = 1; i < _code[at].Count; i++)
        {
            last = _code[last].Next;
        }

        Truth others = JudgeEach(at + 1, _code[at].Count - 1, decisive: Truth.True);
        if (others == Truth.False)
        {
            Explain(last, place, related);
        }
        else if (others == Truth.Unknown && Judge(last) != Truth.True)
        {
            TellUnknown(place);
        }
    }

    private void ExplainItems(int at, int place, int related)
    {
        RuleValue list = EvaluateList(at + 1);
        if (list.IsUnknown)
        {
            Conclude(at, Unknown(list), place, related);
            return;
        }

        ref readonly RuleInstruction operation = ref _code[at];
        bool isPair = operation.Operator == RuleOperator.Adjacent;
        int body = _code[at + 1].Next;
        (int, int) mark = _memory.Mark();
        var items = new Items(list);
        RuleValue earlier = default;
        bool isReady = !isPair || Next(ref items, out earlier);
        while (isReady && Next(ref items, out RuleValue item))
        {
            _memory[operation.First] = isPair ? earlier : item;
            if (isPair)
            {
                _memory[operation.Second] = item;
                related = earlier.Token;
            }

            Explain(body, item.Token < 0 ? place : item.Token, related);
            _memory.Release(mark);
            earlier = item;
        }
    }

    private void Conclude(int at, Truth truth, int place, int related)
    {
        if (truth == Truth.Unknown)
        {
            TellUnknown(place);
        }
        else if (truth == Truth.False)
        {
            Tell(place, SourceOf(at) is >= 0 and var source ? source : related);
        }
    }

    /// <summary>The array that a list comes from in which something was not found; -1 of any other condition.</summary>
    private int SourceOf(int at) => _code[at].Operator switch
    {
        RuleOperator.In => EvaluateList(_code[at + 1].Next).Token,
        RuleOperator.Exists or RuleOperator.ExistsOne => EvaluateList(at + 1).Token,
        _ => RuleValue.NoToken,
    };

    private void Tell(int place, int related)
    {
        _toldOutside += place == _outside ? 1 : 0;
        if (!IsOver && _report!.Wants(_tokens, place, isBroken: true))
        {
            RuleMessages? messages = FillMessages(_report.MaxExcerptLength);
            if (!IsOver)
            {
                _report.AddBroken(_utf8, _tokens, place, related, messages);
            }
        }
    }

    private void TellUnknown(int place)
    {
        _toldOutside += place == _outside ? 1 : 0;
        if (!IsOver && _report!.Wants(_tokens, place, isBroken: false))
        {
            _report.AddUnevaluated(_utf8, _tokens, place, DescribeUnknown());
        }
    }

    /// <summary>Why the last condition was unknown.</summary>
    public readonly RuleMessages DescribeUnknown() =>
        UnknownText.Get(_unknown.Reason, _unknown.AbsentName < 0 || _unknown.Reason != UnknownReason.Absent ? null : _table.GetText(_unknown.AbsentName));

    /// <summary>Both messages of the rule, with what its inserts are where it was told last; null where it has none of its own.</summary>
    public RuleMessages? FillMessages(int maxExcerpt)
    {
        PlanRule rule = _rule!;
        if (_table.GetUtf8(rule.English).IsEmpty && _table.GetUtf8(rule.Chinese).IsEmpty)
        {
            return null;
        }

        var inserts = new string[rule.Inserts.Length];
        for (int i = 0; i < inserts.Length; i++)
        {
            inserts[i] = Show(Evaluate(rule.Inserts[i]), maxExcerpt);
        }

        return RuleMessages.Fill(_table.GetText(rule.English), _table.GetText(rule.Chinese), inserts);
    }

    /// <summary>
    /// A value as people write it: harmless text, digits as printed, dates as ISO 8601, quantities with their unit, lists in brackets. What is in an object or in a
    /// list of lists is left out.
    /// </summary>
    private string Show(in RuleValue value, int maxExcerpt)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Boolean:
                return value.IsTrue ? "true" : "false";
            case RuleValueKind.Number:
                string digits = Show(value.Number);
                return value.Unit == 0 ? digits : $"{digits} {Show(GetUnitText(value), maxExcerpt)}";
            case RuleValueKind.Text:
                return Excerpt.Create(TextOf(Plain(value)), maxExcerpt);
            case RuleValueKind.Date:
                return value.ToDate().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case RuleValueKind.Month:
                return value.ToMonth().ToString();
            case RuleValueKind.Period:
                return value.ToPeriod().ToString();
            case RuleValueKind.Span:
                return value.ToSpan().ToString();
            case RuleValueKind.Json:
                ref readonly Token token = ref _tokens[value.Token];
                return token.Kind switch
                {
                    TokenKind.String => Show(TextAt(value.Token), maxExcerpt),
                    TokenKind.Object => "{…}",
                    TokenKind.Array => ShownList,
                    TokenKind.Null => ShownUnknown,
                    _ => TokenPlace.Quote(_utf8, token, maxExcerpt),
                };
            case RuleValueKind.List:
                return ShowItems(value, maxExcerpt);
            default:
                return ShownUnknown;
        }
    }

    private static string Show(in RuleNumber number)
    {
        RuleNumber plain = number.Exponent > 0 ? number.Normalize() : number;
        bool isLong = Math.Abs(plain.Exponent) > ShownZeros + RuleFormat.MaxDigits;
        Span<byte> text = stackalloc byte[RuleNumber.MaxShortText + ShownZeros + RuleFormat.MaxDigits];
        int length = (isLong ? new RuleNumber(plain.Digits, 0) : plain).Write(text);
        string digits = Encoding.ASCII.GetString(text[..length]);
        return isLong ? string.Create(CultureInfo.InvariantCulture, $"{digits}e{plain.Exponent}") : digits;
    }

    private string ShowItems(in RuleValue list, int maxExcerpt)
    {
        var text = new StringBuilder("[");
        var items = new Items(list);
        for (int i = 0; i < ShownItems && Next(ref items, out RuleValue item); i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(item.Kind == RuleValueKind.List ? ShownList : Show(item, maxExcerpt));
        }

        return text.Append(list.Length > ShownItems ? ", …]" : "]").ToString();
    }
}
