using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Model;

/// <summary>One schema file, parsed: its resources (the root first) and what was found wrong.</summary>
internal sealed class SchemaDocument(string path, string retrievalUri, JsonNode json, FindingSink findings)
{
    public string Path { get; } = path;

    /// <summary>The URI by which the file was given; its <c>$id</c>, where it has one, comes on top.</summary>
    public string RetrievalUri { get; } = retrievalUri;

    public JsonNode Json { get; } = json;

    public FindingSink Findings { get; } = findings;

    public List<SchemaResource> Resources { get; } = [];

    /// <summary>Every subschema, parents before children. Grows when a reference leads to a place that no keyword makes a schema.</summary>
    public List<SchemaNode> Nodes { get; } = [];

    public SchemaResource RootResource => Resources[0];
}
