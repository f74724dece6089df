namespace ReportSdk.Plans;

/// <summary>A subschema as its plan has it.</summary>
internal sealed class PlanNode(int resource, int parent, string pointer, PlanOperation[] operations)
{
    /// <summary>Index of its resource.</summary>
    public int Resource { get; } = resource;

    /// <summary>Index of the node it lies in; -1 for a file's root.</summary>
    public int Parent { get; } = parent;

    /// <summary>JSON Pointer relative to the parent.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>Its keywords.</summary>
    public PlanOperation[] Operations { get; } = operations;
}
