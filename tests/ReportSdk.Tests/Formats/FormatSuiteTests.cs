using System.Text;
using System.Text.Json;
using ReportSdk.Formats;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Formats;

/// <summary>The public suite's format files of every draft that is read.</summary>
public class FormatSuiteTests
{
    private const string Suite = "json-schema-test-suite/tests";

    /// <summary>Tests that do not pass, with the reason: file name, colon, data. Empty: all pass.</summary>
    private static readonly Dictionary<string, string> KnownFailures = new(StringComparer.Ordinal);

    [SharedFolderTheory(Suite)]
    [InlineData("draft2020-12", 19)]
    [InlineData("draft2019-09", 1)]
    [InlineData("draft7", 1)]
    [InlineData("draft6", 1)]
    [InlineData("draft4", 1)]
    public void Every_format_test_of_the_suite_passes(string draft, int leastFiles)
    {
        string folder = Path.Combine(SharedFolder.Path!, Suite, draft, "optional", "format");
        string[] files = [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)];
        var failures = new List<string>();
        foreach (string file in files)
        {
            foreach (var group in JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray())
            {
                RunGroup(Path.GetFileName(file), group, failures);
            }
        }

        Assert.True(files.Length >= leastFiles);
        Assert.Empty(failures);
    }

    private static void RunGroup(string file, JsonElement group, List<string> failures)
    {
        var schema = group.GetProperty("schema");
        bool isFormat = schema.TryGetProperty("format", out var format);
        foreach (var test in group.GetProperty("tests").EnumerateArray())
        {
            var data = test.GetProperty("data");
            if (data.ValueKind != JsonValueKind.String)
            {
                continue;
            }

            byte[] text = Encoding.UTF8.GetBytes(data.GetString()!);
            bool isValid = !isFormat || !FormatChecker.TryGet(format.GetString()!, out var kind) || FormatChecker.IsMatch(kind, text);
            string name = $"{file}: {data.GetRawText()}";
            if (isValid != test.GetProperty("valid").GetBoolean() != KnownFailures.ContainsKey(name))
            {
                failures.Add($"{name} ({test.GetProperty("description").GetString()})");
            }
        }
    }
}
