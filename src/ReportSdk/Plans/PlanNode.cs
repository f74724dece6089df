namespace ReportSdk.Plans;

/// <summary>A subschema as its plan has it.</summary>
/// <param name="Resource">Index of its resource.</param>
/// <param name="Parent">Index of the node it lies in; -1 for a file's root.</param>
/// <param name="Pointer">JSON Pointer relative to the parent.</param>
/// <param name="Operations">Its keywords.</param>
internal sealed record PlanNode(int Resource, int Parent, string Pointer, PlanOperation[] Operations);
