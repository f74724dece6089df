using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>Each cross-check of the reports is a rule where docs/cross-checks.md says, and the sample documents give what it says, no more and no less.</summary>
public sealed class CrossCheckTests
{
    private static readonly Dictionary<string, string> Reports = new(StringComparer.Ordinal)
    {
        ["000"] = "guolian-2024-03",
        ["001"] = "minsheng-2024-06",
        ["002"] = "guosen-2024-03",
        ["003"] = "zheshang-2023-02",
        ["004"] = "huafu-2024-06",
    };

    public static TheoryData<string> Documents => [.. Reports.Values];

    [Fact]
    public void The_page_lists_every_rule_of_the_shipped_schemas_with_its_severity()
    {
        IEnumerable<string> listed =
            from check in CrossCheckPage.Rules
            from schema in check.Schemas
            select $"{schema} {check.Rule} {check.Severity}";
        IEnumerable<string> stated =
            from node in ShippedSchemaNode.All
            let file = node.Path[..node.Path.IndexOf(".schema.json", StringComparison.Ordinal)].Replace("brokers/", "", StringComparison.Ordinal)
            from rule in StatedIn(node)
            select $"{file} {rule.Id} {rule.Severity}";

        Assert.Equal(stated.Distinct().Order(StringComparer.Ordinal), listed.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_check_is_a_rule_or_the_page_says_why_it_is_none()
    {
        const int Checks = 38;
        IEnumerable<string> rows = File.ReadLines(Repository.PathOf("docs/cross-checks.md")).Where(static line => line.StartsWith("| X-", StringComparison.Ordinal));
        IEnumerable<int> found = rows.SelectMany(static row => row.Split('|')[1].Split(',')).Select(static check => int.Parse(check.Split('-')[1].Split(' ')[0], CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(1, Checks), found.Distinct().Order());
    }

    [Fact]
    public void The_page_lists_every_fact_of_core()
    {
        IEnumerable<string> stated =
            from node in ShippedSchemaNode.All
            where node.Path.StartsWith("core/", StringComparison.Ordinal) && node.Has("facts")
            from fact in node.Schema.GetProperty("facts").EnumerateObject()
            select $"{fact.Name} {fact.Value.GetProperty("severity").GetString()}";

        Assert.Equal(stated.Order(StringComparer.Ordinal), CrossCheckPage.Facts.Select(static fact => $"{fact.Rule} {fact.Severity}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_document_gives_the_warnings_of_the_page_and_no_error(string document)
    {
        Sample sample = Samples.Get($"samples/documents/{document}.json");
        ViolationList found = sample.Type.Validate(sample.Utf8);

        Assert.False(found.HasErrors);
        Assert.Equal(
            CrossCheckPage.Warnings.Where(warning => warning.Document == document).Select(static warning => $"{warning.Rule} {warning.At}").Order(StringComparer.Ordinal),
            found.Select(static violation => $"{violation.Rule} {violation.InstanceLocation}").Order(StringComparer.Ordinal));
        Assert.All(found, static violation => Assert.Equal(ViolationSeverity.Warning, violation.Severity));
        Assert.All(found, violation =>
        {
            string text = Encoding.UTF8.GetString(sample.Utf8);
            string[] lines = text.Split('\n');
            Assert.InRange(violation.Line, 1, lines.Length);
            Assert.True(lines[violation.Line - 1][(violation.Column - 1)..][0] is '{' or '"', $"{violation} is at a value");
            Assert.All((string[])["en", "zh"], language => Assert.DoesNotContain("—", violation.GetMessage(language), StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_counts_of_the_page_are_those_of_its_list()
    {
        foreach (CrossCheck check in CrossCheckPage.Rules)
        {
            var listed = CrossCheckPage.Warnings.Where(warning => warning.Rule == check.Rule).ToList();
            Assert.Equal(check.Found, listed.Count);
            Assert.All(listed, warning => Assert.Contains(check.Reports, report => Reports[report] == warning.Document));
            Assert.All(listed, warning => Assert.Contains(check.Places, place => new PointerPattern(place).IsMatch(warning.At)));
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_document_has_what_the_rules_look_at(string document)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf($"samples/documents/{document}.json")));
        IEnumerable<string> empty =
            from check in CrossCheckPage.Rules
            where check.Reports.Any(report => Reports[report] == document)
            where !check.Places.Any(place => JsonPlace.IsIn(json.RootElement, place))
            select $"{check.Rule}: {string.Join(", ", check.Places)}";

        Assert.Empty(empty);
    }

    private static IEnumerable<(string Id, string Severity)> StatedIn(ShippedSchemaNode node)
    {
        if (node.Has("key"))
        {
            yield return ("key", "error");
        }

        foreach (string keyword in (string[])["rules", "references"])
        {
            if (node.Has(keyword))
            {
                foreach (JsonProperty rule in node.Schema.GetProperty(keyword).EnumerateObject())
                {
                    yield return (rule.Name, SeverityOf(node, rule.Value));
                }
            }
        }
    }

    /// <summary>Its own, else that of what it imports.</summary>
    private static string SeverityOf(ShippedSchemaNode node, JsonElement rule)
    {
        if (rule.TryGetProperty("severity", out JsonElement severity))
        {
            return severity.GetString()!;
        }

        if (!rule.TryGetProperty("$ref", out JsonElement reference))
        {
            return "error";
        }

        string[] parts = reference.GetString()!.Split('#');
        string file = parts[0].Length == 0 ? node.Path[..node.Path.IndexOf('#', StringComparison.Ordinal)] : parts[0].TrimStart('/').Replace("/v1/", "/", StringComparison.Ordinal) + ".schema.json";
        int keyword = parts[1].LastIndexOf("/rules/", StringComparison.Ordinal);
        ShippedSchemaNode target = ShippedSchemaNode.All.Single(candidate => candidate.Path == $"{file}#{parts[1][..keyword]}");
        return SeverityOf(target, target.Schema.GetProperty("rules").GetProperty(parts[1][(keyword + "/rules/".Length)..]));
    }
}
