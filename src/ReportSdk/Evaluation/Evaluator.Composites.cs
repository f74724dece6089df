using System.Numerics;
using System.Runtime.CompilerServices;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct Evaluator
{
    /// <summary>A node that applies schemas in place and needs nothing else.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateWithInPlace(SchemaNode node, int at, int set)
    {
        if (!TryEnter(node, at))
        {
            return false;
        }

        bool valid = EvaluateRules(node, at, set) && ApplyInPlace(node.InPlace!, at, set);
        Leave();
        return valid;
    }

    /// <summary>A node with more than rules by kind: enters its dynamic scope, asks the memo, applies schemas in place.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateComposite(SchemaNode node, int at, int set)
    {
        if (!TryEnter(node, at))
        {
            return false;
        }

        int outer = _scope;
        EnterScope(node);
        bool remembers = node.NeedsMemo || (_collecting && node.IsVerdictReused);
        bool valid = remembers ? EvaluateOnce(node, at, set) : EvaluateWhole(node, at, set);
        _scope = outer;
        Leave();
        return valid;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateOnce(SchemaNode node, int at, int set)
    {
        bool tracked = set != EvaluatedSets.None;
        int scope = (_scope << 1) | (tracked ? 1 : 0);
        int known = _state.Verdicts.Find(node.Id, at, scope);
        if (known == 0)
        {
            known = tracked ? EvaluateTracked(node, at) : EvaluateWhole(node, at, set) ? VerdictMemo.Valid : VerdictMemo.Invalid;
            if (_limit == ViolationCode.None)
            {
                _state.Verdicts.Add(node.Id, at, scope, known);
            }
        }

        if (known >= VerdictMemo.Valid && tracked)
        {
            int words = EvaluatedSets.WordsFor(_tokens[at].Count);
            _state.Sets.MergeFrom(_state.RememberedSets.Words(known - VerdictMemo.Valid, words), set);
        }

        return known >= VerdictMemo.Valid;
    }

    /// <summary>Evaluates into a set that outlives the evaluation of this node, for all who will ask again.</summary>
    private int EvaluateTracked(SchemaNode node, int at)
    {
        int words = EvaluatedSets.WordsFor(_tokens[at].Count);
        int own = _state.Sets.Push(words);
        int verdict = VerdictMemo.Invalid;
        if (EvaluateWhole(node, at, own))
        {
            int kept = _state.RememberedSets.Push(words);
            _state.RememberedSets.MergeFrom(_state.Sets.Words(own, words), kept);
            verdict = VerdictMemo.Valid + kept;
        }

        _state.Sets.Pop(own);
        return verdict;
    }

    /// <summary>All of a node. Unevaluated members come last and see only what this node and its subschemas evaluated, never its neighbours'.</summary>
    private bool EvaluateWhole(SchemaNode node, int at, int set)
    {
        if (!node.ConstrainsUnevaluated(_tokens[at].Kind))
        {
            return EvaluateAdjacent(node, at, set) && (node.ErrorRules.Length == 0 || EvaluateDomainRules(node, at));
        }

        int own = _state.Sets.Push(EvaluatedSets.WordsFor(_tokens[at].Count));
        bool valid = EvaluateAdjacent(node, at, own) && EvaluateUnevaluated(node, at, own);
        _state.Sets.Pop(own);
        valid = valid && (node.ErrorRules.Length == 0 || EvaluateDomainRules(node, at));
        if (valid && set != EvaluatedSets.None)
        {
            _state.Sets.MarkAll(set);
        }

        return valid;
    }

    /// <summary>All of a node but its unevaluated members and its rules. Collecting asks this to learn which members are evaluated.</summary>
    public bool EvaluateAdjacent(SchemaNode node, int at, int set) =>
        EvaluateRules(node, at, set) && (node.InPlace is null || EvaluateInPlace(node.InPlace, at, set));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateInPlace(InPlaceRules rules, int at, int set) => ApplyInPlace(rules, at, set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ApplyInPlace(InPlaceRules rules, int at, int set)
    {
        if (rules.Ref is not null && !Evaluate(rules.Ref.Effective, at, set))
        {
            return false;
        }

        if (rules.DynamicRef is not null && !Evaluate(Resolve(rules.DynamicRef).Effective, at, set))
        {
            return false;
        }

        return (rules.AllOf.Length == 0 || EvaluateAllOf(rules, at, set))
            && (rules.If is null || EvaluateCondition(rules, rules.If, at, set))
            && (rules.AnyOf.Length == 0 || EvaluateAnyOf(rules, at, set))
            && (rules.OneOf.Length == 0 || EvaluateOneOf(rules, at, set))
            && (rules.Not is null || (!Evaluate(rules.Not.Effective, at, EvaluatedSets.None) && _limit == ViolationCode.None));
    }

    /// <summary>The node a dynamic reference means in the current scope.</summary>
    public readonly SchemaNode Resolve(DynamicReference reference) =>
        (reference.Anchor >= 0 ? _state.Scopes.FindOutermost(_scope, reference.Anchor) : null) ?? reference.Target;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateAllOf(InPlaceRules rules, int at, int set)
    {
        SchemaNode[] branches = rules.AllOf;
        ulong left = rules.HasCases && _tokens[at].Kind == TokenKind.Object ? FindBranches(rules.AllOfIndex ??= BranchIndexBuilder.CreateForConditions(branches), at) : ulong.MaxValue;
        for (int k = 0; k < branches.Length; k++)
        {
            SchemaNode? branch = branches[k].Effective;
            if ((left & (1UL << k)) == 0)
            {
                // Its condition fails.
                branch = branch.InPlace!.Else?.Effective;
            }

            if (branch is not null && !Evaluate(branch, at, set))
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateCondition(InPlaceRules rules, SchemaNode condition, int at, int set)
    {
        // Without then and else, only what `if` evaluates can matter.
        if (rules.Then is null && rules.Else is null && set == EvaluatedSets.None)
        {
            return true;
        }

        SchemaNode? consequence = EvaluateBranch(condition, at, set) ? rules.Then : rules.Else;
        return _limit == ViolationCode.None && (consequence is null || Evaluate(consequence.Effective, at, set));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateAnyOf(InPlaceRules rules, int at, int set)
    {
        SchemaNode[] branches = rules.AnyOf;
        ulong left = _tokens[at].Kind == TokenKind.Object ? FindBranches(rules.AnyOfIndex ??= BranchIndexBuilder.Create(branches), at) : ulong.MaxValue;
        if (BitOperations.IsPow2(left))
        {
            return EvaluateOnlyBranch(branches, left, at, set);
        }

        bool valid = false;
        for (int k = 0; k < branches.Length; k++)
        {
            valid |= (left & (1UL << k)) != 0 && EvaluateBranch(branches[k], at, set);
            if (valid && (set == EvaluatedSets.None || _state.Sets.HasAll(set)))
            {
                break;
            }
        }

        return valid && _limit == ViolationCode.None;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateOneOf(InPlaceRules rules, int at, int set)
    {
        SchemaNode[] branches = rules.OneOf;
        ulong left = _tokens[at].Kind == TokenKind.Object ? FindBranches(rules.OneOfIndex ??= BranchIndexBuilder.Create(branches), at) : ulong.MaxValue;
        if (BitOperations.IsPow2(left))
        {
            return EvaluateOnlyBranch(branches, left, at, set);
        }

        bool valid = false;
        for (int k = 0; k < branches.Length; k++)
        {
            if ((left & (1UL << k)) == 0 || !EvaluateBranch(branches[k], at, set))
            {
                continue;
            }

            if (valid)
            {
                return false;
            }

            valid = true;
        }

        return valid && _limit == ViolationCode.None;
    }

    /// <summary>The alternative that is left: it decides, so that what it evaluates needs no set of its own.</summary>
    private bool EvaluateOnlyBranch(SchemaNode[] branches, ulong left, int at, int set) => Evaluate(branches[BitOperations.TrailingZeroCount(left)].Effective, at, set);

    /// <summary>The alternatives that an object may satisfy, as bits; all of them beyond 64, of which none is told apart.</summary>
    private ulong FindBranches(BranchIndex index, int at)
    {
        if (!index.IsUseful)
        {
            return ulong.MaxValue;
        }

        _steps += _tokens[at].Count;
        return index.Find(in this, _tokens, at);
    }

    /// <summary>A subschema that may fail without failing its parent: what it evaluates counts only if it does not.</summary>
    private bool EvaluateBranch(SchemaNode branch, int at, int set)
    {
        if (set == EvaluatedSets.None)
        {
            return Evaluate(branch.Effective, at, set);
        }

        int words = EvaluatedSets.WordsFor(_tokens[at].Count);
        int own = _state.Sets.Push(words);
        bool valid = Evaluate(branch.Effective, at, own);
        if (valid)
        {
            _state.Sets.Merge(own, set, words);
        }

        _state.Sets.Pop(own);
        return valid;
    }
}
