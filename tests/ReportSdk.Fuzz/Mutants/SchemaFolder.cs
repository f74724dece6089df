using ReportSdk.Schema;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>The schemas of a folder compiled in process by the way that the command line takes: no generated code is in it.</summary>
internal sealed class SchemaFolder
{
    private readonly SchemaLoader _loader;
    private readonly SchemaCompilation _compilation;
    private readonly SchemaCatalog _catalog;

    /// <param name="repository">Path of the repository.</param>
    /// <param name="folder">In the repository.</param>
    public SchemaFolder(string repository, string folder)
    {
        SchemaFile[] files =
        [
            .. Directory.EnumerateFiles(Path.Combine(repository, folder), "*.schema.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => new SchemaFile(Path.GetRelativePath(repository, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
        var options = new SchemaCompilerOptions();
        _compilation = SchemaCompiler.Compile(files, options);
        _catalog = SchemaCatalog.Link(_compilation.Files.Select(static file => SchemaPlan.Read(file.Plan!)));
        _loader = new SchemaLoader(files, options.DefaultDialect);
        foreach (SchemaFile file in files)
        {
            _loader.Load(file);
        }

        new SchemaResolver(_loader).ResolveAll(CancellationToken.None);
        Nodes = [.. _loader.Parsed.Where(document => document.Path.StartsWith(folder, StringComparison.Ordinal)).SelectMany(static document => document.Nodes)];
        RestatedMembers = Nodes.SelectMany(static node => node.Properties).Where(static property => property.Node.Format is "double" or "date-time" or "time" or "duration" or "uuid").Select(static property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every subschema of the files.</summary>
    public IReadOnlyList<SchemaNode> Nodes { get; }

    /// <summary>Names of the members whose C# type keeps the value and not its text: no zeros behind a <c>double</c>, one letter case in a date and time or a UUID.</summary>
    public IReadOnlySet<string> RestatedMembers { get; }

    public CompiledSchema SchemaOf(string schemaId) => _catalog.GetSchema(schemaId);

    /// <summary>The root of the file with that id.</summary>
    public SchemaNode RootOf(string schemaId) => _loader.FindResource(schemaId)!.Root;

    /// <summary>The id of the schema in a file.</summary>
    /// <param name="path">In the repository.</param>
    public string IdOf(string path) => _compilation.Files.Single(file => file.Path == path).Id;
}
