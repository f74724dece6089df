using System.Text.Json;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Cli.Testing;

/// <summary>Decides annotation tests: the values that a keyword left at a place, by the schema that left them, must be the ones expected and no others.</summary>
internal static class AnnotationComparison
{
    /// <param name="result">The evaluation.</param>
    /// <param name="schemaId">URI of the schema under test: expected locations are relative to it.</param>
    /// <param name="location">JSON Pointer of the instance location.</param>
    /// <param name="keyword">The keyword that annotates.</param>
    /// <param name="expected">Object from schema location to value.</param>
    /// <returns>Why the test failed; null when it passed.</returns>
    public static string? Compare(EvaluationResult result, string schemaId, string location, string keyword, JsonElement expected)
    {
        if (!result.IsValid)
        {
            return $"the instance is not valid: {result.Violations[0].Code} at {result.Violations[0].InstanceLocation}";
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var annotation in result.Annotations)
        {
            if (annotation.Keyword == keyword && annotation.InstanceLocation == location)
            {
                found.Add(SchemaLocation(annotation.AbsoluteKeywordLocation), annotation.Value);
            }
        }

        foreach (var member in expected.EnumerateObject())
        {
            var key = Normalize(schemaId, member.Name);
            if (!found.Remove(key, out var value))
            {
                return $"no annotation from {member.Name}";
            }

            using var parsed = JsonDocument.Parse(value);
            if (!JsonElement.DeepEquals(parsed.RootElement, member.Value))
            {
                return $"the annotation from {member.Name} is {value}";
            }
        }

        foreach (var (key, value) in found)
        {
            return $"unexpected annotation {value} from #{SchemaUri.Fragment(key)}";
        }

        return null;
    }

    /// <summary>The schema that a keyword stands in: the location without its last segment.</summary>
    private static string SchemaLocation(string keywordLocation)
    {
        var normal = Normalize(keywordLocation, keywordLocation);
        return normal[..normal.LastIndexOf('/')];
    }

    private static string Normalize(string baseUri, string location) => SchemaUri.Resolve(baseUri, location) + "#" + SchemaUri.Fragment(location);
}
