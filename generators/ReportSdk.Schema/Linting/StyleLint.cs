using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Linting;

/// <summary>What readers of a published report schema miss. A schema is published when it has an identifier: others refer to it.</summary>
internal static class StyleLint
{
    public static void Check(SchemaNode node, LintReport report)
    {
        if (node.Resource.Document.RootResource.Root.Json.FindText("$id") is null)
        {
            return;
        }

        if (node.Parent is null && node.Json.FindText("title") is null)
        {
            report.At(node.Json, FindingCatalogue.NoTitle);
        }

        bool isFigure = (node.Types & PlanTypes.Number) != 0 && (node.Types & ~(PlanTypes.Number | PlanTypes.Integer | PlanTypes.Null)) == 0;
        if (isFigure && node.Unit is null && node.Enum is null && node.Const is null && node.RelativePointer.StartsWith("/properties/", StringComparison.Ordinal))
        {
            report.At(node.Json, FindingCatalogue.NumberWithoutUnit);
        }
    }
}
