using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Patterns;

namespace ReportSdk.Evaluation;

internal ref partial struct Evaluator
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateObject(SchemaNode node, ObjectRules rules, int at, int set)
    {
        int count = _tokens[at].Count;
        if (count < rules.MinProperties || count > rules.MaxProperties || !TryEnter(node, at))
        {
            return false;
        }

        _steps += count;
        bool valid = !rules.IsPlain ? EvaluateMembers(node, rules, at, set) : set == EvaluatedSets.None ? EvaluatePlainMembers(rules, at) : EvaluatePlainMembers(rules, at, set);
        Leave();
        return valid;
    }

    /// <summary>The common case: names known to the schema, a schema for each, perhaps one for the others, required names as one word of bits.</summary>
    private bool EvaluatePlainMembers(ObjectRules rules, int at)
    {
        // Locals, since fields of a struct that is passed by reference are read anew after every call.
        ReadOnlySpan<byte> utf8 = _utf8;
        ReadOnlySpan<Token> tokens = _tokens;
        KnownNames names = rules.Names;
        SchemaNode?[] schemas = rules.Effective;
        ulong enough = rules.EnoughBits;
        int end = tokens[at].Next;
        ulong seen = 0;
        int expected = 0;
        for (int member = at + 1; member < end;)
        {
            ref readonly Token name = ref tokens[member];
            ReadOnlySpan<byte> text = name.IsEscaped ? TextOf(name) : utf8.Slice(name.Position, name.Length);
            int ordinal = names.Find(text, expected);
            SchemaNode? schema = rules.EffectiveAdditional;
            if (ordinal >= 0)
            {
                expected = ordinal + 1;
                seen |= 1UL << ordinal;

                // A name that is only required is additional, too.
                schema = schemas[ordinal] ?? schema;
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

    /// <summary>The same, where it is asked which members are evaluated.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluatePlainMembers(ObjectRules rules, int at, int set)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        ReadOnlySpan<Token> tokens = _tokens;
        KnownNames names = rules.Names;
        SchemaNode?[] schemas = rules.Effective;
        ulong enough = rules.EnoughBits;
        int end = tokens[at].Next;
        ulong seen = 0;
        int expected = 0;
        int count = 0;
        for (int member = at + 1; member < end; count++)
        {
            ref readonly Token name = ref tokens[member];
            ReadOnlySpan<byte> text = name.IsEscaped ? TextOf(name) : utf8.Slice(name.Position, name.Length);
            int ordinal = names.Find(text, expected);
            SchemaNode? schema = rules.EffectiveAdditional;
            if (ordinal >= 0)
            {
                expected = ordinal + 1;
                seen |= 1UL << ordinal;
                schema = schemas[ordinal] ?? schema;
            }

            ref readonly Token value = ref tokens[++member];
            if (schema is not null)
            {
                if (!Evaluate(schema, value.Kind, member))
                {
                    return false;
                }

                _state.Sets.Mark(set, count);
            }

            if (ordinal >= 0 && seen == enough)
            {
                return true;
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
        int expected = 0;
        int count = 0;
        for (int member = at + 1; member < end; count++)
        {
            int known = rules.Names.Find(TextOf(tokens[member]), expected);
            if (known >= 0)
            {
                expected = known + 1;
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
        PatternMember[]? matching = known < 0 ? null : rules.KnownPatterns[known] ?? FindPatterns(rules, known);
        foreach (PatternMember pattern in matching ?? rules.Patterns)
        {
            // The text is asked for anew each time: what a pattern's schema evaluates may have reused its buffer.
            if (matching is null && !Matches(pattern.Pattern, node, member))
            {
                continue;
            }

            evaluated = true;
            if (!Evaluate(pattern.Schema.Effective, member + 1, EvaluatedSets.None))
            {
                return false;
            }
        }

        return _limit == ViolationCode.None;
    }

    /// <summary>The patterns that a name of the schema matches; null where one of them may be given up. Two threads that look find the same.</summary>
    private readonly PatternMember[]? FindPatterns(ObjectRules rules, int known)
    {
        int maxSteps = _maxPatternSteps;
        return Array.TrueForAll(rules.Patterns, static member => member.Pattern.Matcher.IsLinear)
            ? rules.KnownPatterns[known] = Array.FindAll(rules.Patterns, member => member.Pattern.Matcher.IsMatch(rules.Names[known], maxSteps) == PatternResult.Match)
            : null;
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
