using System.Text.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>The samples beside schemas.</summary>
internal sealed class SampleSet
{
    private const string SchemaSuffix = ".schema.json";

    private readonly string _repository;
    private readonly IReadOnlyList<EntityType> _types;

    /// <param name="repository">Path of the repository.</param>
    /// <param name="folder">Folder of the schemas, in the repository.</param>
    /// <param name="types">The types generated from them.</param>
    public SampleSet(string repository, string folder, IReadOnlyList<EntityType> types)
    {
        _repository = repository;
        _types = types;
        Schemas = new SchemaFolder(repository, folder);
        All = [.. Directory.EnumerateDirectories(InRepository(folder), "samples", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(OfFolder)];
        Valid = [.. All.Where(static sample => sample.Code is null)];
    }

    private SampleSet(SampleSet other, IEnumerable<Sample> more)
    {
        _repository = other._repository;
        _types = other._types;
        Schemas = other.Schemas;
        All = [.. other.All, .. more];
        Valid = [.. All.Where(static sample => sample.Code is null)];
    }

    public SchemaFolder Schemas { get; }

    /// <summary>The subschemas of the files that became types: the vocabularies are schemas of schemas.</summary>
    public IEnumerable<SchemaNode> TypedNodes => Schemas.Nodes.Where(node => _types.Any(type => type.SchemaId == node.Resource.Uri));

    public IReadOnlyList<Sample> All { get; }

    public IReadOnlyList<Sample> Valid { get; }

    /// <summary>The samples of the shipped schemas, and the sample documents.</summary>
    /// <param name="repository">Path of the repository.</param>
    public static SampleSet Shipped(string repository)
    {
        var set = new SampleSet(repository, "schemas", EntityType.All);
        return new SampleSet(set,
        [
            .. Directory.EnumerateFiles(set.InRepository("samples/documents"), "*.json").Order(StringComparer.Ordinal).Select(path => set.OfDocument(path)),
            .. Expectations(set.InRepository("samples/invalid")).Select(expected => set.OfDocument(expected.Path, expected.Code, expected.Pointer)),
        ]);
    }

    private string InRepository(string path) => Path.Combine(_repository, path);

    private string Shorten(string path) => Path.GetRelativePath(_repository, path).Replace('\\', '/');

    private IEnumerable<Sample> OfFolder(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(folder, "valid"), "*.json").Order(StringComparer.Ordinal))
        {
            yield return new Sample(Shorten(path), File.ReadAllBytes(path), TypeOfSample(folder, path));
        }

        foreach ((string path, string code, string pointer, string? rule) in Expectations(Path.Combine(folder, "invalid")))
        {
            yield return new Sample(Shorten(path), File.ReadAllBytes(path), TypeOfSample(folder, path), code, pointer) { Rule = rule is null ? null : new SampleRule(rule, code, pointer) };
        }

        // What breaks a rule that only warns is valid.
        foreach ((string path, string code, string pointer, string? rule) in Expectations(Path.Combine(folder, "warning")))
        {
            yield return new Sample(Shorten(path), File.ReadAllBytes(path), TypeOfSample(folder, path)) { Rule = new SampleRule(rule!, code, pointer) };
        }
    }

    /// <summary><c>stock-table.no-rows.json</c> is a sample of <c>stock-table.schema.json</c>.</summary>
    private EntityType TypeOfSample(string folder, string path)
    {
        string name = Path.GetFileName(path);
        string schema = Path.GetFullPath(Path.Combine(folder, "..", name[..name.IndexOf('.', StringComparison.Ordinal)] + SchemaSuffix));
        return _types.Single(type => type.SchemaId == Schemas.IdOf(Shorten(schema)));
    }

    /// <summary>A document that names its schema, be it ever so broken.</summary>
    private Sample OfDocument(string path, string? code = null, string pointer = "")
    {
        string text = File.ReadAllText(path);
        EntityType type = _types.Single(type => text.Contains($"\"$schema\": \"{type.SchemaId}\"", StringComparison.Ordinal));
        return new Sample(Shorten(path), File.ReadAllBytes(path), type, code, pointer);
    }

    private static IEnumerable<(string Path, string Code, string Pointer, string? Rule)> Expectations(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        using JsonDocument expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json")));
        return
        [
            .. expected.RootElement.EnumerateObject().Select(entry => (
                Path.Combine(folder, entry.Name),
                entry.Value.GetProperty("code").GetString()!,
                entry.Value.GetProperty("at").GetString()!,
                entry.Value.TryGetProperty("rule", out JsonElement rule) ? rule.GetString() : null)),
        ];
    }
}
