using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>A schema resource as its plan has it: something with a URI of its own.</summary>
internal sealed class PlanResource(string uri, int root, PlanDraft draft, bool isRecursiveAnchor, PlanAnchor[] anchors)
{
    public string Uri { get; } = uri;

    public int Root { get; } = root;

    public PlanDraft Draft { get; } = draft;

    public bool IsRecursiveAnchor { get; } = isRecursiveAnchor;

    public PlanAnchor[] Anchors { get; } = anchors;
}
