using System.Text.Json;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>A subschema of a shipped schema.</summary>
/// <param name="Path">File below <c>schemas/</c> and JSON Pointer, <c>core/date.schema.json#/properties/x</c>.</param>
/// <param name="Schema">Its text.</param>
internal sealed record ShippedSchemaNode(string Path, JsonElement Schema)
{
    private static readonly string[] Single = ["items", "contains", "additionalProperties", "unevaluatedItems", "unevaluatedProperties", "propertyNames", "not", "if", "then", "else"];
    private static readonly string[] Several = ["allOf", "anyOf", "oneOf", "prefixItems"];
    private static readonly string[] Named = ["properties", "patternProperties", "dependentSchemas", "$defs"];

    /// <summary>Every subschema of core and brokers. The meta-schemas of the vocabularies describe schemas, not reports.</summary>
    public static IReadOnlyList<ShippedSchemaNode> All { get; } =
    [
        .. Repository.Files("schemas", "*.schema.json")
            .Select(static path => (Path: System.IO.Path.GetRelativePath(Repository.PathOf("schemas"), path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(static file => !file.Path.StartsWith("vocab/", StringComparison.Ordinal))
            .SelectMany(static file => Below(file.Path + "#", JsonElement.Parse(file.Text))),
    ];

    /// <summary>The value of a keyword that is a string; null when there is none.</summary>
    public string? Text(string keyword) =>
        Schema.ValueKind == JsonValueKind.Object && Schema.TryGetProperty(keyword, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool Has(string keyword) => Schema.ValueKind == JsonValueKind.Object && Schema.TryGetProperty(keyword, out _);

    private static IEnumerable<ShippedSchemaNode> Below(string path, JsonElement schema)
    {
        yield return new ShippedSchemaNode(path, schema);
        if (schema.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            IEnumerable<(string Segment, JsonElement Schema)> children = keyword.Value.ValueKind switch
            {
                JsonValueKind.Object when Single.Contains(keyword.Name) => [("", keyword.Value)],
                JsonValueKind.Object when Named.Contains(keyword.Name) => keyword.Value.EnumerateObject().Select(static child => ("/" + child.Name, child.Value)),
                JsonValueKind.Array when Several.Contains(keyword.Name) => keyword.Value.EnumerateArray().Select(static (child, index) => ($"/{index}", child)),
                _ => [],
            };
            foreach (ShippedSchemaNode node in children.SelectMany(child => Below($"{path}/{keyword.Name}{child.Segment}", child.Schema)))
            {
                yield return node;
            }
        }
    }
}
