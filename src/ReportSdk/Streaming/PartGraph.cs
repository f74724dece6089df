using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>The schemas that apply to one value, through references and applicators in place: parts, each behind those that it depends on.</summary>
/// <param name="selection">Schemas and, if one is known, the branch that is meant of a choice among them.</param>
internal sealed class PartGraph(SchemaSelection selection)
{
    private const int MostParts = 512;
    private const int Unfinished = -1;

    private readonly Dictionary<SchemaNode, int> _numbers = [];
    private readonly List<int> _heights = [];

    public List<SchemaNode> Parts { get; } = [];

    /// <summary>By part.</summary>
    public List<PartGate[]> Gates { get; } = [];

    /// <summary>Adds schemas that are asked together.</summary>
    /// <returns>Null where they have what one pass does not know, or too much of it.</returns>
    public int[]? Add(List<SchemaNode> schemas)
    {
        var roots = new int[schemas.Count];
        for (int k = 0; k < roots.Length; k++)
        {
            if (!TryAdd(schemas[k].Effective, 0, out roots[k]))
            {
                return null;
            }
        }

        return roots;
    }

    private bool TryAdd(SchemaNode schema, int depth, out int number)
    {
        if (_numbers.TryGetValue(schema, out number))
        {
            return number != Unfinished && depth + _heights[number] <= SchemaSelection.DeepestInPlace;
        }

        bool isComposed = schema.InPlace is not null;
        if ((isComposed && depth >= SchemaSelection.DeepestInPlace) || _numbers.Count > MostParts || schema.InPlace?.DynamicRef is not null)
        {
            return false;
        }

        _numbers.Add(schema, Unfinished);
        var gates = new List<PartGate>();
        int height = 0;
        if (!TryAddInPlace(schema, depth, gates, ref height) || !TryAddDependencies(schema, depth, gates, ref height))
        {
            return false;
        }

        number = Parts.Count;
        _numbers[schema] = number;
        Parts.Add(schema);
        Gates.Add([.. gates]);
        _heights.Add(height + (isComposed ? 1 : 0));
        return true;
    }

    private bool TryAddInPlace(SchemaNode schema, int depth, List<PartGate> gates, ref int height)
    {
        if (schema.InPlace is not { } rules)
        {
            return true;
        }

        SchemaNode[] all = [.. rules.Ref is null ? [] : (SchemaNode[])[rules.Ref], .. rules.AllOf, .. selection.BranchOf(schema)];
        bool isChosen = selection.BranchOf(schema).Length > 0;
        return TryAddGate(StreamGateKind.All, all, depth, gates, ref height)
            && TryAddCondition(rules, depth, gates, ref height)
            && (isChosen || TryAddGate(StreamGateKind.Any, rules.AnyOf, depth, gates, ref height))
            && (isChosen || TryAddGate(StreamGateKind.One, rules.OneOf, depth, gates, ref height))
            && TryAddGate(StreamGateKind.None, rules.Not is null ? [] : [rules.Not], depth, gates, ref height);
    }

    private bool TryAddGate(StreamGateKind kind, SchemaNode[] schemas, int depth, List<PartGate> gates, ref int height)
    {
        if (schemas.Length == 0)
        {
            return true;
        }

        if (!TryAddAll(schemas, depth + 1, ref height, out int[] parts))
        {
            return false;
        }

        // A branch that is there twice never holds alone, which bits do not tell.
        gates.Add(new PartGate(kind, parts));
        return kind != StreamGateKind.One || new HashSet<int>(parts).Count == parts.Length;
    }

    private bool TryAddCondition(InPlaceRules rules, int depth, List<PartGate> gates, ref int height)
    {
        if (rules.If is null)
        {
            return true;
        }

        int then = PartGate.None;
        int otherwise = PartGate.None;
        bool isAdded = TryAddAll([rules.If], depth + 1, ref height, out int[] condition)
            && (rules.Then is null || TryAddOne(rules.Then, depth + 1, ref height, out then))
            && (rules.Else is null || TryAddOne(rules.Else, depth + 1, ref height, out otherwise));
        gates.Add(new PartGate(StreamGateKind.Condition, condition) { Then = then, Else = otherwise });
        return isAdded;
    }

    private bool TryAddDependencies(SchemaNode schema, int depth, List<PartGate> gates, ref int height)
    {
        foreach (NameDependency dependency in schema.Object?.Dependencies ?? [])
        {
            if (dependency.Schema is null)
            {
                continue;
            }

            // They are asked from within the object, a level deeper.
            int inner = 0;
            if (!TryAddOne(dependency.Schema, depth + 2, ref inner, out int part))
            {
                return false;
            }

            height = Math.Max(height, inner + 1);
            gates.Add(new PartGate(StreamGateKind.Dependency, [part]) { Trigger = schema.Object!.Names.GetBytes(dependency.Trigger) });
        }

        return true;
    }

    private bool TryAddAll(SchemaNode[] schemas, int depth, ref int height, out int[] parts)
    {
        parts = new int[schemas.Length];
        for (int k = 0; k < parts.Length; k++)
        {
            if (!TryAddOne(schemas[k], depth, ref height, out parts[k]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAddOne(SchemaNode schema, int depth, ref int height, out int part)
    {
        bool isAdded = TryAdd(schema.Effective, depth, out part);
        height = isAdded ? Math.Max(height, _heights[part]) : height;
        return isAdded;
    }
}
