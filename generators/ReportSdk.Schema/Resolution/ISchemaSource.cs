using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Resolution;

/// <summary>The schemas among which references are resolved.</summary>
internal interface ISchemaSource
{
    DialectCatalogue Dialects { get; }

    /// <summary>Whether a reference to an unknown resource is left for later instead of being an error.</summary>
    bool LeavesForeignReferences { get; }

    /// <summary>The identifier of the file that a URI leads to, for a file that is not here itself; else the URI.</summary>
    string CanonicalUri(string uri);

    /// <summary>The documents to resolve; may grow while <see cref="FindResource"/> is asked.</summary>
    IReadOnlyList<SchemaDocument> Parsed { get; }

    /// <summary>The resource with that canonical or retrieval URI (absolute, no fragment), or null.</summary>
    SchemaResource? FindResource(string uri);
}
