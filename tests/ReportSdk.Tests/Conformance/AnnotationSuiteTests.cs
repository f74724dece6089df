using System.Text;
using System.Text.Json;

namespace ReportSdk.Tests.Conformance;

/// <summary>The suite's annotation tests: which schema locations say what about which values.</summary>
public sealed class AnnotationSuiteTests
{
    public static TheoryData<string> Files => new(TestSuite.Folder is null
        ? ["none"]
        : Directory.EnumerateFiles(Path.Combine(TestSuite.Folder, "annotations", "tests")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [SharedFolderTheory("json-schema-test-suite")]
    [MemberData(nameof(Files))]
    public void Annotations_are_those_the_suite_expects(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestSuite.Folder!, "annotations", "tests", file)));
        var failures = new List<string>();
        int count = 0;
        foreach (JsonElement group in document.RootElement.GetProperty("suite").EnumerateArray().Where(IsFor202012))
        {
            CompiledSchema schema = TestSuite.Compile("draft2020-12", group.GetProperty("schema").GetRawText());
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                EvaluationResult result = schema.Evaluate(Encoding.UTF8.GetBytes(test.GetProperty("instance").GetRawText()));
                Assert.True(result.IsValid);
                foreach (JsonElement assertion in test.GetProperty("assertions").EnumerateArray())
                {
                    count++;
                    Check(group.GetProperty("description").GetString()!, assertion, result, failures);
                }
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(count > 0);
    }

    /// <summary>"4", "&lt;=2019", "=2020" or several, comma-separated (the suite's README).</summary>
    private static bool IsFor202012(JsonElement group)
    {
        if (!group.TryGetProperty("compatibility", out JsonElement compatibility))
        {
            return true;
        }

        return compatibility.GetString()!.Split(',').All(static rule => rule switch
        {
            ['<', '=', .. string latest] => int.Parse(latest, System.Globalization.CultureInfo.InvariantCulture) >= 2020,
            ['=', .. string only] => only == "2020",
            _ => int.Parse(rule, System.Globalization.CultureInfo.InvariantCulture) <= 2020,
        });
    }

    private static void Check(string description, JsonElement assertion, EvaluationResult result, List<string> failures)
    {
        string keyword = assertion.GetProperty("keyword").GetString()!;
        string location = assertion.GetProperty("location").GetString()!;
        string[] expected = [.. assertion.GetProperty("expected").EnumerateObject().Select(entry => $"{entry.Name} {Canonical(entry.Value)}").Order(StringComparer.Ordinal)];
        string[] actual =
        [
            .. result.Annotations
                .Where(annotation => annotation.Keyword == keyword && annotation.InstanceLocation == location)
                .Select(annotation => $"{SchemaLocation(annotation)} {Canonical(JsonDocument.Parse(annotation.Value).RootElement)}")
                .Order(StringComparer.Ordinal),
        ];
        if (!expected.SequenceEqual(actual))
        {
            failures.Add($"{description}: {keyword} at '{location}': expected [{string.Join(", ", expected)}], got [{string.Join(", ", actual)}]");
        }
    }

    private static string SchemaLocation(Annotation annotation)
    {
        string fragment = annotation.AbsoluteKeywordLocation[annotation.AbsoluteKeywordLocation.IndexOf('#', StringComparison.Ordinal)..];
        return fragment[..fragment.LastIndexOf('/')];
    }

    private static string Canonical(JsonElement value) => JsonSerializer.Serialize(value);
}
