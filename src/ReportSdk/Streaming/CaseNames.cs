using ReportSdk.Evaluation;
using ReportSdk.Patterns;

namespace ReportSdk.Streaming;

/// <summary>The names and patterns of names by which parts tell members of an object apart.</summary>
internal sealed class CaseNames
{
    /// <summary>Patterns of one object: each set of them that may match has its own demands.</summary>
    private const int MostPatterns = 4;

    private CaseNames(List<byte[]> known) => Known = known;

    public List<byte[]> Known { get; }

    /// <summary>Different ones.</summary>
    public List<PatternRule> Patterns { get; } = [];

    /// <summary>By name: the patterns that match it, as bits.</summary>
    public List<int> Matching { get; } = [];

    /// <returns>Null where there are too many, or some of them cannot be told when they come by.</returns>
    public static CaseNames? TryCreate(List<SchemaNode> schemas)
    {
        List<byte[]> known = StreamCompiler.NamesOf(schemas);
        var names = new CaseNames(known);
        if (known.Count >= StreamNames.Unknown || !known.TrueForAll(StreamCompiler.IsLiteral) || schemas.Exists(static schema => schema.Object?.Units.Length > 0))
        {
            return null;
        }

        foreach (SchemaNode schema in schemas)
        {
            foreach (PatternMember pattern in schema.Object?.Patterns ?? [])
            {
                if (!names.Patterns.Exists(other => other.Text == pattern.Pattern.Text))
                {
                    names.Patterns.Add(pattern.Pattern);
                }
            }
        }

        return names.Patterns.Count <= MostPatterns && known.TrueForAll(names.TryMatch) ? names : null;
    }

    public int Find(ReadOnlySpan<byte> name)
    {
        for (int ordinal = 0; ordinal < Known.Count; ordinal++)
        {
            if (name.SequenceEqual(Known[ordinal]))
            {
                return ordinal;
            }
        }

        return -1;
    }

    /// <summary>Whether a pattern is one of those that match.</summary>
    public bool Matches(PatternMember pattern, int matching) =>
        (matching & (1 << Patterns.FindIndex(other => other.Text == pattern.Pattern.Text))) != 0;

    /// <summary>Whether some of the parts that apply evaluate a member.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="applied">Those of them that apply.</param>
    /// <param name="asking">The one for which they do.</param>
    /// <param name="name">Null for one that no part knows.</param>
    /// <param name="matching">Patterns that match the name.</param>
    public bool IsEvaluated(OpenParts parts, ulong applied, int asking, byte[]? name, int matching)
    {
        for (int part = 0; part < parts.Schemas.Count; part++)
        {
            if ((applied & OpenParts.Bit(part)) != 0 && parts.Schemas[part].Object is { } rules && Evaluates(rules, part != asking, name, matching))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Members that some alternatives of a part evaluate and others do not; null where names do not tell.</summary>
    public ulong[]? FindConditional(OpenParts parts, int part)
    {
        ulong sure = parts.AppliedBy(part, surely: true);
        ulong possible = parts.AppliedBy(part, surely: false);
        var conditional = new ulong[StreamNames.Words];
        for (int k = 0; k < Known.Count; k++)
        {
            if (IsEvaluated(parts, possible, part, Known[k], Matching[k]) && !IsEvaluated(parts, sure, part, Known[k], Matching[k]))
            {
                StreamNames.Add(conditional, k);
            }
        }

        bool areTold = true;
        for (int matching = 0; matching < 1 << Patterns.Count; matching++)
        {
            if (IsEvaluated(parts, possible, part, null, matching) && !IsEvaluated(parts, sure, part, null, matching))
            {
                StreamNames.Add(conditional, StreamNames.Unknown);
                areTold = Patterns.Count == 0;
            }
        }

        return areTold ? conditional : null;
    }

    /// <summary>By part: the members that it evaluates where it applies.</summary>
    public ulong[][] EvaluatedBy(OpenParts parts)
    {
        var evaluated = new ulong[parts.Schemas.Count][];
        for (int part = 0; part < evaluated.Length; part++)
        {
            evaluated[part] = new ulong[StreamNames.Words];
            if (parts.Schemas[part].Object is not { } rules)
            {
                continue;
            }

            for (int k = 0; k < Known.Count; k++)
            {
                if (Evaluates(rules, true, Known[k], Matching[k]))
                {
                    StreamNames.Add(evaluated[part], k);
                }
            }

            if (rules.Additional is not null || rules.Unevaluated is not null)
            {
                StreamNames.Add(evaluated[part], StreamNames.Unknown);
            }
        }

        return evaluated;
    }

    private bool Evaluates(ObjectRules rules, bool isOther, byte[]? name, int matching) =>
        rules.Additional is not null
        || (isOther && rules.Unevaluated is not null)
        || StreamCompiler.OwnSchema(rules, name) is not null
        || Array.Exists(rules.Patterns, pattern => Matches(pattern, matching));

    private bool TryMatch(byte[] name)
    {
        int matching = 0;
        for (int k = 0; k < Patterns.Count; k++)
        {
            // No steps: a pattern that is not linear is asked about names of documents only.
            PatternResult result = Patterns[k].Matcher.IsMatch(name, 0);
            matching |= result == PatternResult.Match ? 1 << k : 0;
            if (result == PatternResult.StepLimit)
            {
                return false;
            }
        }

        Matching.Add(matching);
        return true;
    }
}
