namespace ReportSdk.Evaluation;

/// <summary>A reference whose target depends on the way that led to it.</summary>
/// <param name="Target">The target found statically.</param>
/// <param name="Anchor">Number of the dynamic anchor's name in the catalog; -1 where the static target is not a dynamic anchor.</param>
/// <param name="Keyword"><c>$dynamicRef</c> or <c>$recursiveRef</c>.</param>
internal sealed record DynamicReference(SchemaNode Target, int Anchor, string Keyword);
