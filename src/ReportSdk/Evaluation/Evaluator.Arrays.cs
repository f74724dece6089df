using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct Evaluator
{
    private bool EvaluateArray(SchemaNode node, ArrayRules rules, int at, int set)
    {
        int count = _tokens[at].Count;
        if (count < rules.MinItems || count > rules.MaxItems || !TryEnter(node, at))
        {
            return false;
        }

        bool valid = EvaluateItems(rules, at, set)
            && (rules.Contains is null || EvaluateContains(rules, at, set))
            && (!rules.UniqueItems || count < 2 || JsonEquality.AreItemsUnique(new TapeValue(_utf8, _tokens, at), out _, out _));
        Leave();
        return valid;
    }

    private bool EvaluateItems(ArrayRules rules, int at, int set)
    {
        int item = at + 1;
        int end = _tokens[at].Next;
        int ordinal = 0;
        for (; ordinal < rules.Prefix.Length && item < end; ordinal++)
        {
            if (!Evaluate(rules.Prefix[ordinal].Effective, item, EvaluatedSets.None))
            {
                return false;
            }

            if (set != EvaluatedSets.None)
            {
                _state.Sets.Mark(set, ordinal);
            }

            item = _tokens[item].Next;
        }

        if (rules.Rest is null)
        {
            return true;
        }

        SchemaNode rest = rules.Rest.Effective;
        for (; item < end; item = _tokens[item].Next)
        {
            if (!Evaluate(rest, item, EvaluatedSets.None))
            {
                return false;
            }
        }

        if (set != EvaluatedSets.None)
        {
            _state.Sets.MarkAll(set);
        }

        return true;
    }

    private bool EvaluateContains(ArrayRules rules, int at, int set)
    {
        SchemaNode contains = rules.Contains!.Effective;
        long least = rules.MinContains ?? 1;
        bool marks = set != EvaluatedSets.None && rules.ContainsEvaluates;
        bool stopsEarly = rules.MaxContains == long.MaxValue && !marks;
        long matches = 0;
        int ordinal = 0;
        int end = _tokens[at].Next;
        for (int item = at + 1; item < end && !(stopsEarly && matches >= least); item = _tokens[item].Next, ordinal++)
        {
            if (!Evaluate(contains, item, EvaluatedSets.None))
            {
                continue;
            }

            matches++;
            if (marks)
            {
                _state.Sets.Mark(set, ordinal);
            }
        }

        return matches >= least && matches <= rules.MaxContains && _limit == ViolationCode.None;
    }

    private bool EvaluateUnevaluated(SchemaNode node, int at, int evaluated)
    {
        if (_state.Sets.HasAll(evaluated))
        {
            return true;
        }

        bool isObject = _tokens[at].Kind == TokenKind.Object;
        SchemaNode schema = (isObject ? node.Object!.Unevaluated : node.Array!.Unevaluated)!.Effective;
        int end = _tokens[at].Next;
        int ordinal = 0;
        for (int child = at + 1; child < end; ordinal++)
        {
            int value = isObject ? child + 1 : child;
            if (!_state.Sets.Has(evaluated, ordinal) && !Evaluate(schema, value, EvaluatedSets.None))
            {
                return false;
            }

            child = _tokens[value].Next;
        }

        return true;
    }
}
