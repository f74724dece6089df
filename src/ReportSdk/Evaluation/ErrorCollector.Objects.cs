using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct ErrorCollector
{
    private void CollectObject(SchemaNode node, ObjectRules rules, int at)
    {
        int count = _tokens[at].Count;
        if (count < rules.MinProperties)
        {
            Report(ViolationCode.MinProperties, at, ReportDetail.Of(rules.MinProperties), ReportDetail.Of(count));
        }

        if (count > rules.MaxProperties)
        {
            Report(ViolationCode.MaxProperties, at, ReportDetail.Of(rules.MaxProperties), ReportDetail.Of(count));
        }

        int seen = _state.Sets.Push(rules.NameWords);
        MarkNames(rules, at, seen);
        foreach (int name in rules.Required)
        {
            if (!_evaluator.HasName(seen, name))
            {
                Report(ViolationCode.Required, at, ReportDetail.Of(rules.Names.GetBytes(name)), ReportDetail.None);
            }
        }

        CollectMembers(node, rules, at);
        CollectDependencies(rules, at, seen);
        CollectUnits(rules, at);
        _state.Sets.Pop(seen);
    }

    private readonly void MarkNames(ObjectRules rules, int at, int seen)
    {
        int end = _tokens[at].Next;
        for (int member = at + 1; member < end; member = _tokens[member + 1].Next)
        {
            int known = rules.Ordinals.Find(_tokens[member].NameNumber);
            if (known >= 0)
            {
                _state.Sets.Word(seen, known >> 6) |= 1UL << known;
            }
        }
    }

    private void CollectMembers(SchemaNode node, ObjectRules rules, int at)
    {
        int end = _tokens[at].Next;
        for (int member = at + 1; member < end; member = _tokens[member + 1].Next)
        {
            _path.EnterMember(member);
            CollectMember(node, rules, member);
            _path.LeaveInstance();
        }
    }

    private void CollectMember(SchemaNode node, ObjectRules rules, int member)
    {
        if (rules.PropertyNames is not null)
        {
            CollectChild(rules.PropertyNames, member, member, ViolationCode.PropertyNames);
        }

        bool isEvaluated = false;
        int known = rules.Ordinals.Find(_tokens[member].NameNumber);
        if (known >= 0 && rules.Schemas[known] is { } schema)
        {
            isEvaluated = true;
            CollectBranch(schema, member + 1);
        }

        foreach (PatternMember pattern in rules.Patterns)
        {
            if (_evaluator.Matches(pattern.Pattern, node, member))
            {
                isEvaluated = true;
                CollectBranch(pattern.Schema, member + 1);
            }
        }

        if (!isEvaluated && rules.Additional is not null)
        {
            CollectChild(rules.Additional, member + 1, member, ViolationCode.AdditionalProperties);
        }
    }

    private void CollectDependencies(ObjectRules rules, int at, int seen)
    {
        foreach (NameDependency dependency in rules.Dependencies)
        {
            if (!_evaluator.HasName(seen, dependency.Trigger))
            {
                continue;
            }

            foreach (int name in dependency.Names)
            {
                if (!_evaluator.HasName(seen, name))
                {
                    var missing = ReportDetail.Of(rules.Names.GetBytes(name));
                    Report(ViolationCode.DependentRequired, dependency.Keyword, at, missing, ReportDetail.Of(rules.Names.GetBytes(dependency.Trigger)));
                }
            }

            if (dependency.Schema is not null)
            {
                CollectBranch(dependency.Schema, at);
            }
        }
    }

    private void CollectUnits(ObjectRules rules, int at)
    {
        foreach (UnitRule rule in rules.Units)
        {
            ViolationCode code = _evaluator.JudgeUnit(rules, rule, at, out int figure, out int holder);
            if (code == ViolationCode.None || rules.Schemas[rule.Figure] is not { } schema)
            {
                continue;
            }

            // The keyword stands at the number; what is wrong is the number without a unit, or the unit.
            int member = code == ViolationCode.UnitMissing ? figure : holder;
            ReportDetail found = code == ViolationCode.UnitMissing ? ReportDetail.None : ReportDetail.Value(holder + 1);
            _path.EnterMember(member);
            _path.Enter(schema.RelativePointer, schema);
            Report(code, member + 1, ReportDetail.Of(rules.Names.GetBytes(rule.Holder)), found);
            _path.Leave();
            _path.LeaveInstance();
        }
    }

    private void CollectUnevaluatedMembers(SchemaNode schema, int at, int evaluated)
    {
        int ordinal = 0;
        int end = _tokens[at].Next;
        for (int member = at + 1; member < end; member = _tokens[member + 1].Next, ordinal++)
        {
            if (!_state.Sets.Has(evaluated, ordinal))
            {
                _path.EnterMember(member);
                CollectChild(schema, member + 1, member, ViolationCode.UnevaluatedProperties);
                _path.LeaveInstance();
            }
        }
    }
}
