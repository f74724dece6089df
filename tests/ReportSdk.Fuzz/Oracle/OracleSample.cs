using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>
/// Recorded verdicts of the oracles, so that a run of the tests needs neither: a line a schema, <c>{"draft", "file", "group", "instances", "ajv": "vvi", …}</c>. The schemas
/// themselves stay in the suite.
/// </summary>
internal static class OracleSample
{
    /// <summary>Of each kind of explained disagreement so many are recorded, and of each schema so many made instances.</summary>
    private const int Kept = 2;

    // Line breaks within strings are escaped all the same; the rest is to be read by people.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Chooses what is recorded of the cases of a draft.</summary>
    /// <param name="cases">What was asked.</param>
    /// <param name="verdicts">By oracle, a text a case.</param>
    /// <param name="isWanted">Whether an instance of a case has to be in, as one that is about an explained disagreement.</param>
    public static IEnumerable<byte[]> Lines(IReadOnlyList<OracleCase> cases, IReadOnlyDictionary<string, IReadOnlyList<string>> verdicts, Func<SuiteSchema, string, bool> isWanted)
    {
        for (int i = 0; i < cases.Count; i++)
        {
            (SuiteSchema schema, IReadOnlyList<string> instances) = cases[i];
            int[] chosen = [.. Enumerable.Range(0, instances.Count).Where(k => isWanted(schema, instances[k]) || (k >= schema.Instances.Count && k < schema.Instances.Count + Kept))];
            if (chosen.Length > 0)
            {
                yield return Line(schema, [.. chosen.Select(k => instances[k])], verdicts.Select(pair => (pair.Key, string.Concat(chosen.Select(k => pair.Value[i][k])))));
            }
        }
    }

    /// <summary>Whether one more of a kind is to be recorded.</summary>
    public static bool IsWanted(int seen) => seen < Kept;

    /// <summary>The recorded cases of a draft with the verdicts of each oracle.</summary>
    public static (IReadOnlyList<OracleCase> Cases, IReadOnlyDictionary<string, IReadOnlyList<string>> Verdicts) Read(string path, string draft, IReadOnlyList<SuiteSchema> schemas)
    {
        var byPlace = schemas.ToDictionary(static schema => (schema.File, schema.Index));
        var cases = new List<OracleCase>();
        var verdicts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["ajv"] = new List<string>(), ["python3-jsonschema"] = new List<string>() };
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.GetProperty("draft").GetString() != draft)
            {
                continue;
            }

            SuiteSchema schema = byPlace[(root.GetProperty("file").GetString()!, root.GetProperty("group").GetInt32())];
            cases.Add(new OracleCase(schema, [.. root.GetProperty("instances").EnumerateArray().Select(static instance => instance.GetString()!)]));
            foreach ((string oracle, IReadOnlyList<string> texts) in verdicts)
            {
                ((List<string>)texts).Add(root.GetProperty(oracle).GetString()!);
            }
        }

        return (cases, verdicts);
    }

    private static byte[] Line(SuiteSchema schema, string[] instances, IEnumerable<(string Oracle, string Verdicts)> verdicts)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("draft"u8, schema.Draft);
            writer.WriteString("file"u8, schema.File);
            writer.WriteNumber("group"u8, schema.Index);
            foreach ((string oracle, string text) in verdicts)
            {
                writer.WriteString(oracle, text);
            }

            writer.WriteStartArray("instances"u8);
            foreach (string instance in instances)
            {
                writer.WriteStringValue(instance);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
