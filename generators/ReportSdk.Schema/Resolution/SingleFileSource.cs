using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Resolution;

/// <summary>One file alone, as an incremental generator sees it: what leads out of it is left to be linked.</summary>
/// <param name="identifiers">The identifiers of other files by where these lie.</param>
internal sealed class SingleFileSource(SchemaDocument document, DialectCatalogue dialects, IReadOnlyDictionary<string, string> identifiers) : ISchemaSource
{
    public DialectCatalogue Dialects { get; } = dialects;

    public bool LeavesForeignReferences => true;

    public string CanonicalUri(string uri) => identifiers.TryGetValue(uri, out string? identifier) ? identifier : uri;

    public IReadOnlyList<SchemaDocument> Parsed { get; } = [document];

    public SchemaResource? FindResource(string uri) =>
        uri == document.RetrievalUri ? document.RootResource : document.Resources.FirstOrDefault(resource => resource.Uri == uri);
}
