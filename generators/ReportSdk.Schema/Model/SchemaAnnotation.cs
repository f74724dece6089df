using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Model;

/// <summary>A keyword that asserts nothing: title, description, default …, and every keyword that the dialect does not know.</summary>
internal sealed record SchemaAnnotation(string Keyword, JsonNode Value);
