using ReportSdk.Fuzz.Oracle;

namespace ReportSdk.Tests.Conformance;

/// <summary>Our dialect is a good citizen: to a validator that does not know it, the shipped schemas mean the same but for what the dialect asserts.</summary>
public sealed class SampleOracleTests
{
    private static readonly Lazy<Dictionary<string, (char Verdict, string? Code)>> Own = new(() =>
    {
        var samples = new SampleVerdicts(Repository.Root);
        return samples.With(HarnessSession.AskOwn(SampleVerdicts.Dialect, samples.Registry, samples.Cases))
            .ToDictionary(static pair => pair.Sample.Path, static pair => (pair.Verdict, pair.Sample.Code));
    });

    [Fact]
    public void Verdicts_of_ajv_and_python3_jsonschema_about_the_samples_are_ours()
    {
        string[][] recorded = [.. File.ReadLines(Repository.PathOf(SampleVerdicts.RecordPath)).Select(static line => line.Split('\t'))];

        Assert.InRange(recorded.Length, 400, int.MaxValue);
        Assert.All(recorded, line => Assert.Equal([Own.Value[line[0]].Verdict.ToString(), Own.Value[line[0]].Verdict.ToString()], line[1..]));
    }

    [Fact]
    public void Without_the_dialect_only_formats_units_and_rules_are_not_asserted()
    {
        Assert.Contains(Own.Value.Values, static sample => sample is { Verdict: 'v', Code: not null });
        Assert.All(Own.Value, static pair => Assert.True(
            pair.Value.Verdict == (pair.Value.Code is null ? 'v' : 'i') || pair.Value is { Verdict: 'v', Code: "FORMAT" or "UNIT_MISSING" or "UNIT_UNKNOWN" or "RULE" or "KEY" or "REFERENCE" },
            $"{pair.Key}: {pair.Value}"));
    }
}
