using ReportSdk.Cli.Schemas;

namespace ReportSdk.Cli.Documents;

/// <summary>Takes a document that is valid.</summary>
/// <param name="report">What is known of its file so far.</param>
/// <param name="schema">The schema that it was checked with.</param>
/// <param name="utf8">The document; gone when the call returns.</param>
internal delegate void ValidDocumentHandler(DocumentReport report, LoadedSchema schema, ReadOnlySpan<byte> utf8);
