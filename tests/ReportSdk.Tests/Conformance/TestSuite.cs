using System.Text;
using System.Text.Json;
using ReportSdk.Schema;

namespace ReportSdk.Tests.Conformance;

/// <summary>The JSON-Schema-Test-Suite as it lies in the shared folder.</summary>
internal static class TestSuite
{
    private static readonly Dictionary<string, string> Dialects = new(StringComparer.Ordinal)
    {
        ["draft2020-12"] = "https://json-schema.org/draft/2020-12/schema",
        ["draft2019-09"] = "https://json-schema.org/draft/2019-09/schema",
        ["draft7"] = "http://json-schema.org/draft-07/schema#",
        ["draft6"] = "http://json-schema.org/draft-06/schema#",
        ["draft4"] = "http://json-schema.org/draft-04/schema#",
    };

    private static readonly Lazy<SchemaFile[]> Remotes = new(ReadRemotes);

    public static string? Folder { get; } = SharedFolder.Path is { } shared ? Path.Combine(shared, "json-schema-test-suite") : null;

    /// <summary>Names of the files of a draft; one line that says why where there are none.</summary>
    public static IEnumerable<string> FilesOf(string draft, string folder = "") => Folder is null
        ? []
        : Directory.EnumerateFiles(Path.Combine(Folder, "tests", draft, folder), "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>Runs a file's tests.</summary>
    /// <returns>A line for every test that does not come out as the suite says, and the number of tests.</returns>
    public static (List<string> Failures, int Count) Run(string draft, string file, ValidationOptions? options = null)
    {
        var failures = new List<string>();
        int count = 0;
        using JsonDocument groups = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, "tests", draft, file)));
        foreach (JsonElement group in groups.RootElement.EnumerateArray())
        {
            string description = group.GetProperty("description").GetString()!;
            CompiledSchema schema = Compile(draft, group.GetProperty("schema").GetRawText());
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                count++;
                string name = $"{description}: {test.GetProperty("description").GetString()}";
                Check(schema, test.GetProperty("data").GetRawText(), test.GetProperty("valid").GetBoolean(), name, options, failures);
            }
        }

        return (failures, count);
    }

    public static CompiledSchema Compile(string draft, string schema) => SchemaTexts.Compile(
        new SchemaFile("suite.schema.json", schema), Remotes.Value, new SchemaCompilerOptions { DefaultDialect = Dialects[draft] });

    /// <summary>The flag, the list and the full evaluation must agree with the suite and so with each other.</summary>
    private static void Check(CompiledSchema schema, string data, bool expected, string name, ValidationOptions? options, List<string> failures)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(data);
        if (schema.IsValid(utf8, options) != expected)
        {
            failures.Add($"{name}: expected {(expected ? "valid" : "invalid")}");
        }

        if (schema.Validate(utf8, options) is var list && list.IsEmpty != expected)
        {
            failures.Add($"{name}: the list says otherwise: {string.Join("; ", list)}");
        }

        if (schema.Evaluate(utf8, options).IsValid != expected)
        {
            failures.Add($"{name}: the evaluation says otherwise");
        }
    }

    private static SchemaFile[] ReadRemotes()
    {
        string folder = Path.Combine(Folder!, "remotes");
        return
        [
            .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
                .Where(file => !file.Contains("draft3", StringComparison.Ordinal) && !file.Contains("v1", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Select(path => new SchemaFile("remotes/" + path, File.ReadAllText(Path.Combine(folder, path)), "http://localhost:1234/" + path)),
        ];
    }
}
