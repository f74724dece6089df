using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Resolution;

/// <summary>One file alone, as an incremental generator sees it: what leads out of it is left to be linked.</summary>
internal sealed class SingleFileSource(SchemaDocument document, DialectCatalogue dialects) : ISchemaSource
{
    public DialectCatalogue Dialects { get; } = dialects;

    public bool LeavesForeignReferences => true;

    public IReadOnlyList<SchemaDocument> Parsed { get; } = [document];

    public SchemaResource? FindResource(string uri) =>
        uri == document.RetrievalUri ? document.RootResource : document.Resources.FirstOrDefault(resource => resource.Uri == uri);
}
