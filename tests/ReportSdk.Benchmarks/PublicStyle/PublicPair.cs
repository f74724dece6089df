using System.Text;
using ReportSdk.Schema;
using ReportSdk.Tests.Shared;

namespace ReportSdk.Benchmarks.PublicStyle;

/// <summary>A schema of the size and style of a public one, with a document of its kind as people write it.</summary>
/// <param name="Name">Of both files.</param>
/// <param name="SchemaBytes">Size of the schema's text.</param>
/// <param name="Schema">The schema, compiled.</param>
/// <param name="Utf8">The document.</param>
internal sealed record PublicPair(string Name, int SchemaBytes, CompiledSchema Schema, byte[] Utf8)
{
    private const string Folder = "tests/ReportSdk.Benchmarks/PublicStyle";
    private const string SchemaEnding = ".schema.json";

    /// <summary>The one that is composed of parts throughout; it has a bound of its own and is in no mean.</summary>
    public bool IsComposed => Name == "composed";

    /// <summary>All pairs, by name.</summary>
    public static IEnumerable<PublicPair> All() =>
        from path in Repository.Files(Folder, "*" + SchemaEnding)
        let name = Path.GetFileName(path)[..^SchemaEnding.Length]
        let text = File.ReadAllText(path)
        select new PublicPair(name, Encoding.UTF8.GetByteCount(text), Compile(name, text), File.ReadAllBytes(Repository.PathOf($"{Folder}/{name}.json")));

    private static CompiledSchema Compile(string name, string text)
    {
        SchemaCompilation compilation = SchemaCompiler.Compile([new SchemaFile(name + SchemaEnding, text)]);
        return compilation.Findings.FirstOrDefault(static finding => finding.Severity == FindingSeverity.Error) is { } error
            ? throw new InvalidOperationException(error.ToString())
            : SchemaCatalog.Link(compilation.Files.Select(static file => SchemaPlan.Read(file.Plan!))).GetSchema(compilation.Files[0].Id);
    }
}
