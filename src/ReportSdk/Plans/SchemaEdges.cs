using ReportSdk.Evaluation;

namespace ReportSdk.Plans;

/// <summary>The subschemas that a node applies, as written: references are not followed.</summary>
internal static class SchemaEdges
{
    /// <summary>Adds the schemas a node applies to what is in an array or an object.</summary>
    public static void AddChildren(SchemaNode node, List<SchemaNode> targets)
    {
        if (node.Array is { } items)
        {
            targets.AddRange(items.Prefix);
            Add(targets, items.Rest);
            Add(targets, items.Contains);
            Add(targets, items.Unevaluated);
        }

        if (node.Object is { } members)
        {
            Array.ForEach(members.Schemas, schema => Add(targets, schema));
            Array.ForEach(members.Patterns, pattern => targets.Add(pattern.Schema));
            Add(targets, members.Additional);
            Add(targets, members.PropertyNames);
            Add(targets, members.Unevaluated);
        }
    }

    /// <summary>Adds the schemas a node applies to the value itself.</summary>
    /// <param name="node">The node.</param>
    /// <param name="anchors">Where dynamic references may lead, by number of name.</param>
    /// <param name="targets">The list.</param>
    public static void AddInPlace(SchemaNode node, IReadOnlyDictionary<int, List<SchemaNode>> anchors, List<SchemaNode> targets)
    {
        Array.ForEach(node.Object?.Dependencies ?? [], dependency => Add(targets, dependency.Schema));
        if (node.InPlace is not { } rules)
        {
            return;
        }

        Add(targets, rules.Ref);
        if (rules.DynamicRef is { } reference)
        {
            targets.Add(reference.Target);
            if (anchors.TryGetValue(reference.Anchor, out List<SchemaNode>? dynamicTargets))
            {
                targets.AddRange(dynamicTargets);
            }
        }

        targets.AddRange(rules.AllOf);
        targets.AddRange(rules.AnyOf);
        targets.AddRange(rules.OneOf);
        Add(targets, rules.Not);
        Add(targets, rules.If);
        Add(targets, rules.Then);
        Add(targets, rules.Else);
    }

    private static void Add(List<SchemaNode> targets, SchemaNode? target)
    {
        if (target is not null)
        {
            targets.Add(target);
        }
    }
}
