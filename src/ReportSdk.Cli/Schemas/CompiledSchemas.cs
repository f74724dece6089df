using ReportSdk.Schema;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Cli.Schemas;

/// <summary>Compiles the schemas of a run when they are first needed, each with just the files it refers to, and keeps them. Safe to use from many threads.</summary>
/// <param name="library">Where references are looked up.</param>
/// <param name="defaultDialect">The dialect of schemas that name none; 2020-12 when null.</param>
/// <param name="limits">What is refused of schemas; the defaults when null.</param>
internal sealed class CompiledSchemas(SchemaLibrary library, string? defaultDialect = null, SchemaLimits? limits = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LoadedSchema> _byUri = new(StringComparer.Ordinal);
    private LoadedSchema? _any;

    /// <summary>The schema that everything satisfies: what is left to say of bytes when no schema is known is what is wrong with them as JSON.</summary>
    public CompiledSchema Any
    {
        get
        {
            lock (_lock)
            {
                _any ??= Compile(new SchemaFile("any", "true", "urn:reportsdk:any"), "urn:reportsdk:any");
                return _any.Schema!;
            }
        }
    }

    /// <summary>Those that have been asked for by name.</summary>
    public IReadOnlyList<LoadedSchema> Used
    {
        get
        {
            lock (_lock)
            {
                return [.. _byUri.Values];
            }
        }
    }

    /// <param name="uri">As a document or a user wrote it, with or without a fragment.</param>
    public LoadedSchema Get(string uri)
    {
        lock (_lock)
        {
            if (!_byUri.TryGetValue(uri, out var loaded))
            {
                loaded = Find(uri) is { } file ? Compile(file, uri) : new LoadedSchema(uri, false, null, library.Findings);
                _byUri.Add(uri, loaded);
            }

            return loaded;
        }
    }

    /// <summary>What <see cref="Get"/> has given before; null where it was not asked.</summary>
    public LoadedSchema? FindUsed(string uri)
    {
        lock (_lock)
        {
            return _byUri.GetValueOrDefault(uri);
        }
    }

    /// <summary>The schema of a file that need not be in the library, which may refer to further files that are not.</summary>
    public LoadedSchema Compile(SchemaFile file, params IReadOnlyList<SchemaFile> further) => Compile(file, file.RetrievalUri, further);

    private SchemaFile? Find(string uri)
    {
        if (!SchemaUri.IsAbsolute(uri))
        {
            return null;
        }

        var key = SchemaUri.Normalize(SchemaUri.WithoutFragment(uri));
        return library.Find(key) ?? (MetaSchemas.TryGet(key, out var metaSchema) ? metaSchema : null);
    }

    private LoadedSchema Compile(SchemaFile root, string uri, params IReadOnlyList<SchemaFile> further)
    {
        var options = new SchemaCompilerOptions { DefaultDialect = defaultDialect ?? DialectCatalogue.Draft202012, Roots = [root], Limits = limits ?? SchemaLimits.Default };
        return Link(SchemaCompiler.Compile(library.Closure([root, .. further]), options), root, uri);
    }

    private static LoadedSchema Link(SchemaCompilation compilation, SchemaFile root, string uri)
    {
        var plans = new List<SchemaPlan>(compilation.Files.Length);
        string? id = null;
        foreach (var file in compilation.Files)
        {
            if (file.Plan is null)
            {
                continue;
            }

            plans.Add(SchemaPlan.Read(file.Plan));
            if (file.Path == root.Path)
            {
                id = file.Id;
            }
        }

        if (id is null)
        {
            return new LoadedSchema(uri, true, null, ErrorsOf(compilation));
        }

        var catalog = SchemaCatalog.Link(plans);
        return catalog.TryGetSchema(uri, out var schema) || catalog.TryGetSchema(id, out schema)
            ? new LoadedSchema(id, true, schema, [])
            : new LoadedSchema(uri, false, null, []);
    }

    private static List<Finding> ErrorsOf(SchemaCompilation compilation)
    {
        var errors = new List<Finding>();
        foreach (var finding in compilation.Findings)
        {
            if (finding.Severity == FindingSeverity.Error)
            {
                errors.Add(finding);
            }
        }

        return errors;
    }
}
