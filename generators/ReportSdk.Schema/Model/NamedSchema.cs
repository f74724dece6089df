namespace ReportSdk.Schema.Model;

/// <summary>A subschema under a name or a pattern: an entry of <c>properties</c>, <c>patternProperties</c>, <c>$defs</c> and their like.</summary>
/// <remarks>Of reference type, as other small things of a compilation: a generic collection of a value type is compiled at each start of the command line.</remarks>
internal sealed record NamedSchema(string Name, SchemaNode Node);
