using System.Text;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Schemas;
using ReportSdk.Schema.Json;

namespace ReportSdk.Cli.Showing;

/// <summary>Keeps the valid documents of a run, and makes tables of them once their file is done.</summary>
/// <param name="guides">What the schemas call things.</param>
/// <param name="schema">The URI of the schema that was named for all documents; null when each names its own.</param>
/// <param name="maxDepth">Deepest nesting of a valid document.</param>
internal sealed class DocumentCollector(SchemaGuides guides, string? schema, int maxDepth)
{
    private readonly RatingScaleCollector _scales = new();
    private readonly List<(string Schema, List<JsonNode> Documents)> _bySchema = [];

    /// <summary>Of all documents so far.</summary>
    public IReadOnlyList<ShownScale> Scales => _scales.Scales;

    public void Add(LoadedSchema loaded, ReadOnlySpan<byte> utf8)
    {
        var document = JsonReader.Read(Encoding.UTF8.GetString(utf8), out var error, maxDepth)
            ?? throw new InvalidOperationException($"A valid document cannot be read: {error!.Kind}.");
        var uri = schema ?? document.FindText("$schema") ?? loaded.Id;
        var group = _bySchema.Find(group => group.Schema == uri);
        if (group.Documents is null)
        {
            group = (uri, []);
            _bySchema.Add(group);
        }

        group.Documents.Add(document);
    }

    /// <summary>The tables of the file that was read last.</summary>
    public IReadOnlyList<ShownDocument> Take(bool isNdjson, Messages messages, bool withProvenance, CancellationToken cancellationToken)
    {
        var shown = new List<ShownDocument>();
        foreach (var (uri, documents) in _bySchema)
        {
            var guide = guides.Get(uri, cancellationToken);
            foreach (var document in documents)
            {
                _scales.Add(document, guide);
            }

            var tabulator = new DocumentTabulator(messages, withProvenance);
            shown.Add(new ShownDocument(
                uri,
                guide.Title ?? messages.DocumentTitle,
                isNdjson ? tabulator.TabulateLines(documents, guide) : tabulator.Tabulate(documents[0], guide)));
        }

        _bySchema.Clear();
        return shown;
    }
}
