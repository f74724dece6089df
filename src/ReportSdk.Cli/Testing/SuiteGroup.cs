using System.Text.Json;

namespace ReportSdk.Cli.Testing;

/// <summary>One schema and the tests on it.</summary>
/// <param name="Description">Names the group within its file.</param>
/// <param name="Schema">The schema, as it stands in the file.</param>
/// <param name="Tests">One object a test, as it stands in the file.</param>
/// <param name="Compatibility">The drafts it is meant for, as annotation tests write them; null for all.</param>
/// <param name="ExternalSchemas">Further schemas by retrieval URI; undefined for none.</param>
internal sealed record SuiteGroup(string Description, JsonElement Schema, JsonElement Tests, string? Compatibility, JsonElement ExternalSchemas);
