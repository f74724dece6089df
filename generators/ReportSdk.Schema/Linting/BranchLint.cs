using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Linting;

/// <summary>Branches that can never hold, conditions that are decided, types that exclude each other.</summary>
internal static class BranchLint
{
    public static void Check(SchemaNode node, PossibleTypes types, LintReport report)
    {
        PlanTypes own = PossibleTypes.Own(node);
        CheckAllOf(node, own, types, report);
        CheckBranches(node.AnyOf, own, types, report);
        CheckBranches(node.OneOf, own, types, report);
        CheckTwins(node, report);
        CheckCondition(node, report);
        if (node.Not is { } not && not.Json.Kind != JsonKind.False && IsTrue(not))
        {
            report.AtValue("not", FindingCatalogue.NothingFits);
        }
    }

    private static void CheckAllOf(SchemaNode node, PlanTypes own, PossibleTypes types, LintReport report)
    {
        PlanTypes left = own;
        foreach (SchemaNode part in node.AllOf)
        {
            PlanTypes before = left;
            left &= types.Of(part);
            if (before != PlanTypes.None && left == PlanTypes.None)
            {
                report.At(part.Json, FindingCatalogue.NoTypeLeft);
                return;
            }
        }

        if (left != PlanTypes.None && PossibleTypes.Local(node.Ref, node) is { } target && (left & types.Of(target)) == PlanTypes.None && !target.IsFalse)
        {
            report.AtValue("$ref", FindingCatalogue.NoTypeLeft);
        }
    }

    private static void CheckBranches(IReadOnlyList<SchemaNode> branches, PlanTypes own, PossibleTypes types, LintReport report)
    {
        foreach (SchemaNode branch in branches)
        {
            if (own != PlanTypes.None && (own & types.Of(branch)) == PlanTypes.None)
            {
                report.At(branch.Json, FindingCatalogue.UnreachableBranch);
            }
        }
    }

    /// <summary>Two equal branches of <c>oneOf</c>: where one holds the other does, too, so that neither ever decides.</summary>
    private static void CheckTwins(SchemaNode node, LintReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaNode branch in node.OneOf)
        {
            if (!seen.Add(branch.Json.ToCompactString()))
            {
                report.At(branch.Json, FindingCatalogue.TwinBranch);
            }
        }
    }

    private static void CheckCondition(SchemaNode node, LintReport report)
    {
        if (node.If is not { } condition)
        {
            return;
        }

        if (condition.IsFalse && node.Then is not null)
        {
            report.AtName("then", FindingCatalogue.DecidedCondition, "then", "false");
        }
        else if (IsTrue(condition) && node.Else is not null)
        {
            report.AtName("else", FindingCatalogue.DecidedCondition, "else", "true");
        }
    }

    private static bool IsTrue(SchemaNode node) => node.Json.Kind == JsonKind.True || node.Json is { Kind: JsonKind.Object, Members.Count: 0 };
}
