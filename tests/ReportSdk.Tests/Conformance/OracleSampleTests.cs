using ReportSdk.Fuzz.Oracle;

namespace ReportSdk.Tests.Conformance;

/// <summary>
/// The recorded verdicts of ajv and python3-jsonschema about made instances for the schemas of the suite: ours are the same, but for what
/// <c>tests/conformance/oracle.differences</c> explains. The verb <c>oracle</c> of the fuzzer asks the oracles themselves.
/// </summary>
public sealed class OracleSampleTests
{
    private static string Suite => Path.Combine(SharedFolder.Path!, "json-schema-test-suite");

    [SharedFolderFact("json-schema-test-suite")]
    public void Every_disagreement_with_an_oracle_is_explained_and_every_explanation_is_needed()
    {
        KnownDifferenceList known = KnownDifferenceList.Read(Repository.PathOf(OracleVerb.ListPath));
        string registry = SuiteSchema.ReadRegistry(Suite);
        var comparison = new OracleComparison(known, (cases, dialect) => HarnessSession.AskOwn(dialect, registry, cases));
        foreach ((string draft, string dialect) in SuiteSchema.Drafts)
        {
            (IReadOnlyList<OracleCase> cases, IReadOnlyDictionary<string, IReadOnlyList<string>> verdicts) =
                OracleSample.Read(Repository.PathOf("tests/conformance/oracle-sample.jsonl"), draft, SuiteSchema.Read(Suite, draft));
            IReadOnlyList<string> own = HarnessSession.AskOwn(dialect, registry, cases);
            foreach ((string oracle, IReadOnlyList<string> others) in verdicts)
            {
                comparison.Compare(oracle, dialect, cases, own, others);
            }
        }

        Assert.Empty(comparison.Unexplained.Select(static found => $"{found.Kind}: {found.Instance}"));
        Assert.Empty(known.Stale.Select(static line => $"{OracleVerb.ListPath}:{line.Line}: explains nothing"));
        Assert.Equal(["ajv", "python3-jsonschema"], comparison.Counts.Keys);
        Assert.All(comparison.Counts.Values, static counts => Assert.InRange(counts.Agreed, 1_500, int.MaxValue));
    }

    [Fact]
    public void A_disagreement_that_no_line_explains_is_told()
    {
        KnownDifferenceList known = KnownDifferenceList.Read(Repository.PathOf(OracleVerb.ListPath));
        var schema = new SuiteSchema("draft7", "type.json", 0, "made", """{"type": "string"}""", []);
        OracleCase[] cases = [new(schema, ["1", "\"x\"", """{"a": 1, "a": 2}"""])];
        var comparison = new OracleComparison(known, static (asked, _) => [.. asked.Select(static _ => "i")]);

        comparison.Compare("ajv", "http://json-schema.org/draft-07/schema#", cases, ["ivi"], ["vve"]);

        Assert.Equal([("1", 'v'), ("""{"a": 1, "a": 2}""", 'e')], comparison.Unexplained.Select(static found => (found.Instance, found.Other)));
    }

    [Theory]
    [InlineData("ajv", "1.0", "1")]
    [InlineData("python3-jsonschema", "1.0", "1.0")]
    [InlineData("ajv", "9007199254740993", "9007199254740992")]
    [InlineData("python3-jsonschema", "9007199254740993", "9007199254740993")]
    [InlineData("ajv", """{"a": [1e-400], "b": "\u0041", "a": [0.10]}""", """{"a":[0.1],"b":"\u0041"}""")]
    [InlineData("ajv", "[1e400]", null)]
    public void An_instance_is_rewritten_as_an_oracle_reads_it(string oracle, string instance, string? expected) =>
        Assert.Equal(expected, OracleReading.Of(oracle, instance));
}
