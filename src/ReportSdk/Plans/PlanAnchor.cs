namespace ReportSdk.Plans;

/// <summary>A name within a resource that a URI fragment may use.</summary>
internal sealed class PlanAnchor(string name, int node, bool isDynamic)
{
    public string Name { get; } = name;

    public int Node { get; } = node;

    public bool IsDynamic { get; } = isDynamic;
}
