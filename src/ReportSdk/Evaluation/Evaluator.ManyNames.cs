using System.Runtime.CompilerServices;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct Evaluator
{
    /// <summary>The members of an object of which more names are asked for than a word has bits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateManyNames(SchemaNode node, ObjectRules rules, int at, int set)
    {
        int seen = _state.Sets.Push(rules.NameWords);
        bool valid = EvaluateEachMember(node, rules, at, set, seen)
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
    /// <param name="seen">The set that gets the names that are there.</param>
    private bool EvaluateEachMember(SchemaNode node, ObjectRules rules, int at, int set, int seen)
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
                _state.Sets.Word(seen, known >> 6) |= 1UL << known;
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
