using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>
/// Where a rule that names <c>parent</c> or <c>root</c> is evaluated: at that value, for each value inside it that the rule is of. Found from the file alone, by
/// properties, items, <c>allOf</c> and references within it; what other files do with the schema, they know.
/// </summary>
internal sealed class RuleSurroundings(ShapeFile file)
{
    private const int MostWays = 16;

    /// <summary>The ways from the nearest objects around a schema to it.</summary>
    public IReadOnlyList<RuleWay> FromParents(ShapeNode node)
    {
        var ways = new List<RuleWay>();
        FollowBack(node, [], [node], ways);
        return ways;
    }

    /// <summary>The ways from the root of the file to a schema.</summary>
    public IReadOnlyList<RuleWay> FromRoot(ShapeNode node)
    {
        var ways = new List<RuleWay>();
        ShapeNode root = file.Nodes[file.Resources[0].Root];
        if (root == node)
        {
            ways.Add(new RuleWay(root, []));
        }

        Follow(root, root, node, [], [root], ways);
        return ways;
    }

    private void Follow(ShapeNode root, ShapeNode at, ShapeNode target, RuleStep[] steps, HashSet<ShapeNode> path, List<RuleWay> ways)
    {
        foreach ((ShapeNode next, RuleStep? step) in NextOf(at))
        {
            if (ways.Count >= MostWays || !path.Add(next))
            {
                continue;
            }

            RuleStep[] longer = step is null ? steps : [.. steps, step with { Node = next }];
            if (next == target)
            {
                ways.Add(new RuleWay(root, longer));
            }
            else
            {
                Follow(root, next, target, longer, path, ways);
            }

            path.Remove(next);
        }
    }

    private void FollowBack(ShapeNode at, RuleStep[] steps, HashSet<ShapeNode> path, List<RuleWay> ways)
    {
        foreach (ShapeNode from in file.Nodes)
        {
            foreach ((ShapeNode next, RuleStep? step) in NextOf(from).Where(edge => edge.Next == at))
            {
                if (ways.Count >= MostWays || path.Contains(from))
                {
                    continue;
                }

                RuleStep[] longer = step is null ? steps : [step with { Node = next }, .. steps];
                if (step?.Member is not null)
                {
                    ways.Add(new RuleWay(from, longer));
                    continue;
                }

                path.Add(from);
                FollowBack(from, longer, path, ways);
                path.Remove(from);
            }
        }
    }

    /// <summary>Schemas that one applies to its members, items and its own value.</summary>
    private IEnumerable<(ShapeNode Next, RuleStep? Step)> NextOf(ShapeNode node)
    {
        foreach ((string name, int index) in node.Properties)
        {
            yield return (file.Nodes[index], new RuleStep(name, node));
        }

        if (node.Items >= 0 && node.PrefixItems.Count == 0)
        {
            yield return (file.Nodes[node.Items], new RuleStep(null, node));
        }

        foreach (int branch in node.AllOf)
        {
            yield return (file.Nodes[branch], null);
        }

        if (node.LocalRef >= 0)
        {
            yield return (file.Nodes[node.LocalRef], null);
        }
    }
}

/// <summary>A way from a schema into what is in its values.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Steps">In order.</param>
internal sealed record RuleWay(ShapeNode From, RuleStep[] Steps);

/// <summary>To a member, or where <paramref name="Member"/> is null to each item.</summary>
/// <param name="Node">The schema at its end.</param>
internal sealed record RuleStep(string? Member, ShapeNode Node);
