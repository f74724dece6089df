using System.Text;
using System.Text.Json;
using ReportSdk.Fuzz.Patterns;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Patterns;

/// <summary>The verdicts of another engine (node's RegExp with the u flag) on five thousand made patterns; tests/tools/pattern-oracle.mjs wrote them.</summary>
public class PatternOracleTests
{
    private const int Steps = 1_000_000;

    [Fact]
    public void Every_recorded_pair_has_the_recorded_verdict_and_the_same_texts_are_refused()
    {
        PatternFixture[] fixtures = [.. ReadFixture()];

        Assert.Empty(fixtures.SelectMany(static fixture => fixture.Differences()));
        Assert.InRange(fixtures.Count(static fixture => !fixture.IsRefused), 5_000, int.MaxValue);
        Assert.InRange(fixtures.Count(static fixture => fixture.IsRefused), 500, int.MaxValue);
        Assert.InRange(fixtures.Sum(static fixture => fixture.Pairs.Count(static pair => pair.IsMatch)), 5_000, int.MaxValue);
        Assert.InRange(fixtures.Sum(static fixture => fixture.Pairs.Count(static pair => !pair.IsMatch)), 5_000, int.MaxValue);
    }

    [Fact]
    public void A_difference_is_told()
    {
        string[] wrong =
        [
            .. new PatternFixture("^a$", false, [("a", false), ("b", false)]).Differences(),
            .. new PatternFixture("^a$", true, []).Differences(),
            .. new PatternFixture("(", false, []).Differences(),
        ];

        Assert.Equal(3, wrong.Length);
        Assert.Equal("\"^a$\" on \"a\": Match", wrong[0]);
    }

    [Fact]
    public void Every_engine_that_can_run_a_pattern_gives_one_verdict()
    {
        var failures = new List<string>();
        int compared = 0;
        int gaveUp = 0;
        foreach (var fixture in ReadFixture().Where(static fixture => !fixture.IsRefused))
        {
            if (PatternSyntax.TryParse(fixture.Pattern, out _) is not { IsRegular: true, IsLinear: true } syntax)
            {
                continue;
            }

            PatternEngine[] engines = [new AutomatonEngine(syntax), new AutomatonEngine(syntax, maxStateSize: 0), new BacktrackEngine(syntax)];
            foreach (var (text, isMatch) in fixture.Pairs)
            {
                foreach (var engine in engines)
                {
                    long steps = 0;
                    var actual = engine.Match(Encoding.UTF8.GetBytes(text), Steps, ref steps);
                    if (actual == PatternResult.StepLimit && engine is BacktrackEngine)
                    {
                        // It is not what such a pattern runs on: it may give up, but not err.
                        gaveUp++;
                        continue;
                    }

                    compared++;
                    if (actual != (isMatch ? PatternResult.Match : PatternResult.NoMatch))
                    {
                        failures.Add($"{engine.GetType().Name} {JsonSerializer.Serialize(syntax.Pattern)} on {JsonSerializer.Serialize(text)}: {actual}");
                    }
                }
            }
        }

        Assert.Empty(failures);
        Assert.True(compared >= 50_000, $"{compared} comparisons");
        Assert.True(gaveUp <= 10, $"{gaveUp} times at the step limit");
    }

    private static IEnumerable<PatternFixture> ReadFixture()
    {
        using var stream = typeof(PatternOracleTests).Assembly.GetManifestResourceStream("pattern-oracle.jsonl")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. PatternFixture.Read(reader)];
    }
}
