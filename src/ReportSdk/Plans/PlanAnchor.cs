namespace ReportSdk.Plans;

/// <summary>A name within a resource that a URI fragment may use.</summary>
internal readonly record struct PlanAnchor(string Name, int Node, bool IsDynamic);
