using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct RuleCollector
{
    private void CollectBranch(SchemaNode branch, string segment, int at, bool isValid)
    {
        if ((branch.RulesBelow & _wanted) != RuleContent.None)
        {
            _path.Enter(segment, branch);
            Collect(branch, at, isValid);
            _path.Leave();
        }
    }

    /// <summary>A subschema that may fail without failing its parent: it is heard where it accepts the value.</summary>
    private bool CollectIfValid(SchemaNode branch, int at)
    {
        bool isHeard = (branch.RulesBelow & _wanted) != RuleContent.None && IsValid(branch, at);
        if (isHeard)
        {
            CollectBranch(branch, branch.RelativePointer, at, isValid: true);
        }

        return isHeard;
    }

    private void CollectInPlace(SchemaNode node, int at, bool isValid)
    {
        if (node.InPlace is not { } rules)
        {
            return;
        }

        if (rules.Ref is not null)
        {
            CollectBranch(rules.Ref, "/$ref", at, isValid);
        }

        if (rules.DynamicRef is { } reference)
        {
            CollectBranch(_evaluator.Resolve(reference), "/" + reference.Keyword, at, isValid);
        }

        foreach (SchemaNode branch in rules.AllOf)
        {
            CollectBranch(branch, branch.RelativePointer, at, isValid);
        }

        foreach (SchemaNode branch in rules.AnyOf)
        {
            CollectIfValid(branch, at);
        }

        foreach (SchemaNode branch in rules.OneOf)
        {
            CollectIfValid(branch, at);
        }

        if (rules.If is not null && LeadsOn(rules.If, rules.Then, rules.Else))
        {
            bool holds = CollectIfValid(rules.If, at) || IsValid(rules.If, at);
            if ((holds ? rules.Then : rules.Else) is { } consequence)
            {
                CollectBranch(consequence, consequence.RelativePointer, at, isValid);
            }
        }
    }

    private readonly bool LeadsOn(SchemaNode condition, SchemaNode? then, SchemaNode? otherwise) =>
        ((condition.RulesBelow | (then?.RulesBelow ?? 0) | (otherwise?.RulesBelow ?? 0)) & _wanted) != RuleContent.None;

    private void CollectItems(SchemaNode node, int at, bool isValid)
    {
        if (node.Array is not { } rules || _tokens[at].Kind != TokenKind.Array)
        {
            return;
        }

        bool hasContains = rules.Contains is not null && (rules.Contains.RulesBelow & _wanted) != RuleContent.None;
        int end = _tokens[at].Next;
        int index = 0;
        for (int item = at + 1; item < end; item = _tokens[item].Next, index++)
        {
            if ((index < rules.Prefix.Length ? rules.Prefix[index] : rules.Rest) is { } schema)
            {
                CollectItem(schema, index, item, isValid);
            }

            if (hasContains && IsValid(rules.Contains!, item))
            {
                CollectItem(rules.Contains!, index, item, isValid: true);
            }
        }
    }

    private void CollectItem(SchemaNode schema, int index, int item, bool isValid)
    {
        _path.EnterItem(index);
        CollectBranch(schema, schema.RelativePointer, item, isValid);
        _path.LeaveInstance();
    }

    private void CollectMembers(SchemaNode node, int at, bool isValid)
    {
        if (node.Object is not { } rules || _tokens[at].Kind != TokenKind.Object)
        {
            return;
        }

        int seen = _state.Sets.Push(rules.NameWords);
        int end = _tokens[at].Next;
        for (int member = at + 1; member < end; member = _tokens[member + 1].Next)
        {
            int known = rules.Ordinals.Find(_tokens[member].NameNumber);
            if (known >= 0)
            {
                _state.Sets.Word(seen, known >> 6) |= 1UL << known;
            }

            _path.EnterMember(member);
            CollectMember(node, rules, member, known, isValid);
            _path.LeaveInstance();
        }

        foreach (NameDependency dependency in rules.Dependencies)
        {
            if (dependency.Schema is not null && _evaluator.HasName(seen, dependency.Trigger))
            {
                CollectBranch(dependency.Schema, dependency.Schema.RelativePointer, at, isValid);
            }
        }

        _state.Sets.Pop(seen);
    }

    private void CollectMember(SchemaNode node, ObjectRules rules, int member, int known, bool isValid)
    {
        bool isEvaluated = false;
        if (known >= 0 && rules.Schemas[known] is { } schema)
        {
            isEvaluated = true;
            CollectBranch(schema, schema.RelativePointer, member + 1, isValid);
        }

        foreach (PatternMember pattern in rules.Patterns)
        {
            if (_evaluator.Matches(pattern.Pattern, node, member))
            {
                isEvaluated = true;
                CollectBranch(pattern.Schema, pattern.Schema.RelativePointer, member + 1, isValid);
            }
        }

        if (!isEvaluated && rules.Additional is not null)
        {
            CollectBranch(rules.Additional, rules.Additional.RelativePointer, member + 1, isValid);
        }
    }

    private void CollectUnevaluated(SchemaNode node, int at, bool isValid)
    {
        TokenKind kind = _tokens[at].Kind;
        if (!node.ConstrainsUnevaluated(kind))
        {
            return;
        }

        bool isObject = kind == TokenKind.Object;
        SchemaNode schema = (isObject ? node.Object!.Unevaluated : node.Array!.Unevaluated)!;
        int evaluated = _state.Sets.Push(EvaluatedSets.WordsFor(_tokens[at].Count));
        if ((schema.RulesBelow & _wanted) != RuleContent.None && _evaluator.EvaluateAdjacent(node, at, evaluated))
        {
            int end = _tokens[at].Next;
            int ordinal = 0;
            for (int child = at + 1; child < end; ordinal++)
            {
                int value = isObject ? child + 1 : child;
                if (!_state.Sets.Has(evaluated, ordinal))
                {
                    if (isObject)
                    {
                        _path.EnterMember(child);
                    }
                    else
                    {
                        _path.EnterItem(ordinal);
                    }

                    CollectBranch(schema, schema.RelativePointer, value, isValid);
                    _path.LeaveInstance();
                }

                child = _tokens[value].Next;
            }
        }

        _state.Sets.Pop(evaluated);
    }
}
