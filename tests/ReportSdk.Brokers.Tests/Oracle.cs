using ReportSdk.Schema;

namespace ReportSdk.Brokers.Tests;

/// <summary>The shipped schemas compiled in process by the way that the command line takes: no generated code is in it.</summary>
internal static class Oracle
{
    private static readonly SchemaFile[] Files =
    [
        .. Repository.Files("schemas", "*.schema.json").Select(static path => new SchemaFile(Repository.Shorten(path), File.ReadAllText(path))),
    ];

    private static readonly SchemaCompilation Compilation = SchemaCompiler.Compile(Files);

    private static readonly SchemaCatalog Catalog = SchemaCatalog.Link(Compilation.Files.Select(static file => SchemaPlan.Read(file.Plan!)));

    public static CompiledSchema SchemaOf(string schemaId) => Catalog.GetSchema(schemaId);

    /// <summary>The id of the schema in a file.</summary>
    public static string IdOf(string path) => Compilation.Files.Single(file => file.Path == Repository.Shorten(path)).Id;
}
