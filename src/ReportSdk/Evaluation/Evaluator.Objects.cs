using System.Runtime.CompilerServices;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct Evaluator
{
    /// <summary>Members whose marks are kept in a word while an object is evaluated.</summary>
    private const int MarkedMembers = 64;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateObject(SchemaNode node, ObjectRules rules, int at, int set)
    {
        int count = _tokens[at].Count;
        if (count < rules.MinProperties || count > rules.MaxProperties || !TryEnter(node, at))
        {
            return false;
        }

        _steps += count;
        bool valid = !rules.IsPlain ? EvaluateMembers(node, rules, at, set)
            : rules.Patterns.Length > 0 || (count > MarkedMembers && set != EvaluatedSets.None) ? EvaluateMatchedMembers(node, rules, at, set)
            : set == EvaluatedSets.None ? EvaluatePlainMembers(rules, at) : EvaluatePlainMembers(rules, at, set);
        Leave();
        return valid;
    }

    /// <summary>The common case: names known to the schema, a schema for each, perhaps one for the others, required names as one word of bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool EvaluatePlainMembers(ObjectRules rules, int at)
    {
        // Locals, since fields of a struct that is passed by reference are read anew after every call.
        ReadOnlySpan<Token> tokens = _tokens;
        NameOrdinals names = rules.Ordinals;
        SchemaNode?[] schemas = rules.Effective;
        ulong enough = rules.EnoughBits;
        int end = tokens[at].Next;
        ulong seen = 0;
        int expected = 0;
        for (int member = at + 1; member < end;)
        {
            SchemaNode? schema = rules.EffectiveAdditional;
            int ordinal = names.Find(tokens[member].NameNumber, expected);
            if (ordinal >= 0)
            {
                expected = ordinal + 1;
                seen |= 1UL << ordinal;
                schema = schemas[ordinal];
            }

            ref readonly Token value = ref tokens[++member];
            if (schema is not null && !Evaluate(schema, value.Kind, member))
            {
                return false;
            }

            // A condition asks for one name or two of many; what follows them it says nothing about.
            if (ordinal >= 0 && seen == enough)
            {
                return true;
            }

            member = value.Next;
        }

        return (seen & rules.RequiredBits) == rules.RequiredBits;
    }

    /// <summary>The same for an object of few members, where it is asked which of them are evaluated.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluatePlainMembers(ObjectRules rules, int at, int set)
    {
        ReadOnlySpan<Token> tokens = _tokens;
        NameOrdinals names = rules.Ordinals;
        SchemaNode?[] schemas = rules.Effective;
        ulong enough = rules.EnoughBits;
        int end = tokens[at].Next;
        ulong seen = 0;
        ulong marks = 0;
        ulong mark = 1;
        int expected = 0;
        for (int member = at + 1; member < end; mark <<= 1)
        {
            SchemaNode? schema = rules.EffectiveAdditional;
            int ordinal = names.Find(tokens[member].NameNumber, expected);
            if (ordinal >= 0)
            {
                expected = ordinal + 1;
                seen |= 1UL << ordinal;
                schema = schemas[ordinal];
            }

            ref readonly Token value = ref tokens[++member];
            if (schema is not null)
            {
                if (!Evaluate(schema, value.Kind, member))
                {
                    return false;
                }

                marks |= mark;
            }

            if (ordinal >= 0 && seen == enough)
            {
                break;
            }

            member = value.Next;
        }

        if (marks != 0)
        {
            _state.Sets.MarkFirst(set, marks);
        }

        return (seen & rules.RequiredBits) == rules.RequiredBits;
    }

    /// <summary>The same for any object, where names may match patterns.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateMatchedMembers(SchemaNode node, ObjectRules rules, int at, int set)
    {
        ReadOnlySpan<Token> tokens = _tokens;
        int end = tokens[at].Next;
        ulong seen = 0;
        int expected = 0;
        int count = 0;
        for (int member = at + 1; member < end; count++)
        {
            int ordinal = rules.Ordinals.Find(tokens[member].NameNumber, expected);
            ulong bit = 0;
            SchemaNode? schema = rules.EffectiveAdditional;
            if (ordinal >= 0)
            {
                expected = ordinal + 1;
                bit = 1UL << ordinal;
                seen |= bit;
                schema = rules.Effective[ordinal] ?? schema;
            }

            ref readonly Token value = ref tokens[++member];
            bool evaluated = schema is not null;
            bool isValid = (rules.UnmatchedBits & bit) == 0 ? EvaluateMember(node, rules, member - 1, ordinal, out evaluated) : schema is null || Evaluate(schema, value.Kind, member);
            if (!isValid)
            {
                return false;
            }

            if (evaluated && set != EvaluatedSets.None)
            {
                _state.Sets.Mark(set, count);
            }

            member = value.Next;
        }

        return (seen & rules.RequiredBits) == rules.RequiredBits;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateMembers(SchemaNode node, ObjectRules rules, int at, int set)
    {
        // Where only required names are asked for, and a word has a bit for each, no set is needed.
        ulong word = 0;
        if (rules.HasOneWord && rules.Dependencies.Length == 0 && rules.Units.Length == 0)
        {
            return EvaluateEachMember(node, rules, at, set, EvaluatedSets.None, ref word) && (word & rules.RequiredBits) == rules.RequiredBits;
        }

        int seen = _state.Sets.Push(rules.NameWords);
        bool valid = EvaluateEachMember(node, rules, at, set, seen, ref word)
            && HasRequired(rules, seen)
            && HasDependencies(rules, at, set, seen)
            && (rules.Units.Length == 0 || HasUnits(rules, at));
        _state.Sets.Pop(seen);
        return valid;
    }

    /// <param name="node">The node the rules are of.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="at">The object.</param>
    /// <param name="set">The set that evaluated members are added to, or <see cref="EvaluatedSets.None"/>.</param>
    /// <param name="seen">The set that gets the names that are there, or <see cref="EvaluatedSets.None"/>.</param>
    /// <param name="word">Gets them where there is no such set.</param>
    private bool EvaluateEachMember(SchemaNode node, ObjectRules rules, int at, int set, int seen, ref ulong word)
    {
        ReadOnlySpan<Token> tokens = _tokens;
        SchemaNode? propertyNames = rules.PropertyNames?.Effective;
        int end = tokens[at].Next;
        int count = 0;
        for (int member = at + 1; member < end; count++)
        {
            int known = rules.Ordinals.Find(tokens[member].NameNumber);
            if (known >= 0)
            {
                if (seen == EvaluatedSets.None)
                {
                    word |= 1UL << known;
                }
                else
                {
                    _state.Sets.Word(seen, known >> 6) |= 1UL << known;
                }
            }

            if (propertyNames is not null && !Evaluate(propertyNames, TokenKind.Name, member))
            {
                return false;
            }

            if (!EvaluateMember(node, rules, member, known, out bool evaluated))
            {
                return false;
            }

            if (evaluated && set != EvaluatedSets.None)
            {
                _state.Sets.Mark(set, count);
            }

            member = tokens[member + 1].Next;
        }

        return true;
    }

    /// <param name="node">The node the rules are of.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="member">Token of the member's name; its value follows.</param>
    /// <param name="known">Ordinal of the name, or -1.</param>
    /// <param name="evaluated">Whether some schema applies to the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool EvaluateMember(SchemaNode node, ObjectRules rules, int member, int known, out bool evaluated)
    {
        TokenKind kind = _tokens[member + 1].Kind;
        evaluated = false;
        if (known >= 0 && rules.Effective[known] is { } schema)
        {
            evaluated = true;
            if (!Evaluate(schema, kind, member + 1))
            {
                return false;
            }
        }

        if (rules.Patterns.Length > 0 && !EvaluatePatterns(node, rules, member, known, ref evaluated))
        {
            return false;
        }

        if (!evaluated && rules.EffectiveAdditional is { } additional)
        {
            evaluated = true;
            return Evaluate(additional, kind, member + 1);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluatePatterns(SchemaNode node, ObjectRules rules, int member, int known, ref bool evaluated)
    {
        bool isMatched = false;
        foreach (PatternMember pattern in rules.Patterns)
        {
            if (!MatchesName(pattern.Pattern, node, member))
            {
                continue;
            }

            isMatched = true;
            if (!Evaluate(pattern.Schema.Effective, member + 1, EvaluatedSets.None))
            {
                return false;
            }
        }

        evaluated |= isMatched;
        if (known >= 0 && !isMatched && rules.IsPlain && rules.IsUnmatched(_tokens[member].NameNumber))
        {
            rules.UnmatchedBits |= 1UL << known;
        }

        return _limit == ViolationCode.None;
    }

    /// <summary>Whether a member's name matches; of a name that the catalog knows, it is found once.</summary>
    private bool MatchesName(PatternRule pattern, SchemaNode node, int member)
    {
        int number = _tokens[member].NameNumber;
        if (pattern.FindName(number) is { } known)
        {
            return known;
        }

        bool isMatch = Matches(pattern, node, member);
        if (number > 0 && pattern.Matcher.IsLinear)
        {
            pattern.KeepName(number, isMatch);
        }

        return isMatch;
    }

    private readonly bool HasRequired(ObjectRules rules, int seen)
    {
        foreach (int name in rules.Required)
        {
            if (!HasName(seen, name))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasDependencies(ObjectRules rules, int at, int set, int seen)
    {
        foreach (NameDependency dependency in rules.Dependencies)
        {
            if (!HasName(seen, dependency.Trigger))
            {
                continue;
            }

            foreach (int name in dependency.Names)
            {
                if (!HasName(seen, name))
                {
                    return false;
                }
            }

            if (dependency.Schema is not null && !Evaluate(dependency.Schema.Effective, at, set))
            {
                return false;
            }
        }

        return true;
    }

    public readonly bool HasName(int seen, int name) => (_state.Sets.Word(seen, name >> 6) & (1UL << name)) != 0;
}
