using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Model;

/// <summary>A <c>$ref</c>, <c>$dynamicRef</c> or <c>$recursiveRef</c>: what it says, and where it leads.</summary>
internal sealed class SchemaReference(string keyword, string text, TextSpan span)
{
    public string Keyword { get; } = keyword;

    /// <summary>The reference as written.</summary>
    public string Text { get; } = text;

    public TextSpan Span { get; } = span;

    /// <summary>Absolute URI without fragment; set by the resolver.</summary>
    public string TargetUri { get; set; } = "";

    /// <summary>Percent-decoded fragment: "", a JSON Pointer or an anchor; set by the resolver.</summary>
    public string TargetFragment { get; set; } = "";

    /// <summary>The schema it leads to, null while unresolved.</summary>
    public SchemaNode? Target { get; set; }

    /// <summary>The dynamic anchor that both the fragment and the target name; "" when the reference cannot be dynamic.</summary>
    public string DynamicAnchor { get; set; } = "";
}
