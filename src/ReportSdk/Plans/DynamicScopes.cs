using ReportSdk.Evaluation;

namespace ReportSdk.Plans;

/// <summary>Marks the nodes whose evaluation enters a resource that dynamic references may mean. Without such references none is marked.</summary>
internal static class DynamicScopes
{
    public static void Assign(SchemaGraph graph)
    {
        if (!graph.HasDynamicReferences)
        {
            return;
        }

        var numbers = new Dictionary<SchemaResource, int>();
        foreach (SchemaNode node in graph.Nodes)
        {
            if (node.Resource.DynamicAnchors.Length > 0 && numbers.TryAdd(node.Resource, numbers.Count))
            {
                node.Resource.ScopeNumber = numbers.Count - 1;
            }
        }

        foreach (SchemaNode node in graph.Nodes)
        {
            MarkEntries(node, graph.ChildrenOf(node));
            MarkEntries(node, graph.InPlaceOf(node));
        }
    }

    private static void MarkEntries(SchemaNode from, ReadOnlySpan<SchemaNode> targets)
    {
        foreach (SchemaNode target in targets)
        {
            if (target.Resource != from.Resource)
            {
                target.ScopeResource = target.Resource.ScopeNumber;
            }
        }
    }
}
