namespace ReportSdk.Evaluation;

internal ref partial struct ErrorCollector
{
    private void CollectInPlace(SchemaNode node, int at)
    {
        if (node.InPlace is not { } rules)
        {
            return;
        }

        if (rules.Ref is not null)
        {
            CollectBranch(rules.Ref, "/$ref", at);
        }

        if (rules.DynamicRef is { } reference)
        {
            CollectBranch(_evaluator.Resolve(reference), "/" + reference.Keyword, at);
        }

        foreach (SchemaNode branch in rules.AllOf)
        {
            CollectBranch(branch, at);
        }

        if (rules.If is not null && (IsValid(rules.If, at) ? rules.Then : rules.Else) is { } consequence)
        {
            CollectBranch(consequence, at);
        }

        CollectAnyOf(rules.AnyOf, at);
        CollectOneOf(rules.OneOf, at);
        if (rules.Not is not null && IsValid(rules.Not, at))
        {
            Report(ViolationCode.Not, at, ReportDetail.None, ReportDetail.Value(at));
        }
    }

    private void CollectAnyOf(SchemaNode[] branches, int at)
    {
        foreach (SchemaNode branch in branches)
        {
            if (IsValid(branch, at))
            {
                return;
            }
        }

        if (branches.Length > 0 && _evaluator.Limit == ViolationCode.None)
        {
            Report(ViolationCode.AnyOf, at, ReportDetail.Of(branches.Length), ReportDetail.None);
            CollectAll(branches, at);
        }
    }

    private void CollectOneOf(SchemaNode[] branches, int at)
    {
        int valid = 0;
        foreach (SchemaNode branch in branches)
        {
            valid += IsValid(branch, at) ? 1 : 0;
        }

        if (branches.Length == 0 || valid == 1 || _evaluator.Limit != ViolationCode.None)
        {
            return;
        }

        Report(ViolationCode.OneOf, at, ReportDetail.Of(1), ReportDetail.Of(valid));
        if (valid == 0)
        {
            CollectAll(branches, at);
        }
    }

    private void CollectAll(SchemaNode[] branches, int at)
    {
        foreach (SchemaNode branch in branches)
        {
            CollectBranch(branch, at);
        }
    }

    private bool IsValid(SchemaNode branch, int at) => _evaluator.Evaluate(branch.Effective, at, EvaluatedSets.None);
}
