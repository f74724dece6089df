using System.Runtime.CompilerServices;
using ReportSdk.Cli.Documents;
using ReportSdk.Schema;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Cli.Schemas;

/// <summary>
/// Every schema that a run may see, found by URI: the files that were named, the folders that were named, the schemas that come with the program,
/// in that order. What a document or a schema says is only ever looked up here; nothing it names is opened. Filled first, then safe to use from many threads.
/// </summary>
internal sealed class SchemaLibrary
{
    private readonly Lock _lock = new();
    private readonly ShippedSchemas _shipped = new();
    private readonly Dictionary<string, SchemaFile> _files = new(StringComparer.Ordinal);

    // Weak: a schema that came from outside the library, as each test's does, is forgotten when its user forgets it.
    private readonly ConditionalWeakTable<SchemaFile, SchemaOutline> _outlines = [];
    private readonly List<Finding> _findings = [];

    /// <summary>Why files of a named folder could not be taken in.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Adds a file under its own URI and those of the schemas in it; a URI that is taken stays as it is.</summary>
    public void Add(SchemaFile file)
    {
        foreach (var uri in OutlineOf(file).Identifiers)
        {
            _files.TryAdd(uri, file);
        }
    }

    /// <summary>Adds the schemas of a folder: see <see cref="SchemaFileReader.IsSchema"/>.</summary>
    public void AddFolder(string folder)
    {
        foreach (var source in DocumentFinder.Find([folder], ".json"))
        {
            if (source.Kind == DocumentSourceKind.File && Read(source.Path, null) is { } file && SchemaFileReader.IsSchema(file))
            {
                Add(file);
            }
        }
    }

    /// <summary>Adds every JSON file of a folder as if it had been retrieved from a server, as the JSON-Schema-Test-Suite wants its remotes served.</summary>
    public void AddServedFolder(string folder, string baseUri)
    {
        foreach (var source in DocumentFinder.Find([folder], ".json"))
        {
            if (source.Kind == DocumentSourceKind.File)
            {
                var relative = Path.GetRelativePath(folder, source.Path).Replace(Path.DirectorySeparatorChar, '/');
                if (Read(source.Path, SchemaUri.Resolve(baseUri, relative)) is { } file)
                {
                    Add(file);
                }
            }
        }
    }

    /// <param name="uri">Absolute and normalised, without fragment.</param>
    public SchemaFile? Find(string uri)
    {
        lock (_lock)
        {
            return _files.TryGetValue(uri, out var file) ? file : _shipped.Find(uri);
        }
    }

    /// <summary>Files and everything they may need, directly or not, in the order of first mention. Meta-schemas of the drafts are not listed: the compiler has them.</summary>
    public IReadOnlyList<SchemaFile> Closure(params IReadOnlyList<SchemaFile> roots)
    {
        var files = new List<SchemaFile>(roots);
        var seen = new HashSet<SchemaFile>(roots);
        lock (_lock)
        {
            for (var i = 0; i < files.Count; i++)
            {
                foreach (var uri in OutlineOf(files[i]).References)
                {
                    if (Find(uri) is { } file && seen.Add(file))
                    {
                        files.Add(file);
                    }
                }
            }
        }

        return files;
    }

    private SchemaFile? Read(string path, string? retrievalUri)
    {
        if (SchemaFileReader.Read(path, out var finding, out _, retrievalUri) is { } file)
        {
            return file;
        }

        if (finding is not null)
        {
            _findings.Add(finding);
        }

        return null;
    }

    private SchemaOutline OutlineOf(SchemaFile file) => _outlines.GetValue(file, SchemaOutline.Read);
}
