using System.Text.Json;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>A schema of the public suite with the instances that the suite tests it with.</summary>
/// <param name="Draft">As the suite's folder is named: <c>draft2020-12</c>.</param>
/// <param name="File">Below that folder.</param>
/// <param name="Index">Number of the group in its file, from 0.</param>
/// <param name="Description">Of the group.</param>
/// <param name="Schema">JSON text on one line.</param>
/// <param name="Instances">JSON texts, each on one line.</param>
internal sealed record SuiteSchema(string Draft, string File, int Index, string Description, string Schema, IReadOnlyList<string> Instances)
{
    /// <summary>Instances that are deep on purpose are deeper than the default.</summary>
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };

    /// <summary>The folders of the drafts with their dialects, newest first.</summary>
    public static IReadOnlyList<(string Draft, string Dialect)> Drafts { get; } =
    [
        ("draft2020-12", "https://json-schema.org/draft/2020-12/schema"),
        ("draft2019-09", "https://json-schema.org/draft/2019-09/schema"),
        ("draft7", "http://json-schema.org/draft-07/schema#"),
        ("draft6", "http://json-schema.org/draft-06/schema#"),
        ("draft4", "http://json-schema.org/draft-04/schema#"),
    ];

    /// <summary>The required and optional schemas of a draft in the order of their files; those of formats are about formats, which oracles do not check.</summary>
    public static IReadOnlyList<SuiteSchema> Read(string suite, string draft)
    {
        string folder = Path.Combine(suite, "tests", draft);
        return
        [
            .. new[] { "", "optional/" }
                .SelectMany(part => Directory.EnumerateFiles(Path.Combine(folder, part), "*.json").Select(path => part + Path.GetFileName(path)).Order(StringComparer.Ordinal))
                .SelectMany(file => ReadFile(folder, draft, file)),
        ];
    }

    /// <summary>The suite's remote schemas as the registry of a case: of every draft that we read, since schemas refer across drafts.</summary>
    public static string ReadRegistry(string suite)
    {
        string folder = Path.Combine(suite, "remotes");
        IEnumerable<string> entries = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(static path => !path.StartsWith("draft3/", StringComparison.Ordinal) && !path.StartsWith("v1/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => $"\"http://localhost:1234/{path}\":{OnOneLine(System.IO.File.ReadAllText(Path.Combine(folder, path)))}");
        return $"{{{string.Join(',', entries)}}}";
    }

    private static List<SuiteSchema> ReadFile(string folder, string draft, string file)
    {
        using JsonDocument groups = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, file)), Deep);
        return
        [
            .. groups.RootElement.EnumerateArray().Select((group, i) => new SuiteSchema(
                draft,
                file,
                i,
                group.GetProperty("description").GetString()!,
                OnOneLine(group.GetProperty("schema").GetRawText()),
                [.. group.GetProperty("tests").EnumerateArray().Select(static test => OnOneLine(test.GetProperty("data").GetRawText()))])),
        ];
    }

    /// <summary>Line breaks stand between tokens only: in strings they are escaped.</summary>
    private static string OnOneLine(string json) => json.Replace('\n', ' ').Replace('\r', ' ');
}
