using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>A schema resource as its plan has it: something with a URI of its own.</summary>
internal sealed record PlanResource(string Uri, int Root, PlanDraft Draft, bool IsRecursiveAnchor, PlanAnchor[] Anchors);
