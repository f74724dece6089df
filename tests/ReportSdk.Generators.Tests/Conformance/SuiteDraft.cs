using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Conformance;

/// <summary>A part of the tests of one draft of the JSON-Schema-Test-Suite as items of a project.</summary>
internal sealed class SuiteDraft
{
    private const string RemoteRoot = "http://localhost:1234/";

    // Several levels above the instances of the suite that are deep on purpose.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };

    /// <summary>A remote schema without <c>$schema</c> is of the draft whose folder it is in.</summary>
    private static readonly (string Folder, string Dialect)[] Dialects =
    [
        ("draft2020-12", "https://json-schema.org/draft/2020-12/schema"),
        ("draft2019-09", "https://json-schema.org/draft/2019-09/schema"),
        ("draft7", "http://json-schema.org/draft-07/schema#"),
        ("draft6", "http://json-schema.org/draft-06/schema#"),
        ("draft4", "http://json-schema.org/draft-04/schema#"),
    ];

    private readonly string _folder;
    private readonly string _dialect;

    private readonly SuitePart _part;
    private readonly string[] _listed;

    private SuiteDraft(string folder, string dialect, SuitePart part)
    {
        _folder = folder;
        _dialect = dialect;
        _part = part;
        _listed = ReadList(folder);
        Groups = [.. Directory.EnumerateFiles(Path.Combine(Root, "tests", folder, part.Folder), "*.json").Order(StringComparer.Ordinal).SelectMany(GroupsOf)];
    }

    /// <summary>In the order of files.</summary>
    public IReadOnlyList<SuiteGroup> Groups { get; }

    private static string Root => Path.Combine(SharedFolder.Path!, "json-schema-test-suite");

    public static SuiteDraft Read(string folder, string dialect, SuitePart part) => new(folder, dialect, part);

    /// <summary>Each schema as a file of its own in a namespace of its own, and the remote schemas as references.</summary>
    public IReadOnlyList<SchemaItem> Items =>
    [
        .. Groups.Select(group => new SchemaItem($"suite/{group.Name}.schema.json", group.Schema, $"Suite.{group.Name}", _part.AssertsFormats)),
        .. Remotes().SelectMany(ItemsOfRemote),
    ];

    /// <summary>How its instances are validated.</summary>
    public ValidationOptions Options => new() { Format = _part.AssertsFormats ? FormatMode.Assertion : FormatMode.Dialect };

    /// <summary>Whether the failure list of the draft says that a test comes out the other way, in every tool.</summary>
    public bool IsListed(SuiteGroup group, SuiteTest test) => _listed.Any(line => line.StartsWith($"{group.File} › {group.Description} › {test.Description} :: ", StringComparison.Ordinal));

    private static string[] ReadList(string folder)
    {
        string path = Repository.PathOf($"tests/conformance/{folder}.failures");
        return File.Exists(path) ? File.ReadAllLines(path) : [];
    }

    private IEnumerable<SuiteGroup> GroupsOf(string path)
    {
        using JsonDocument groups = JsonDocument.Parse(File.ReadAllBytes(path), Deep);
        string file = Path.GetFileNameWithoutExtension(path).Replace('-', '_');
        return
        [
            .. groups.RootElement.EnumerateArray().Select((group, i) => new SuiteGroup(
                $"{char.ToUpperInvariant(file[0])}{file[1..]}_{i}",
                _part.Folder + Path.GetFileName(path),
                group.GetProperty("description").GetString()!,
                WithDialect(group.GetProperty("schema")),
                [.. group.GetProperty("tests").EnumerateArray().Select(TestOf)])),
        ];
    }

    /// <summary>Files of the older drafts leave it to the folder to say which draft they are.</summary>
    private string WithDialect(JsonElement schema) => schema.ValueKind != JsonValueKind.Object || schema.TryGetProperty("$schema", out _)
        ? schema.GetRawText()
        : $"{{\"$schema\": \"{_dialect}\"{(schema.EnumerateObject().Any() ? "," : "")}{schema.GetRawText()[1..]}";

    private static SuiteTest TestOf(JsonElement test) => new(
        test.GetProperty("description").GetString()!,
        Encoding.UTF8.GetBytes(test.GetProperty("data").GetRawText()),
        test.GetProperty("valid").GetBoolean());

    /// <summary>Remote schemas of this draft, and those that belong to none; optional tests refer to other drafts, too.</summary>
    private IEnumerable<string> Remotes()
    {
        string remotes = Path.Combine(Root, "remotes");
        return Directory.EnumerateFiles(remotes, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(remotes, path).Replace('\\', '/'))
            .Where(path => path.StartsWith(_folder + "/", StringComparison.Ordinal)
                || (_part == SuitePart.Optional && path.StartsWith("draft", StringComparison.Ordinal) && !path.StartsWith("draft3/", StringComparison.Ordinal))
                || !(path.StartsWith("draft", StringComparison.Ordinal) || path.StartsWith("v1/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>
    /// A file of a project is known by its <c>$id</c> or its path, so that one which the suite serves at a URI gets that URI as its <c>$id</c>; where it
    /// has another, a second file at the URI refers to it.
    /// </summary>
    private IEnumerable<SchemaItem> ItemsOfRemote(string path)
    {
        string uri = RemoteRoot + path;
        string dialect = Dialects.FirstOrDefault(draft => path.StartsWith(draft.Folder + "/", StringComparison.Ordinal)).Dialect ?? _dialect;
        string idKeyword = dialect == Dialects[^1].Dialect ? "id" : "$id";
        JsonObject schema = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Root, "remotes", path)))!.AsObject();
        string id = schema[idKeyword]?.GetValue<string>() ?? uri;
        schema.Remove(idKeyword);
        JsonObject identified = [];
        identified["$schema"] = schema["$schema"]?.GetValue<string>() ?? dialect;
        identified[idKeyword] = id;
        foreach ((string name, JsonNode? value) in schema.Where(static member => member.Key != "$schema"))
        {
            identified[name] = value?.DeepClone();
        }

        yield return Remote(path, identified);
        if (id != uri)
        {
            yield return Remote("at/" + path, new JsonObject { ["$schema"] = dialect, [idKeyword] = uri, ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = id }) });
        }
    }

    private static SchemaItem Remote(string path, JsonObject schema) =>
        new("remotes/" + path, schema.ToJsonString(), "Remotes." + path[..^".json".Length].Replace('-', '_').Replace('/', '.'), AssertsFormats: false);
}
