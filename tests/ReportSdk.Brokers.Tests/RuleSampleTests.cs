using System.Text.Json;
using ReportSdk.Brokers.Tests.Documents;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>Samples of rules, through the generated types: each breaks one rule and nothing else. The command line reads the same samples in tests of its own.</summary>
public sealed class RuleSampleTests
{
    public static TheoryData<string> Paths => [.. Broken.Select(static sample => sample.Path)];

    private static IEnumerable<Sample> Broken => Samples.Set.All.Where(static sample => sample.Rule is not null);

    [Theory]
    [MemberData(nameof(Paths))]
    public void Sample_breaks_its_rule_and_no_other(string path)
    {
        Sample sample = Samples.Get(path);

        Violation violation = Assert.Single(sample.Type.Validate(sample.Utf8));

        Assert.Equal(sample.Rule, new SampleRule(violation.Rule!, violation.Code, violation.InstanceLocation));
        Assert.Equal(sample.Code is null ? ViolationSeverity.Warning : ViolationSeverity.Error, violation.Severity);
        Assert.Equal(sample.Code is null, sample.Type.IsValid(sample.Utf8));
        Assert.EndsWith(violation.Rule == "key" ? "/key" : $"/{violation.Rule}", violation.KeywordLocation, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_broken_by_a_sample_of_its_schema_and_kept_by_another()
    {
        var broken = Broken.Select(static sample => $"{SchemaOf(sample)} {sample.Rule!.Id}").ToHashSet(StringComparer.Ordinal);
        var kept = Samples.Set.Valid.Where(static sample => sample.Rule is null).Select(SchemaOf).ToHashSet(StringComparer.Ordinal);
        foreach ((string schema, string rule) in CrossCheckPage.Rules.SelectMany(static check => check.Schemas.Select(schema => (schema, check.Rule))))
        {
            Assert.Contains($"{schema} {rule}", broken);
            Assert.Contains(schema, kept);
        }
    }

    [Fact]
    public void A_sample_that_keeps_a_rule_has_something_at_the_place_where_another_breaks_it()
    {
        foreach (Sample broken in Broken)
        {
            string place = JsonPlace.OfAnyItem(broken.Rule!.Pointer);
            Assert.Contains(
                Samples.Set.Valid.Where(sample => sample.Rule is null && SchemaOf(sample) == SchemaOf(broken)),
                sample =>
                {
                    using JsonDocument document = JsonDocument.Parse(sample.Utf8);
                    return JsonPlace.IsIn(document.RootElement, place);
                });
        }
    }

    /// <summary><c>guosen/report</c> of <c>schemas/brokers/guosen/samples/valid/report.least.json</c>.</summary>
    private static string SchemaOf(Sample sample)
    {
        string[] parts = sample.Path.Split('/');
        return parts[0] == "schemas" ? $"{parts[^4]}/{parts[^1].Split('.')[0]}" : sample.Path;
    }
}
