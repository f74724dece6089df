using ReportSdk.Schema.Dialects;

namespace ReportSdk.Schema.Model;

/// <summary>A schema with its own identifier (JSON Schema 2020-12 core §4.3.5): a file's root, or a subschema with <c>$id</c>.</summary>
internal sealed class SchemaResource(SchemaDocument document, string uri, Dialect dialect)
{
    public SchemaDocument Document { get; } = document;

    /// <summary>Canonical URI, absolute and without fragment.</summary>
    public string Uri { get; } = uri;

    public Dialect Dialect { get; } = dialect;

    public SchemaNode Root { get; set; } = null!;

    /// <summary>Plain-name fragments, both <c>$anchor</c> and <c>$dynamicAnchor</c>.</summary>
    public Dictionary<string, SchemaNode> Anchors { get; } = new(StringComparer.Ordinal);

    /// <summary><c>$recursiveAnchor: true</c> at the resource's root (2019-09).</summary>
    public bool HasRecursiveAnchor { get; set; }
}
