using ReportSdk.Schema;

namespace ReportSdk.Cli.Schemas;

/// <summary>A schema that is ready to use, or what keeps it from that.</summary>
/// <param name="Id">The URI it was asked for by.</param>
/// <param name="IsKnown">Whether there is such a schema at all, sound or not.</param>
/// <param name="Schema">Null when the schema, or one that it needs, is missing or has errors.</param>
/// <param name="Findings">What is wrong with it and with the schemas it needs: errors only.</param>
internal sealed record LoadedSchema(string Id, bool IsKnown, CompiledSchema? Schema, IReadOnlyList<Finding> Findings);
