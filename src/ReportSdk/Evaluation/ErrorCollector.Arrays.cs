using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct ErrorCollector
{
    private void CollectArray(ArrayRules rules, int at)
    {
        int count = _tokens[at].Count;
        if (count < rules.MinItems)
        {
            Report(ViolationCode.MinItems, at, ReportDetail.Of(rules.MinItems), ReportDetail.Of(count));
        }

        if (count > rules.MaxItems)
        {
            Report(ViolationCode.MaxItems, at, ReportDetail.Of(rules.MaxItems), ReportDetail.Of(count));
        }

        if (rules.UniqueItems && !JsonEquality.AreItemsUnique(new TapeValue(_utf8, _tokens, at), out _, out int second))
        {
            Report(ViolationCode.UniqueItems, at, ReportDetail.None, ReportDetail.Value(second));
        }

        CollectItems(rules, at);
        if (rules.Contains is not null)
        {
            CollectContains(rules, at);
        }
    }

    private void CollectItems(ArrayRules rules, int at)
    {
        int index = 0;
        int end = _tokens[at].Next;
        for (int item = at + 1; item < end; item = _tokens[item].Next, index++)
        {
            if (index < rules.Prefix.Length)
            {
                CollectItem(rules.Prefix[index], index, item, ViolationCode.FalseSchema);
            }
            else if (rules.Rest is not null)
            {
                CollectItem(rules.Rest, index, item, ViolationCode.AdditionalItems);
            }
            else
            {
                break;
            }
        }
    }

    /// <summary>An item against its schema; <paramref name="refusal"/> is the code where that schema is <c>false</c>.</summary>
    private void CollectItem(SchemaNode schema, int index, int item, ViolationCode refusal)
    {
        _path.EnterItem(index);
        CollectChild(schema, item, item, refusal);
        _path.LeaveInstance();
    }

    /// <summary>A schema <c>false</c> under a keyword says that the keyword refuses the value: that is what the reader wants to know.</summary>
    private void CollectChild(SchemaNode schema, int value, int place, ViolationCode refusal)
    {
        if (!schema.IsFalse)
        {
            CollectBranch(schema, value);
            return;
        }

        _path.Enter(schema.RelativePointer, schema);
        Report(refusal, "", place, ReportDetail.None, place == value ? ReportDetail.Value(value) : ReportDetail.Name(place));
        _path.Leave();
    }

    private void CollectContains(ArrayRules rules, int at)
    {
        long matches = 0;
        int end = _tokens[at].Next;
        for (int item = at + 1; item < end; item = _tokens[item].Next)
        {
            matches += _evaluator.Evaluate(rules.Contains!.Effective, item, EvaluatedSets.None) ? 1 : 0;
        }

        if (_evaluator.Limit != ViolationCode.None)
        {
            return;
        }

        if (rules.MinContains is null && matches == 0)
        {
            Report(ViolationCode.Contains, at, ReportDetail.None, ReportDetail.None);
        }
        else if (matches < rules.MinContains)
        {
            Report(ViolationCode.MinContains, at, ReportDetail.Of(rules.MinContains.Value), ReportDetail.Of(matches));
        }

        if (matches > rules.MaxContains)
        {
            Report(ViolationCode.MaxContains, at, ReportDetail.Of(rules.MaxContains), ReportDetail.Of(matches));
        }
    }

    private void CollectUnevaluatedItems(SchemaNode schema, int at, int evaluated)
    {
        int index = 0;
        int end = _tokens[at].Next;
        for (int item = at + 1; item < end; item = _tokens[item].Next, index++)
        {
            if (!_state.Sets.Has(evaluated, index))
            {
                CollectItem(schema, index, item, ViolationCode.UnevaluatedItems);
            }
        }
    }
}
