namespace ReportSdk.Plans;

/// <summary>A name within a resource that a URI fragment may use.</summary>
internal sealed record PlanAnchor(string Name, int Node, bool IsDynamic);
