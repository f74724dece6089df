using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>Turns plans into one graph of schema nodes.</summary>
internal sealed class PlanLinker
{
    private readonly List<LinkedPlan> _plans = [];
    private readonly DynamicAnchorNames _dynamicNames = new();
    private readonly PatternTable _patterns = new();
    private int _nodeCount;

    public ResourceTable Resources { get; } = new();

    public int NodeCount => _nodeCount;

    /// <summary>All nodes by their number, once linked.</summary>
    public SchemaNode[] Nodes => Graph.Nodes;

    /// <summary>Their edges, once linked.</summary>
    public SchemaGraph Graph { get; private set; } = null!;

    /// <summary>All member names that schemas mention, once linked.</summary>
    public KnownNames Names { get; private set; } = KnownNames.Empty;

    /// <summary>All rules, by the plans and within them in order.</summary>
    public DomainRule[] Rules { get; private set; } = [];

    /// <exception cref="PlanFormatException">A reference leads nowhere, two plans define one URI, or a plan is damaged.</exception>
    public void Link(IEnumerable<PlanDocument> documents)
    {
        foreach (PlanDocument document in documents)
        {
            var plan = new LinkedPlan(document, _nodeCount);
            _nodeCount += plan.Nodes.Length;
            _plans.Add(plan);
            Resources.Add(plan);
            AddDynamicAnchors(plan);
        }

        SchemaGraph graph = SchemaGraph.Create(BuildNodes());
        Rules = RuleLinker.Link(_plans);
        DynamicScopes.Assign(graph);
        NodeFinisher.FollowReferences(graph.Nodes);
        RepeatAnalysis.Run(graph);
        VerdictReuse.Mark(graph.Nodes);
        NodeFinisher.Finish(graph.Nodes);
        Names = NameNumbers.Assign(graph.Nodes);
        _patterns.CountNames(Names.Count);
        RuleLinker.MarkWays(graph);
        Graph = graph;
    }

    private void AddDynamicAnchors(LinkedPlan plan)
    {
        for (int i = 0; i < plan.Resources.Length; i++)
        {
            PlanResource resource = plan.Document.Resources[i];
            PlanAnchor[] dynamic = Array.FindAll(resource.Anchors, static anchor => anchor.IsDynamic);
            if (dynamic.Length == 0 && !resource.IsRecursiveAnchor)
            {
                continue;
            }

            var anchors = new List<(int, SchemaNode)>();
            foreach (PlanAnchor anchor in dynamic)
            {
                anchors.Add((_dynamicNames.GetNumber(anchor.Name), plan.Nodes[anchor.Node]));
            }

            if (resource.IsRecursiveAnchor)
            {
                anchors.Add((_dynamicNames.GetNumber(DynamicAnchorNames.Recursive), plan.Nodes[resource.Root]));
            }

            plan.Resources[i].DynamicAnchors = [.. anchors];
        }
    }

    private SchemaNode[] BuildNodes()
    {
        var all = new SchemaNode[_nodeCount];
        foreach (LinkedPlan plan in _plans)
        {
            var builder = new NodeBuilder(plan, Resources, _dynamicNames, _patterns);
            for (int i = 0; i < plan.Nodes.Length; i++)
            {
                builder.Build(plan.Nodes[i], plan.Document.Nodes[i]);
                all[plan.Nodes[i].Id] = plan.Nodes[i];
            }
        }

        return all;
    }
}
