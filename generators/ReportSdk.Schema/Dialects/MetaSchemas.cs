using System.Diagnostics.CodeAnalysis;
using System.Text;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Schema.Dialects;

/// <summary>The meta-schemas that come with the product, by URI; read from the assembly when first asked for.</summary>
internal static class MetaSchemas
{
    private static readonly Dictionary<string, Lazy<SchemaFile>> Files = Create();

    public static IEnumerable<string> Uris => Files.Keys;

    public static bool TryGet(string uri, [NotNullWhen(true)] out SchemaFile? file)
    {
        file = Files.TryGetValue(uri, out Lazy<SchemaFile>? lazy) ? lazy.Value : null;
        return file is not null;
    }

    private static Dictionary<string, Lazy<SchemaFile>> Create()
    {
        var files = new Dictionary<string, Lazy<SchemaFile>>(StringComparer.Ordinal);
        Add(files, DialectCatalogue.Draft4, "draft-04/schema.json");
        Add(files, DialectCatalogue.Draft6, "draft-06/schema.json");
        Add(files, DialectCatalogue.Draft7, "draft-07/schema.json");
        foreach (string draft in (string[])["2019-09", "2020-12"])
        {
            string start = $"https://json-schema.org/draft/{draft}/";
            Add(files, start + "schema", $"{draft}/schema.json");
            string[] formats = draft == "2019-09" ? ["format"] : ["format-annotation", "format-assertion", "unevaluated"];
            foreach (string vocabulary in (string[])["core", "applicator", "validation", "meta-data", "content", .. formats])
            {
                Add(files, $"{start}meta/{vocabulary}", $"{draft}/meta/{vocabulary}.json");
            }
        }

        const string Report = "https://reportsdk.dev/vocab/v1/";
        Add(files, DialectCatalogue.Report, "report/report.schema.json");
        Add(files, Report + "meta/domain", "report/domain.schema.json");
        Add(files, Report + "meta/print", "report/print.schema.json");
        return files;
    }

    private static void Add(Dictionary<string, Lazy<SchemaFile>> files, string uri, string resource) =>
        files.Add(SchemaUri.Normalize(uri), new Lazy<SchemaFile>(() => Read(uri, resource)));

    private static SchemaFile Read(string uri, string resource)
    {
        using Stream stream = typeof(MetaSchemas).Assembly.GetManifestResourceStream("metaschemas/" + resource)
            ?? throw new InvalidOperationException($"The meta-schema {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new SchemaFile(uri, reader.ReadToEnd(), uri);
    }
}
