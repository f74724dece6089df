using ReportSdk.Evaluation;

namespace ReportSdk.Plans;

/// <summary>
/// Finds the nodes that may be asked about one value more than once in an evaluation. Only those keep their verdicts; a plain schema has none.
/// </summary>
/// <remarks>
/// The search goes over pairs of nodes that two different ways bring to one value. A pair begins where a node applies two schemas to one value
/// (two branches in place, or properties beside patternProperties); it goes on through whatever either node applies in place, and through
/// the members and items that both select. A pair of a node with itself is what is looked for; it remembers, so that what lies behind
/// need not be searched. Work is capped: beyond, every node with two incoming edges counts as found, which is never wrong, only slower.
/// </remarks>
internal sealed class RepeatAnalysis
{
    private const int MaxPairs = 200_000;

    private readonly SchemaGraph _graph;
    private readonly MemberOverlap _overlap;
    private readonly HashSet<long> _visited = [];
    private readonly Queue<(int First, int Second)> _queue = new();
    private int _pairs;

    private RepeatAnalysis(SchemaGraph graph)
    {
        _graph = graph;
        _overlap = new MemberOverlap(Add);
    }

    public static void Run(SchemaGraph graph)
    {
        if (!new RepeatAnalysis(graph).TryMark())
        {
            MarkSharedNodes(graph);
        }

        foreach (SchemaNode node in graph.Nodes)
        {
            node.NeedsMemo = node.IsReachedTwice && node.IsWorthRemembering;
        }
    }

    private bool TryMark()
    {
        foreach (SchemaNode node in _graph.Nodes)
        {
            Begin(node);
            while (_queue.TryDequeue(out (int First, int Second) pair))
            {
                Expand(pair.First, pair.Second);
                if (_pairs > MaxPairs)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The pairs of schemas that this node itself applies to one value.</summary>
    private void Begin(SchemaNode node)
    {
        ReadOnlySpan<SchemaNode> targets = _graph.InPlaceOf(node);
        for (int i = 0; i < targets.Length && _pairs <= MaxPairs; i++)
        {
            // The node's own members against those of a schema in place; written as a node beyond the last, whose edges in place do not count.
            AddIds(targets[i].Effective.Id, _graph.Nodes.Length + node.Id);
            for (int k = i + 1; k < targets.Length; k++)
            {
                if (!AreExclusive(node.InPlace, targets[i], targets[k]))
                {
                    Add(targets[i], targets[k]);
                }
            }
        }

        _overlap.AddWithin(node);
    }

    private static bool AreExclusive(InPlaceRules? rules, SchemaNode first, SchemaNode second) =>
        rules is not null && ((rules.Then == first && rules.Else == second)
            || (rules.DynamicRef is not null && IsTarget(rules.DynamicRef, first) && IsTarget(rules.DynamicRef, second)));

    private static bool IsTarget(DynamicReference reference, SchemaNode node) =>
        node == reference.Target || (reference.Anchor >= 0 && node.Resource.FindDynamicAnchor(reference.Anchor) == node);

    private void Add(SchemaNode first, SchemaNode second)
    {
        _pairs++;
        first = first.Effective;
        second = second.Effective;
        if (first == second)
        {
            first.IsReachedTwice = true;
        }
        else
        {
            AddIds(first.Id, second.Id);
        }
    }

    private void AddIds(int first, int second)
    {
        _pairs++;
        if (GetNode(first).AppliesSchemas && GetNode(second).AppliesSchemas && _visited.Add(((long)Math.Min(first, second) << 32) | (uint)Math.Max(first, second)))
        {
            _queue.Enqueue((first, second));
        }
    }

    private void Expand(int first, int second)
    {
        SchemaNode left = GetNode(first);
        SchemaNode right = GetNode(second);
        ExpandInPlace(first, second);
        ExpandInPlace(second, first);
        _overlap.AddBetween(left, right);
    }

    private void ExpandInPlace(int moving, int staying)
    {
        if (moving >= _graph.Nodes.Length)
        {
            return;
        }

        foreach (SchemaNode target in _graph.InPlaceOf(_graph.Nodes[moving]))
        {
            if (staying < _graph.Nodes.Length)
            {
                Add(target, _graph.Nodes[staying]);
            }
            else
            {
                AddIds(target.Effective.Id, staying);
            }
        }
    }

    private SchemaNode GetNode(int id) => _graph.Nodes[id < _graph.Nodes.Length ? id : id - _graph.Nodes.Length];

    private static void MarkSharedNodes(SchemaGraph graph)
    {
        var seen = new bool[graph.Nodes.Length];
        foreach (SchemaNode node in graph.Nodes)
        {
            foreach (SchemaNode target in (IEnumerable<SchemaNode>)[.. graph.ChildrenOf(node), .. graph.InPlaceOf(node)])
            {
                SchemaNode effective = target.Effective;
                effective.IsReachedTwice |= seen[effective.Id];
                seen[effective.Id] = true;
            }
        }
    }
}
