using System.Text.Json;

namespace ReportSdk.Brokers.Tests;

/// <summary>A committed document, the type it is a document of, and what is wrong with it.</summary>
/// <param name="Path">In the repository.</param>
/// <param name="Utf8">Its bytes.</param>
/// <param name="Type">The generated type of its schema.</param>
/// <param name="Code">Code of the violation that it must have; null of a valid one.</param>
/// <param name="Pointer">Where that violation is.</param>
internal sealed record Sample(string Path, byte[] Utf8, EntityType Type, string? Code = null, string Pointer = "")
{
    private const string SchemaSuffix = ".schema.json";

    /// <summary>Every sample beside the schemas whose schema became a type, and the sample documents.</summary>
    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Directory.EnumerateDirectories(Repository.PathOf("schemas"), "samples", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(OfFolder),
        .. Repository.Files("samples/documents", "*.json").Select(static path => OfDocument(path)),
        .. Expectations(Repository.PathOf("samples/invalid")).Select(static pair => OfDocument(pair.Path, pair.Code, pair.Pointer)),
    ];

    public static IReadOnlyList<Sample> Valid { get; } = [.. All.Where(static sample => sample.Code is null)];

    public static TheoryData<string> AllPaths { get; } = [.. All.Select(static sample => sample.Path)];

    public static TheoryData<string> ValidPaths { get; } = [.. Valid.Select(static sample => sample.Path)];

    public static Sample Get(string path) => All.Single(sample => sample.Path == path);

    public override string ToString() => Path;

    private static IEnumerable<Sample> OfFolder(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(System.IO.Path.Combine(folder, "valid"), "*.json").Order(StringComparer.Ordinal))
        {
            if (TypeOfSample(folder, path) is { } type)
            {
                yield return new Sample(Repository.Shorten(path), File.ReadAllBytes(path), type);
            }
        }

        foreach ((string path, string code, string pointer) in Expectations(System.IO.Path.Combine(folder, "invalid")))
        {
            if (TypeOfSample(folder, path) is { } type)
            {
                yield return new Sample(Repository.Shorten(path), File.ReadAllBytes(path), type, code, pointer);
            }
        }
    }

    /// <summary><c>stock-table.no-rows.json</c> is a sample of <c>stock-table.schema.json</c>; null where that describes no object.</summary>
    private static EntityType? TypeOfSample(string folder, string path)
    {
        string name = System.IO.Path.GetFileName(path);
        string schema = System.IO.Path.Combine(folder, "..", name[..name.IndexOf('.', StringComparison.Ordinal)] + SchemaSuffix);
        return EntityType.Find(Oracle.IdOf(System.IO.Path.GetFullPath(schema)));
    }

    /// <summary>A document that names its schema, be it ever so broken.</summary>
    private static Sample OfDocument(string path, string? code = null, string pointer = "")
    {
        string text = File.ReadAllText(path);
        EntityType type = EntityType.All.Single(type => text.Contains($"\"$schema\": \"{type.SchemaId}\"", StringComparison.Ordinal));
        return new Sample(Repository.Shorten(path), File.ReadAllBytes(path), type, code, pointer);
    }

    private static IEnumerable<(string Path, string Code, string Pointer)> Expectations(string folder)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(folder, "expected.json")));
        return
        [
            .. expected.RootElement.EnumerateObject().Select(entry => (
                System.IO.Path.Combine(folder, entry.Name),
                entry.Value.GetProperty("code").GetString()!,
                entry.Value.GetProperty("at").GetString()!)),
        ];
    }
}
