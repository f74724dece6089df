using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Typing;

/// <summary>
/// Whether an object may have members that the merged schemas do not name and <c>unevaluatedProperties: false</c> lets pass all the same: those that
/// <c>additionalProperties</c>, a branch of <c>anyOf</c>, an <c>if</c> or a dynamic reference evaluates (JSON Schema 2020-12 core §11.3).
/// </summary>
internal static class HiddenMembers
{
    /// <param name="node">A schema whose own members, those of its <c>allOf</c> and of its <c>$ref</c> are merged.</param>
    public static bool Of(SchemaNode node)
    {
        if (node.DynamicRef is not null || node.RecursiveRef is not null || EvaluatesUnnamed(node))
        {
            return true;
        }

        var seen = new HashSet<SchemaNode>();
        var open = new Stack<SchemaNode>(Unmerged(node));
        while (open.Count > 0)
        {
            SchemaNode branch = open.Pop();
            if (!seen.Add(branch))
            {
                continue;
            }

            if (branch.Properties.Count > 0 || EvaluatesUnnamed(branch) || branch.References.Any(reference => reference.Target is null))
            {
                return true;
            }

            foreach (SchemaNode next in Contributing(branch).Concat(branch.References.Select(reference => reference.Target!)))
            {
                open.Push(next);
            }
        }

        return false;
    }

    private static bool EvaluatesUnnamed(SchemaNode node) =>
        node.PatternProperties.Count > 0 || node.AdditionalProperties is { IsFalse: false } || node.UnevaluatedProperties is { IsFalse: false };

    private static IEnumerable<SchemaNode> Unmerged(SchemaNode node) => Contributing(node).Except(node.AllOf);

    /// <summary>What <c>not</c> finds is never kept.</summary>
    private static IEnumerable<SchemaNode> Contributing(SchemaNode node) => node.InPlaceChildren.Where(child => child != node.Not);
}
