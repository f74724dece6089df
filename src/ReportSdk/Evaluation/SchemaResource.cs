using ReportSdk.Shared;

namespace ReportSdk.Evaluation;

/// <summary>A linked schema resource: what a URI without fragment names.</summary>
internal sealed class SchemaResource(string uri, PlanDraft draft)
{
    public string Uri { get; } = uri;

    public PlanDraft Draft { get; } = draft;

    /// <summary>Dynamic anchors as pairs of name (numbered for the catalog) and node; empty for nearly every resource.</summary>
    public (int Name, SchemaNode Node)[] DynamicAnchors { get; set; } = [];

    /// <summary>Number among the resources that dynamic references may mean; -1 for all others.</summary>
    public int ScopeNumber { get; set; } = -1;

    public SchemaNode? FindDynamicAnchor(int name)
    {
        foreach ((int anchor, SchemaNode node) in DynamicAnchors)
        {
            if (anchor == name)
            {
                return node;
            }
        }

        return null;
    }
}
