using System.Text;
using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

internal sealed partial class StreamCompiler
{
    /// <summary>Parts of one value: a bit each, but for that of a part that never holds.</summary>
    private const int MostOpenParts = 63;

    private const int MostAnswers = 64;

    /// <summary>What no value passes.</summary>
    private static readonly StreamNode Refusing = new() { Kinds = 0 };

    /// <summary>Values that several schemas are asked about: kind by kind, since mostly one or two are left of all alternatives.</summary>
    private bool TryFillCases(StreamNode node, SchemaSelection schemas, List<SchemaSelection> asked)
    {
        var graph = new PartGraph(schemas);
        if (_judgesWarnings && (schemas.HasWarnings || asked.Exists(static selection => selection.HasWarnings)))
        {
            // A warning counts only on ways that validate, which parts do not keep.
            return false;
        }

        if (!KeepsLimits || asked.Count > MostAnswers || graph.Add(schemas.Schemas) is not { } must)
        {
            return false;
        }

        var lanes = new List<int[]>();
        foreach (SchemaSelection selection in asked)
        {
            if (graph.Add(selection.Schemas) is not { } roots)
            {
                return false;
            }

            lanes.Add(roots);
        }

        var cases = new StreamCase[KindCount];
        for (int kind = 0; kind < KindCount; kind++)
        {
            _work += graph.Parts.Count;
            StreamCase? made = CreateCase(graph, (TokenKind)kind, must, lanes);
            if (made is null)
            {
                return false;
            }

            cases[kind] = made;
        }

        node.Cases = cases;
        node.PlainText = asked.Count > 0 || cases[(int)TokenKind.String].Plain is not { } strings ? null : strings.PlainText;
        return true;
    }

    private StreamCase? CreateCase(PartGraph graph, TokenKind kind, int[] must, List<int[]> lanes)
    {
        var fold = new PartFold(graph, kind, _formats, must, lanes);
        bool hasLanes = lanes.Count > 0;
        if (kind == TokenKind.Name || Array.Exists(must, fold.Fails))
        {
            return new StreamCase { Plain = Refusing, IsAsked = hasLanes };
        }

        ulong settled = 0;
        bool isAsked = false;
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            bool holds = Array.TrueForAll(lanes[lane], fold.Holds);
            settled |= holds ? 1UL << lane : 0;
            isAsked |= !holds && !Array.Exists(lanes[lane], fold.Fails);
        }

        List<SchemaNode> open = fold.Open.ConvertAll(part => graph.Parts[part]);
        if (open.Count == 0 || (must.Length == 0 && !isAsked))
        {
            return new StreamCase { Plain = StreamProgram.Any, Settled = settled, IsAsked = hasLanes };
        }

        if (!isAsked && fold.IsConjunction && CanMerge(open, KindBit(kind)))
        {
            var plain = new StreamNode();
            Merge(plain, open, KindBit(kind));
            return new StreamCase { Plain = plain, Settled = settled, IsAsked = hasLanes };
        }

        if (open.Count > MostOpenParts || open.Exists(static schema => schema.ErrorRules.Length > 0))
        {
            return null;
        }

        CaseNames? names = kind == TokenKind.Object ? CaseNames.TryCreate(open) : null;
        if (kind == TokenKind.Object && names is null)
        {
            return null;
        }

