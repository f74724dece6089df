namespace ReportSdk.Cli.Documents;

/// <summary>How documents are checked.</summary>
/// <param name="Validation">Limits and the meaning of <c>format</c>.</param>
/// <param name="Language">The language of messages.</param>
/// <param name="Ndjson">Whether every source is NDJSON, whatever it is called.</param>
/// <param name="Results">The JSON Schema output to produce; null for none.</param>
/// <param name="Redact">Whether messages leave out what stands in the document.</param>
/// <param name="FailFast">Whether the first document that fails ends the run.</param>
internal sealed record DocumentCheckOptions(ValidationOptions Validation, Language Language, bool Ndjson, OutputFormat? Results, bool Redact = false, bool FailFast = false);
