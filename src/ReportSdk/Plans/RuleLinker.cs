using ReportSdk.Evaluation;
using ReportSdk.Rules;
using ReportSdk.Rules.Screening;
using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>Gives the rules of plans to the schemas that evaluate them.</summary>
internal static class RuleLinker
{
    /// <summary>Before anything is made of what a schema has.</summary>
    public static DomainRule[] Link(List<LinkedPlan> plans)
    {
        if (!plans.Exists(static plan => plan.Document.Rules.Length > 0))
        {
            return [];
        }

        var numbers = new Dictionary<(SchemaNode, string), int>();
        var rules = new List<DomainRule>();
        foreach (LinkedPlan plan in plans)
        {
            foreach (PlanRule rule in plan.Document.Rules)
            {
                SchemaNode written = plan.Nodes[rule.WrittenNode];
                if (!numbers.TryGetValue((written, rule.Keyword), out int number))
                {
                    number = numbers.Count;
                    numbers.Add((written, rule.Keyword), number);
                }

                SchemaNode node = plan.Nodes[rule.Node];
                var linked = new DomainRule(rule, written, node, number);
                rules.Add(linked);
                Add(node, linked);
            }
        }

        foreach (DomainRule rule in rules)
        {
            // Once for all rules of a schema: when its first one is met.
            SchemaNode node = rule.Node;
            if (node.ErrorRules.Length > 0 && node.ErrorRules[0] == rule)
            {
                node.ErrorScreen = RuleScreen.Create(node.ErrorRules);
            }
            else if (node.WarningRules.Length > 0 && node.WarningRules[0] == rule)
            {
                node.WarningScreen = RuleScreen.Create(node.WarningRules);
            }
        }

        return [.. rules];
    }

    /// <summary>Marks the schemas that lead to rules, against the direction of application.</summary>
    public static void MarkWays(SchemaGraph graph)
    {
        var parents = new List<int>[graph.Nodes.Length];
        var queue = new Queue<SchemaNode>();
        foreach (SchemaNode node in graph.Nodes)
        {
            node.RulesBelow = ContentOf(node);
            if (node.RulesBelow != RuleContent.None)
            {
                queue.Enqueue(node);
            }
        }

        if (queue.Count == 0)
        {
            return;
        }

        foreach (SchemaNode node in graph.Nodes)
        {
            AddParent(parents, node, graph.ChildrenOf(node));
            AddParent(parents, node, graph.InPlaceOf(node));
        }

        while (queue.TryDequeue(out SchemaNode? node))
        {
            foreach (int id in parents[node.Id] ?? [])
            {
                SchemaNode parent = graph.Nodes[id];
                RuleContent content = parent.RulesBelow | node.RulesBelow;
                if (content != parent.RulesBelow)
                {
                    parent.RulesBelow = content;
                    queue.Enqueue(parent);
                }
            }
        }
    }

    private static void Add(SchemaNode node, DomainRule rule)
    {
        if (rule.Plan.Kind == RuleKind.Fact)
        {
            node.Facts = [.. node.Facts, rule];
        }
        else if (rule.Plan.Level == RuleLevel.Error)
        {
            node.ErrorRules = [.. node.ErrorRules, rule];
        }
        else
        {
            node.WarningRules = [.. node.WarningRules, rule];
        }
    }

    private static RuleContent ContentOf(SchemaNode node) =>
        (node.ErrorRules.Length > 0 ? RuleContent.Errors : RuleContent.None)
        | (node.WarningRules.Length > 0 ? RuleContent.Warnings : RuleContent.None)
        | (node.Facts.Length > 0 ? RuleContent.Facts : RuleContent.None);

    private static void AddParent(List<int>[] parents, SchemaNode parent, ReadOnlySpan<SchemaNode> targets)
    {
        foreach (SchemaNode target in targets)
        {
            (parents[target.Id] ??= []).Add(parent.Id);
        }
    }
}
