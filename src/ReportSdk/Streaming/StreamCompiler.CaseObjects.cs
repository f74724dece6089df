using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

internal sealed partial class StreamCompiler
{
    private bool TryFillCaseObject(StreamCase made, OpenParts parts)
    {
        CaseNames names = parts.Names!;
        if (NameChecksOf(parts) is not { } nameChecks)
        {
            return false;
        }

        _work += (names.Known.Count + (1 << names.Patterns.Count)) * parts.Schemas.Count;
        var children = new StreamChild[names.Known.Count + (1 << names.Patterns.Count)];
        for (int k = 0; k < children.Length; k++)
        {
            bool isKnown = k < names.Known.Count;
            int matching = isKnown ? names.Matching[k] : k - names.Known.Count;
            byte[]? name = isKnown ? names.Known[k] : null;
            List<List<SchemaNode>> demands = [];
            for (int part = 0; part < parts.Schemas.Count; part++)
            {
                demands.Add(DemandsOf(parts, part, names, name, matching));
            }

            if (!TryFindFailing(nameChecks, name, out ulong fails) || ChildOf(parts, demands, fails) is not { } child)
            {
                return false;
            }

            children[k] = child;
        }

        made.Object = new StreamCaseObject(new TextSet([.. names.Known]), children)
        {
            Patterns = [.. names.Patterns],
            NameChecks = nameChecks,
            Counts = [.. parts.Select(static schema => schema.Object is { MinProperties: > 0 } or { MaxProperties: < long.MaxValue }, static schema => schema.Object!)
                .ConvertAll(static count => (count.Demand.MinProperties, count.Demand.MaxProperties, count.Parts))],
            Required = RequiredOf(parts, names),
        };
        return true;
    }

    /// <summary>What a part demands of a member's value.</summary>
    private static List<SchemaNode> DemandsOf(OpenParts parts, int part, CaseNames names, byte[]? name, int matching)
    {
        var demands = new List<SchemaNode>();
        if (parts.Schemas[part].Object is not { } rules)
        {
            return demands;
        }

        AddIfAny(demands, OwnSchema(rules, name));
        foreach (PatternMember pattern in rules.Patterns)
        {
            AddIfAny(demands, names.Matches(pattern, matching) ? pattern.Schema : null);
        }

        if (demands.Count == 0)
        {
            AddIfAny(demands, rules.Additional);
        }

        if (rules.Unevaluated is not null && !names.IsEvaluated(parts, parts.AppliedBy(part, surely: false), part, name, matching))
        {
            demands.Add(rules.Unevaluated);
        }

        return demands;
    }

    /// <summary>Adds what decides about members that alternatives evaluate; false where that takes more than to know which of them are there.</summary>
    private static bool TryAddUnevaluated(OpenParts parts)
    {
        if (!parts.KeepsAll)
        {
            return true;
        }

        CaseNames names = parts.Names!;
        for (int part = 0; part < parts.Schemas.Count; part++)
        {
            if (parts.Schemas[part].Object?.Unevaluated is not { } unevaluated)
            {
                continue;
            }

            if (names.FindConditional(parts, part) is not { } conditional)
            {
                return false;
            }

            if (Array.TrueForAll(conditional, static word => word == 0))
            {
                continue;
            }

            if (unevaluated.Effective.Kinds != 0)
            {
                return false;
            }

            int at = parts.Gates.FindLastIndex(gate => gate.Target <= OpenParts.Bit(part)) + 1;
            StreamGate[] spread = [.. parts.Spread.FindAll(gate => gate.Target <= OpenParts.Bit(part))];
            parts.Gates.Insert(at, new StreamGate
            {
                Kind = StreamGateKind.Unevaluated,
                Target = OpenParts.Bit(part),
                Unevaluated = new StreamUnevaluated(conditional, spread, names.EvaluatedBy(parts)),
            });
        }

        return true;
    }

    private (StreamText Text, ulong Parts)[]? NameChecksOf(OpenParts parts)
    {
        var checks = new List<(StreamText, ulong)>();
        for (int part = 0; part < parts.Schemas.Count; part++)
        {
            if (parts.Schemas[part].Object?.PropertyNames is not { } schema)
            {
                continue;
            }

            if (!SchemaSelection.Of([schema]).TryExpand(out List<SchemaNode> all))
            {
                return null;
            }

            bool isText = (KindsOf(all) & KindBit(TokenKind.Name)) != 0;
            checks.Add((isText ? TextOf(all) : StreamText.Never, OpenParts.Bit(part)));
        }

        return [.. checks];
    }

    /// <summary>Parts that take no member of a name; false where that is not known, of a pattern that takes steps.</summary>
    private static bool TryFindFailing((StreamText Text, ulong Parts)[] checks, byte[]? name, out ulong fails)
    {
        fails = 0;
        foreach ((StreamText text, ulong parts) in name is null ? [] : checks)
        {
            StreamVerdict verdict = text.JudgeAll(name, 0);
            fails |= verdict == StreamVerdict.Valid ? 0 : parts;
            if (verdict == StreamVerdict.Undecided)
            {
                return false;
            }
        }

        return true;
    }

    private static (int Trigger, int Word, ulong Names, ulong Parts)[] RequiredOf(OpenParts parts, CaseNames names)
    {
        var all = new List<(int, int, ulong, ulong)>();
        for (int part = 0; part < parts.Schemas.Count; part++)
        {
            if (parts.Schemas[part].Object is not { } rules)
            {
                continue;
            }

            AddRequired(all, rules, -1, rules.Required, OpenParts.Bit(part), names);
            foreach (NameDependency dependency in rules.Dependencies)
            {
                AddRequired(all, rules, names.Find(rules.Names[dependency.Trigger]), dependency.Names, OpenParts.Bit(part), names);
            }
        }

        return [.. all];
    }

    private static void AddRequired(List<(int, int, ulong, ulong)> all, ObjectRules rules, int trigger, int[] required, ulong part, CaseNames names)
    {
        var words = new ulong[StreamNames.Words];
        foreach (int ordinal in required)
        {
            StreamNames.Add(words, names.Find(rules.Names[ordinal]));
        }

        for (int word = 0; word < words.Length; word++)
        {
            if (words[word] != 0)
            {
                all.Add((trigger, word, words[word], part));
            }
        }
    }
}
