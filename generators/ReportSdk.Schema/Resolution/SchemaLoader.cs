using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Parsing;

namespace ReportSdk.Schema.Resolution;

/// <summary>
/// The schemas that a compilation may see, found by URI: the given files and the embedded meta-schemas, nothing else. A file is parsed
/// when something first needs it; the network and the disk are never asked.
/// </summary>
internal sealed class SchemaLoader : ISchemaSource
{
    private readonly SchemaLimits _limits;
    private readonly Dialect _defaultDialect;
    private readonly Dictionary<string, SchemaFile> _filesByUri = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaFile, SchemaDocument> _documents = [];
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly List<SchemaFile> _files;
    private readonly List<SchemaDocument> _parsed = [];
    private int _firstUnparsed;

    public SchemaLoader(IEnumerable<SchemaFile> files, string defaultDialect, SchemaLimits? limits = null)
    {
        _limits = limits ?? SchemaLimits.Default;
        _files = [.. files];
        Dialects = new DialectCatalogue(FindMetaSchema);
        foreach (SchemaFile file in _files)
        {
            Register(file.RetrievalUri, file);
        }

        // The default dialect may be one of the files, so their identifiers come after it is possible to look them up by retrieval URI.
        _defaultDialect = Dialects.Find(defaultDialect).Dialect
            ?? throw new ArgumentException($"Unknown dialect '{defaultDialect}'.", nameof(defaultDialect));
        foreach (SchemaFile file in _files)
        {
            if (IdentifierOf(file) is { } id)
            {
                Register(id, file);
            }
        }
    }

    public DialectCatalogue Dialects { get; }

    public bool LeavesForeignReferences => false;

    /// <summary>All files are here: what is not found has no other name.</summary>
    public string CanonicalUri(string uri) => uri;

    /// <summary>What has been parsed so far, in order of first need; grows while references are resolved.</summary>
    public IReadOnlyList<SchemaDocument> Parsed => _parsed;

    /// <summary>Parses a file, once.</summary>
    public SchemaDocument Load(SchemaFile file)
    {
        if (_documents.TryGetValue(file, out SchemaDocument? document))
        {
            return document;
        }

        document = SchemaParser.Parse(file, Dialects, _defaultDialect, _limits);
        _documents.Add(file, document);
        _parsed.Add(document);
        foreach (SchemaResource resource in document.Resources)
        {
            AddResource(resource);
        }

        if (!_resources.ContainsKey(document.RetrievalUri))
        {
            _resources.Add(document.RetrievalUri, document.RootResource);
        }

        return document;
    }

    /// <summary>The resource with that canonical or retrieval URI (absolute, no fragment), or null.</summary>
    public SchemaResource? FindResource(string uri)
    {
        if (_resources.TryGetValue(uri, out SchemaResource? resource))
        {
            return resource;
        }

        if (_filesByUri.TryGetValue(uri, out SchemaFile? file) || MetaSchemas.TryGet(uri, out file))
        {
            Load(file);
            return _resources.TryGetValue(uri, out resource) ? resource : null;
        }

        return FindEmbedded(uri);
    }

    /// <summary>The identifier may be that of a subschema in a file that nothing has needed so far.</summary>
    private SchemaResource? FindEmbedded(string uri)
    {
        while (_firstUnparsed < _files.Count)
        {
            Load(_files[_firstUnparsed++]);
            if (_resources.TryGetValue(uri, out SchemaResource? resource))
            {
                return resource;
            }
        }

        return null;
    }

    private void AddResource(SchemaResource resource)
    {
        SchemaDocument document = resource.Document;
        TextSpan span = SpanOfIdentifier(resource);
        if (_resources.TryGetValue(resource.Uri, out SchemaResource? other) && other != resource)
        {
            document.Findings.Report(FindingCatalogue.DuplicateId, span, resource.Uri, other.Document.Path);
            return;
        }

        // A vendored copy of a meta-schema is welcome; something else under its name is not.
        if (MetaSchemas.TryGet(resource.Uri, out SchemaFile? metaSchema)
            && metaSchema.Root!.ToCompactString() != resource.Root.Json.ToCompactString())
        {
            document.Findings.Report(FindingCatalogue.ShadowedMetaSchema, span, resource.Uri);
        }

        _resources[resource.Uri] = resource;
    }

    private static TextSpan SpanOfIdentifier(SchemaResource resource)
    {
        JsonNode json = resource.Root.Json;
        return json.Find(resource.Dialect.IdKeyword)?.Span ?? json.Span with { Length = Math.Min(1, json.Span.Length) };
    }

    /// <summary>First come, first served; a second file with the identifier is reported when it is parsed.</summary>
    private void Register(string uri, SchemaFile file)
    {
        if (!_filesByUri.ContainsKey(uri))
        {
            _filesByUri.Add(uri, file);
        }
    }

    private string? IdentifierOf(SchemaFile file)
    {
        if (file.Root is not { Kind: JsonKind.Object } root)
        {
            return null;
        }

        // Only the name of the identifier keyword depends on the dialect, and only draft 4 says "id".
        string? dialect = root.FindText("$schema");
        bool isDraft4 = dialect is null
            ? _defaultDialect.IdKeyword == "id"
            : SchemaUri.WithoutFragment(dialect) == DialectCatalogue.Draft4;
        string? id = root.FindText(isDraft4 ? "id" : "$id");
        return id is null || SchemaUri.WithoutFragment(id).Length == 0 ? null : SchemaUri.Resolve(file.RetrievalUri, id);
    }

    private JsonNode? FindMetaSchema(string uri)
    {
        if (_filesByUri.TryGetValue(uri, out SchemaFile? file) || MetaSchemas.TryGet(uri, out file))
        {
            return file.Root;
        }

        return null;
    }
}
