namespace ReportSdk.Evaluation;

/// <summary>What the presence of a member demands.</summary>
/// <param name="Trigger">Ordinal of the member's name in the object's name table.</param>
/// <param name="Names">Ordinals of the names that must be there too.</param>
/// <param name="Schema">Schema for the whole object.</param>
/// <param name="Keyword">The keyword that says so.</param>
internal sealed record NameDependency(int Trigger, int[] Names, SchemaNode? Schema, string Keyword);
