using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Linting;

/// <summary>
/// What is allowed but cannot be meant: constraints that contradict each other, parts that nothing reaches, keywords without effect. Only what a file
/// says itself counts, so that every tool finds the same, whichever other files it was given.
/// </summary>
internal static class SchemaLint
{
    /// <param name="document">Without errors, its references within the file resolved.</param>
    public static void Check(SchemaDocument document)
    {
        if (document.Findings.HasErrors)
        {
            return;
        }

        var types = new PossibleTypes();
        foreach (SchemaNode node in document.Nodes)
        {
            if (node.Json.Kind != Json.JsonKind.Object)
            {
                continue;
            }

            var report = new LintReport(node, document.Findings);
            EffectLint.Check(node, report);
            if (node.Resource.Dialect.ReferenceHidesSiblings && node.Ref is not null)
            {
                continue;
            }

            BoundsLint.Check(node, report);
            ValuesLint.Check(node, types, report);
            MembersLint.Check(node, report);
            BranchLint.Check(node, types, report);
            if (node.Resource.Dialect.Has(Vocabularies.Domain))
            {
                StyleLint.Check(node, report);
            }
        }
    }
}
