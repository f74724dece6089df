namespace ReportSdk.Evaluation;

/// <summary>A reference whose target depends on the way that led to it.</summary>
internal sealed class DynamicReference(SchemaNode target, int anchor, string keyword)
{
    /// <summary>The target found statically.</summary>
    public SchemaNode Target { get; } = target;

    /// <summary>Number of the dynamic anchor's name in the catalog; -1 where the static target is not a dynamic anchor.</summary>
    public int Anchor { get; } = anchor;

    /// <summary><c>$dynamicRef</c> or <c>$recursiveRef</c>.</summary>
    public string Keyword { get; } = keyword;
}
