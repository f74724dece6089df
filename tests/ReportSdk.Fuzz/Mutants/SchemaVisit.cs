using ReportSdk.Schema.Model;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>A schema and a value that must satisfy it.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="KeywordPath">JSON Pointer of the schema by the way that led there, through <c>$ref</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Pointer">JSON Pointer of the value.</param>
internal readonly record struct SchemaVisit(SchemaNode Schema, string KeywordPath, DocumentNode Value, string Pointer);
