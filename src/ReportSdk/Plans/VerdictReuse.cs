using ReportSdk.Evaluation;

namespace ReportSdk.Plans;

/// <summary>
/// Marks the nodes whose verdict decides what is collected: collecting asks for it, and may then walk into the node and meet the same
/// questions again further down. Kept verdicts make that linear.
/// </summary>
internal static class VerdictReuse
{
    public static void Mark(SchemaNode[] nodes)
    {
        foreach (SchemaNode node in nodes)
        {
            Mark(node.Array?.Contains);
            if (node.Array?.Unevaluated is not null || node.Object?.Unevaluated is not null)
            {
                node.IsVerdictReused = true;
            }

            if (node.WarningRules.Length > 0 || node.Facts.Length > 0)
            {
                // The walk for warnings asks first whether the value is accepted.
                node.Effective.IsVerdictReused = true;
            }

            if (node.InPlace is { } rules)
            {
                Array.ForEach(rules.AnyOf, Mark);
                Array.ForEach(rules.OneOf, Mark);
                Mark(rules.Not);
                Mark(rules.If);
            }
        }
    }

    /// <summary>A node without subschemas and rules is asked again for less than a look at the memo costs.</summary>
    private static void Mark(SchemaNode? node)
    {
        if (node?.Effective is { } effective && effective.IsWorthRemembering)
        {
            effective.IsVerdictReused = true;
        }
    }
}
