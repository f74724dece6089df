using System.Text;
using System.Text.Json;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Patterns;

/// <summary>The verdicts of another engine (node's RegExp with the u flag) on some thousand made pairs; tests/tools/pattern-oracle.mjs wrote them.</summary>
public class PatternOracleTests
{
    private const int Steps = 1_000_000;

    [Fact]
    public void Every_recorded_pair_has_the_recorded_verdict()
    {
        int pairs = 0;
        var failures = new List<string>();
        foreach (var line in ReadFixture())
        {
            string pattern = line.GetProperty("p").GetString()!;
            if (PatternSyntax.TryParse(pattern, out _) is not { } syntax)
            {
                continue;
            }

            var matcher = PatternMatcher.Create(syntax);
            foreach (var (text, expected) in ReadPairs(line))
            {
                pairs++;
                var actual = matcher.IsMatch(Encoding.UTF8.GetBytes(text), Steps);
                if (actual != expected)
                {
                    failures.Add($"{JsonSerializer.Serialize(pattern)} on {JsonSerializer.Serialize(text)}: {actual}");
                }
            }
        }

        Assert.Empty(failures);
        Assert.True(pairs >= 5_000, $"{pairs} pairs");
    }

    [Fact]
    public void Patterns_are_refused_exactly_where_they_are_recorded_as_refused()
    {
        var failures = new List<string>();
        int refused = 0;
        foreach (var line in ReadFixture())
        {
            string pattern = line.GetProperty("p").GetString()!;
            bool expected = line.TryGetProperty("e", out _);
            bool actual = PatternSyntax.TryParse(pattern, out var error) is null;
            refused += expected ? 1 : 0;
            if (expected != actual)
            {
                failures.Add($"{JsonSerializer.Serialize(pattern)} at {error.Index}: {error.GetMessage("en")}");
            }
        }

        Assert.Empty(failures);
        Assert.True(refused >= 100, $"{refused} refused");
    }

    [Fact]
    public void Every_engine_that_can_run_a_pattern_gives_one_verdict()
    {
        var failures = new List<string>();
        int compared = 0;
        foreach (var line in ReadFixture())
        {
            if (PatternSyntax.TryParse(line.GetProperty("p").GetString()!, out _) is not { IsRegular: true, IsLinear: true } syntax)
            {
                continue;
            }

            PatternEngine[] engines = [new AutomatonEngine(syntax), new AutomatonEngine(syntax, maxStateSize: 0), new BacktrackEngine(syntax)];
            foreach (var (text, expected) in ReadPairs(line))
            {
                foreach (var engine in engines)
                {
                    compared++;
                    long steps = 0;
                    var actual = engine.Match(Encoding.UTF8.GetBytes(text), Steps, ref steps);
                    if (actual != expected)
                    {
                        failures.Add($"{engine.GetType().Name} {JsonSerializer.Serialize(syntax.Pattern)} on {JsonSerializer.Serialize(text)}: {actual}");
                    }
                }
            }
        }

        Assert.Empty(failures);
        Assert.True(compared >= 10_000, $"{compared} comparisons");
    }

    private static IEnumerable<(string Text, PatternResult Expected)> ReadPairs(JsonElement line)
    {
        foreach (var text in line.GetProperty("y").EnumerateArray())
        {
            yield return (text.GetString()!, PatternResult.Match);
        }

        foreach (var text in line.GetProperty("n").EnumerateArray())
        {
            yield return (text.GetString()!, PatternResult.NoMatch);
        }
    }

    private static IEnumerable<JsonElement> ReadFixture()
    {
        using var stream = typeof(PatternOracleTests).Assembly.GetManifestResourceStream("pattern-oracle.jsonl")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return JsonDocument.Parse(line).RootElement;
        }
    }
}
