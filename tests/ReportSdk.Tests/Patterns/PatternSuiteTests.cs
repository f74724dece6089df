using System.Text;
using System.Text.Json;
using ReportSdk.Patterns;

namespace ReportSdk.Tests.Patterns;

/// <summary>The patterns of the public suite, on the strings and member names that it tests them with.</summary>
public class PatternSuiteTests
{
    private const string Suite = "json-schema-test-suite/tests/draft2020-12";
    private const int Steps = 1_000_000;

    [SharedFolderTheory(Suite)]
    [InlineData("pattern.json", 4)]
    [InlineData("optional/ecmascript-regex.json", 30)]
    public void Patterns_decide_as_the_suite_says(string file, int leastTests)
    {
        int count = 0;
        foreach (var group in Read(file))
        {
            if (!group.GetProperty("schema").TryGetProperty("pattern", out var pattern))
            {
                continue;
            }

            var matcher = PatternMatcher.Create(pattern.GetString()!);
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                if (test.GetProperty("data").ValueKind == JsonValueKind.String)
                {
                    count++;
                    var expected = test.GetProperty("valid").GetBoolean() ? PatternResult.Match : PatternResult.NoMatch;
                    var actual = matcher.IsMatch(Encoding.UTF8.GetBytes(test.GetProperty("data").GetString()!), Steps);
                    Assert.True(expected == actual, $"{file}: {pattern} on {test}");
                }
            }
        }

        Assert.True(count >= leastTests, $"{count} tests");
    }

    [SharedFolderTheory(Suite)]
    [InlineData("patternProperties.json")]
    [InlineData("optional/ecmascript-regex.json")]
    [InlineData("optional/non-bmp-regex.json")]
    public void Pattern_properties_decide_as_the_suite_says(string file)
    {
        int count = 0;
        foreach (var group in Read(file))
        {
            if (!group.GetProperty("schema").TryGetProperty("patternProperties", out var patterns))
            {
                continue;
            }

            bool isClosed = group.GetProperty("schema").TryGetProperty("additionalProperties", out _);
            var matchers = patterns.EnumerateObject().Select(p => (Matcher: PatternMatcher.Create(p.Name), Schema: p.Value)).ToList();
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                if (test.GetProperty("data").ValueKind == JsonValueKind.Object)
                {
                    count++;
                    bool isValid = test.GetProperty("data").EnumerateObject().All(m => IsMemberValid(m, matchers, isClosed));
                    Assert.True(isValid == test.GetProperty("valid").GetBoolean(), $"{file}: {patterns} on {test}");
                }
            }
        }

        Assert.True(count >= 3, $"{count} tests");
    }

    private static bool IsMemberValid(JsonProperty member, List<(PatternMatcher Matcher, JsonElement Schema)> matchers, bool isClosed)
    {
        var name = Encoding.UTF8.GetBytes(member.Name);
        var matching = matchers.Where(m => m.Matcher.IsMatch(name, Steps) == PatternResult.Match).ToList();
        return matching.All(m => IsValid(member.Value, m.Schema)) && (!isClosed || matching.Count > 0);
    }

    /// <summary>The subschemas that stand in these files: booleans, types and maxima.</summary>
    private static bool IsValid(JsonElement value, JsonElement schema)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.GetBoolean();
        }

        bool isOfType = !schema.TryGetProperty("type", out var type) || type.GetString() switch
        {
            "integer" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() % 1 == 0,
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "string" => value.ValueKind == JsonValueKind.String,
            _ => throw new InvalidDataException(type.GetString()),
        };
        return isOfType && (!schema.TryGetProperty("maximum", out var maximum) || value.GetDecimal() <= maximum.GetDecimal());
    }

    private static JsonElement.ArrayEnumerator Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedFolder.Path!, Suite, file))).RootElement.EnumerateArray();
}
