using System.Text;
using System.Text.Json;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>
/// The samples and documents that are shipped, judged by their schemas as any validator reads them: under 2020-12, where the words of our vocabularies are unknown
/// keywords and formats are annotations.
/// </summary>
internal sealed class SampleVerdicts
{
    /// <summary>Verdicts of the oracles, in the repository: a line a sample.</summary>
    public const string RecordPath = "tests/conformance/oracle-shipped-samples.tsv";

    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private const string OurDialect = "https://reportsdk.dev/vocab/v1/report";

    private readonly Sample[][] _samples;

    /// <param name="repository">Path of the repository.</param>
    public SampleVerdicts(string repository)
    {
        Dictionary<string, string> schemas = Directory.EnumerateFiles(Path.Combine(repository, "schemas"), "*.schema.json", SearchOption.AllDirectories)
            .Select(static path => OnOneLine(File.ReadAllText(path)))
            .ToDictionary(static text => JsonDocument.Parse(text).RootElement.GetProperty("$id").GetString()!, static text => text.Replace($"\"$schema\": \"{OurDialect}\"", $"\"$schema\": \"{Dialect}\"", StringComparison.Ordinal));
        Registry = $"{{{string.Join(',', schemas.Where(static pair => !pair.Key.Contains("/vocab/", StringComparison.Ordinal)).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"\"{pair.Key}\":{pair.Value}"))}}}";
        _samples = [.. SampleSet.Shipped(repository).All.Where(HasOneReading).GroupBy(static sample => sample.Type.SchemaId).Select(static group => group.ToArray())];
        Cases =
        [
            .. _samples.Select(group => new OracleCase(
                new SuiteSchema("draft2020-12", group[0].Type.SchemaId, 0, group[0].Type.SchemaId, $$"""{"$ref": "{{group[0].Type.SchemaId}}"}""", []),
                [.. group.Select(static sample => OnOneLine(Encoding.UTF8.GetString(sample.Utf8)))])),
        ];
    }

    /// <summary>A case a schema.</summary>
    public IReadOnlyList<OracleCase> Cases { get; }

    /// <summary>All shipped schemas by identifier.</summary>
    public string Registry { get; }

    /// <summary>Each sample with its letter among the verdicts about <see cref="Cases"/>.</summary>
    public IEnumerable<(Sample Sample, char Verdict)> With(IReadOnlyList<string> verdicts) =>
        _samples.SelectMany((group, i) => group.Select((sample, k) => (sample, verdicts[i][k])));

    /// <summary>JSON without duplicate members, of which other validators take the last: that we refuse them is intended.</summary>
    private static bool HasOneReading(Sample sample) => sample.Code is not ("INVALID_JSON" or "DUPLICATE_PROPERTY");

    private static string OnOneLine(string json) => json.Replace('\n', ' ').Replace('\r', ' ');
}
