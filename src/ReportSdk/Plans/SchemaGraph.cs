using ReportSdk.Evaluation;

namespace ReportSdk.Plans;

/// <summary>The nodes of a catalog with their edges.</summary>
internal sealed class SchemaGraph
{
    private readonly SchemaNode[][] _children;
    private readonly SchemaNode[][] _inPlace;

    private SchemaGraph(SchemaNode[] nodes)
    {
        Nodes = nodes;
        _children = new SchemaNode[nodes.Length][];
        _inPlace = new SchemaNode[nodes.Length][];
        Dictionary<int, List<SchemaNode>> anchors = CollectAnchors(nodes);
        var targets = new List<SchemaNode>();
        foreach (SchemaNode node in nodes)
        {
            SchemaEdges.AddChildren(node, targets);
            _children[node.Id] = [.. targets];
            targets.Clear();
            SchemaEdges.AddInPlace(node, anchors, targets);
            _inPlace[node.Id] = [.. targets];
            targets.Clear();
            HasDynamicReferences |= node.InPlace?.DynamicRef is { Anchor: >= 0 };
        }
    }

    /// <summary>All nodes by their number.</summary>
    public SchemaNode[] Nodes { get; }

    /// <summary>Whether some reference depends on the dynamic scope.</summary>
    public bool HasDynamicReferences { get; }

    public static SchemaGraph Create(SchemaNode[] nodes) => new(nodes);

    /// <summary>What a node applies to the members or items of a value.</summary>
    public ReadOnlySpan<SchemaNode> ChildrenOf(SchemaNode node) => _children[node.Id];

    /// <summary>What a node applies, or may apply, to the value itself.</summary>
    public ReadOnlySpan<SchemaNode> InPlaceOf(SchemaNode node) => _inPlace[node.Id];

    /// <summary>Whether an evaluation that begins at a node may come to another, by the number of the latter.</summary>
    public bool[] FindReached(SchemaNode root)
    {
        var reached = new bool[Nodes.Length];
        var queue = new Queue<SchemaNode>([root]);
        reached[root.Id] = true;
        while (queue.TryDequeue(out SchemaNode? node))
        {
            foreach (SchemaNode target in (IEnumerable<SchemaNode>)[.. _children[node.Id], .. _inPlace[node.Id]])
            {
                if (!reached[target.Id])
                {
                    reached[target.Id] = true;
                    queue.Enqueue(target);
                }
            }
        }

        return reached;
    }

    private static Dictionary<int, List<SchemaNode>> CollectAnchors(SchemaNode[] nodes)
    {
        var anchors = new Dictionary<int, List<SchemaNode>>();
        SchemaResource? last = null;
        var done = new HashSet<SchemaResource>();
        foreach (SchemaNode node in nodes)
        {
            if (node.Resource == last || node.Resource.DynamicAnchors.Length == 0 || !done.Add(node.Resource))
            {
                continue;
            }

            last = node.Resource;
            foreach ((int name, SchemaNode target) in last.DynamicAnchors)
            {
                if (!anchors.TryGetValue(name, out List<SchemaNode>? targets))
                {
                    anchors.Add(name, targets = []);
                }

                targets.Add(target);
            }
        }

        return anchors;
    }
}
