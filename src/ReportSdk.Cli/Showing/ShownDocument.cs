namespace ReportSdk.Cli.Showing;

/// <summary>A document, or all the lines of NDJSON that have one schema, as tables.</summary>
/// <param name="Schema">The URI of the schema.</param>
/// <param name="Title">What the schema calls it.</param>
/// <param name="Tables">In the order of the document.</param>
internal sealed record ShownDocument(string Schema, string Title, IReadOnlyList<ShownTable> Tables);
