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
        bool valid = rules.IsPlain && set == EvaluatedSets.None ? EvaluatePlainMembers(rules, at)
            : rules.IsPlain && count <= MarkedMembers ? EvaluatePlainMembers(rules, at, set)
            : rules.HasOneWord ? EvaluateMembers(node, rules, at, set) : EvaluateManyNames(node, rules, at, set);
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

        return Holds(rules, seen, at, EvaluatedSets.None);
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

        return Holds(rules, seen, at, set);
    }

    /// <summary>The same for any object, whatever is said of names.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateMembers(SchemaNode node, ObjectRules rules, int at, int set)
    {
        ReadOnlySpan<Token> tokens = _tokens;
        SchemaNode? propertyNames = rules.PropertyNames?.Effective;
        bool hasPatterns = rules.Patterns.Length > 0;
        int end = tokens[at].Next;
        ulong seen = 0;
        int expected = 0;
        int count = 0;
        for (int member = at + 1; member < end; count++)
        {
            if (propertyNames is not null && !Evaluate(propertyNames, TokenKind.Name, member))
            {
                return false;
            }

            int ordinal = rules.Ordinals.Find(tokens[member].NameNumber, expected);
            ulong bit = 0;
            SchemaNode? schema = rules.EffectiveAdditional;
            if (ordinal >= 0)
            {
                expected = ordinal + 1;
                bit = rules.AskedBits[ordinal];
                seen |= bit;
                schema = rules.Effective[ordinal] ?? schema;
            }

            ref readonly Token value = ref tokens[++member];
            bool evaluated = schema is not null;
            bool isValid = hasPatterns && (rules.UnmatchedBits & bit) == 0
                ? EvaluateMember(node, rules, member - 1, ordinal, out evaluated)
                : schema is null || Evaluate(schema, value.Kind, member);
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

        return Holds(rules, seen, at, set);
    }

    /// <summary>Whether what an object says of its members together holds.</summary>
    /// <param name="rules">The rules, which ask for no more names than a word has bits.</param>
    /// <param name="seen">The names that are there, of those that are asked for.</param>
    /// <param name="at">The object.</param>
    /// <param name="set">The set that evaluated members are added to, or <see cref="EvaluatedSets.None"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Holds(ObjectRules rules, ulong seen, int at, int set) =>
        (seen & rules.RequiredBits) == rules.RequiredBits && (!rules.HasRelations || HoldRelations(rules, seen, at, set));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HoldRelations(ObjectRules rules, ulong seen, int at, int set)
    {
        foreach (NameDependency dependency in rules.Dependencies)
        {
            if ((seen & dependency.TriggerBit) != 0
                && ((seen & dependency.NameBits) != dependency.NameBits || (dependency.Schema is not null && !Evaluate(dependency.Schema.Effective, at, set))))
            {
                return false;
            }
        }

        return rules.Units.Length == 0 || HasUnits(rules, at);
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
        if (known >= 0 && !isMatched && rules.HasOneWord && rules.IsUnmatched(_tokens[member].NameNumber))
        {
            rules.UnmatchedBits |= rules.AskedBits[known];
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
}