        var parts = new OpenParts(graph, fold, names);
        var made = new StreamCase
        {
            Settled = settled,
            IsAsked = hasLanes,
            Parts = parts.All,
            Must = parts.Must,
            Gates = kind == TokenKind.Object && !TryAddUnevaluated(parts) ? null! : [.. parts.Gates],
            Answers = AnswersOf(lanes, fold, parts),
        };
        return made.Gates is not null && TryFillCase(made, parts, kind) ? made : null;
    }

    private static (ulong Answer, ulong Parts)[] AnswersOf(List<int[]> lanes, PartFold fold, OpenParts parts)
    {
        var answers = new List<(ulong, ulong)>();
        for (int lane = 0; lane < lanes.Count; lane++)
        {
            if (!Array.Exists(lanes[lane], fold.Fails) && !Array.TrueForAll(lanes[lane], fold.Holds))
            {
                answers.Add((1UL << lane, parts.BitsOf(lanes[lane])));
            }
        }

        return [.. answers];
    }

    private bool TryFillCase(StreamCase made, OpenParts parts, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.String:
                made.Text = CaseTextOf(made, parts);
                return true;
            case TokenKind.Number:
                made.Numbers = [.. parts.Select(static schema => schema.HasValues || schema.Number is not null || schema.IntegersOnly, static schema => NumberOf([schema]))];
                return !parts.Schemas.Exists(IsLooseInteger);
            case TokenKind.Array:
                return !parts.Schemas.Exists(static schema => schema.HasValues) && TryFillCaseArray(made, parts);
            case TokenKind.Object:
                return !parts.Schemas.Exists(static schema => schema.HasValues) && TryFillCaseObject(made, parts);
            default:
                // Nothing of a literal is open.
                return false;
        }
    }

    /// <summary>What lists texts and says no more is one look-up for all.</summary>
    private StreamCaseText CaseTextOf(StreamCase made, OpenParts parts)
    {
        var values = new List<byte[]>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var lists = new List<(StreamText Text, ulong Part)>();
        var checks = new List<(StreamText, ulong, ulong)>();
        ulong looked = 0;
        foreach ((StreamText text, ulong part) in parts.Select(static schema => schema.HasValues || schema.String is not null, schema => TextOf([schema])))
        {
            if (!text.IsValuesOnly)
            {
                checks.Add((text, part, 0));
                continue;
            }

            lists.Add((text, part));
            looked |= part;
            for (int ordinal = 0; ordinal < text.Values!.Count; ordinal++)
            {
                if (known.Add(Encoding.UTF8.GetString(text.Values[ordinal])))
                {
                    values.Add(text.Values[ordinal].ToArray());
                }
            }
        }

        _work += values.Count * lists.Count;
        var listed = new ulong[lists.Count == 0 ? 0 : values.Count + 1];
        for (int ordinal = 0; ordinal < listed.Length; ordinal++)
        {
            listed[ordinal] = ulong.MaxValue;
            foreach ((StreamText text, ulong part) in lists)
            {
                bool isListed = ordinal < values.Count && text.Values!.Find(values[ordinal]) >= 0;
                listed[ordinal] &= isListed ? ulong.MaxValue : ~part;
            }
        }

        for (int k = 0; k < checks.Count; k++)
        {
            (StreamText text, ulong part, _) = checks[k];
            checks[k] = (text, part, OthersBeside(made, part) & looked);
            looked |= part;
        }

        return new StreamCaseText(new TextSet([.. values]), listed, [.. checks]);
    }

    /// <summary>Alternatives to a part that is asked for nothing else, which hold if what they demand of a text themselves does.</summary>
    private static ulong OthersBeside(StreamCase made, ulong part)
    {
        if ((made.Must & part) != 0 || Array.Exists(made.Answers, answer => (answer.Parts & part) != 0))
        {
            return 0;
        }

        StreamGate[] asking = Array.FindAll(made.Gates, gate => ((gate.Parts | gate.Then | gate.Else) & part) != 0);
        ulong others = asking is [{ Kind: StreamGateKind.Any } gate] ? gate.Parts & ~part : 0;
        foreach (StreamGate gated in made.Gates)
        {
            others &= ~gated.Target;
        }

        return others;
    }

    private bool TryFillCaseArray(StreamCase made, OpenParts parts)
    {
        int prefixLength = 0;
        ulong unique = 0;
        for (int k = 0; k < parts.Schemas.Count; k++)
        {
            ArrayRules? rules = parts.Schemas[k].Array;
            if (rules is not null && (rules.Contains is not null || rules.Unevaluated is not null))
            {
                return false;
            }

            prefixLength = Math.Max(prefixLength, rules?.Prefix.Length ?? 0);
            unique |= rules is { UniqueItems: true } ? OpenParts.Bit(k) : 0;
        }

        _work += prefixLength * parts.Schemas.Count;
        var items = new StreamChild[prefixLength + 1];
        for (int ordinal = 0; ordinal < items.Length; ordinal++)
        {
            List<List<SchemaNode>> demands = parts.Schemas.ConvertAll(schema => ItemSchemasOf(schema, ordinal < prefixLength ? ordinal : int.MaxValue));
            if (ChildOf(parts, demands, 0) is not { } child)
            {
                return false;
            }

            items[ordinal] = child;
        }

        made.Array = new StreamCaseArray
        {
            Items = items,
            Unique = unique,
            Counts = [.. parts.Select(static schema => schema.Array is { MinItems: > 0 } or { MaxItems: < long.MaxValue }, static schema => schema.Array!)
                .ConvertAll(static count => (count.Demand.MinItems, count.Demand.MaxItems, count.Parts))],
        };
        return true;
    }

    private static List<SchemaNode> ItemSchemasOf(SchemaNode schema, int ordinal)
    {
        SchemaNode? item = schema.Array is not { } rules ? null : ordinal < rules.Prefix.Length ? rules.Prefix[ordinal] : rules.Rest;
        return item is null ? [] : [item];
    }

    /// <summary>What parts demand of a member or an item: of those that must hold, all together; of each other one, for itself.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="demands">By part.</param>
    /// <param name="fails">Parts that fail anyhow.</param>
    /// <returns>Null where there are too many.</returns>
    private StreamChild? ChildOf(OpenParts parts, List<List<SchemaNode>> demands, ulong fails)
    {
        var needed = new List<SchemaNode>();
        var asked = new List<SchemaSelection>();
        var blames = new List<ulong>();
        for (int k = 0; k < demands.Count; k++)
        {
            demands[k].RemoveAll(static schema => schema.Effective.SettledKinds == SchemaNode.AnyKind && schema.Effective.Kinds == SchemaNode.AnyKind);
            fails |= demands[k].Exists(static schema => schema.Effective.Kinds == 0) ? OpenParts.Bit(k) : 0;
            if ((parts.Must & OpenParts.Bit(k)) != 0)
            {
                needed.AddRange(demands[k]);
            }
        }

        for (int k = 0; k < demands.Count; k++)
        {
            ulong bit = OpenParts.Bit(k);
            if (((parts.Must | fails) & bit) != 0 || demands[k].TrueForAll(schema => needed.Exists(other => other.Effective == schema.Effective)))
            {
                continue;
            }

            SchemaSelection selection = SchemaSelection.Of(demands[k]);
            int answer = asked.FindIndex(other => other.Key == selection.Key);
            if (answer < 0)
            {
                answer = asked.Count;
                asked.Add(selection);
                blames.Add(0);
            }

            blames[answer] |= bit;
        }

        return asked.Count > MostAnswers ? null : new StreamChild(NodeFor(SchemaSelection.Of(needed), asked), fails, [.. blames]);
    }
}
