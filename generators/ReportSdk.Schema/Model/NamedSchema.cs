namespace ReportSdk.Schema.Model;

/// <summary>A subschema under a name or a pattern: an entry of <c>properties</c>, <c>patternProperties</c>, <c>$defs</c> and their like.</summary>
internal readonly record struct NamedSchema(string Name, SchemaNode Node);
