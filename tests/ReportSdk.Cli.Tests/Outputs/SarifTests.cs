using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReportSdk.Cli.Tests.Outputs;

/// <summary>SARIF: valid against the schema of OASIS, safe whatever the data says, complete up to its cap.</summary>
public sealed class SarifTests
{
    private const string OfficialSchema = "formats/sarif-schema-2.1.0.json";

    [SharedFolderFact(OfficialSchema)]
    public void Every_output_is_valid_against_the_official_schema()
    {
        using var hostile = new HostileFolder();
        using var folder = new TemporaryFolder();
        var official = File.ReadAllText(Path.Combine(SharedFolder.Path!, OfficialSchema));

        // Two patterns of it are none of ECMA-262 with "u", which is what JSON Schema asks for: a bracket that closes nothing is not escaped.
        var schema = folder.Write("sarif.schema.json", official.Replace("{2}]?$", @"{2}\\]?$", StringComparison.Ordinal));
        string[] samples = [Repository.PathOf("samples/documents"), Repository.PathOf("samples/invalid")];

        foreach (var run in (CliRun[])[.. hostile.Runs("sarif"), CliRun.Of(["validate", .. samples, "-o", "sarif"]), CliRun.Of("check", Repository.PathOf("schemas"), "-o", "sarif")])
        {
            var sarif = folder.Write("a.sarif.json", run.Out);
            var verdict = CliRun.Of("validate", sarif, "--schema", schema, "--format", "assert");
            Assert.True(verdict.ExitCode == 0, verdict + run.Out);
        }
    }

    [Fact]
    public void A_result_has_its_rule_place_and_pointers()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{ "properties": { "a b": { "type": "string" } } }""");
        var document = folder.Write("a b/文.json", "{\n  \"a b\": 12\n}");

        var sarif = CliRun.Of("validate", document, "--schema", schema, "-o", "sarif").Json.GetProperty("runs")[0];

        var result = Assert.Single(sarif.GetProperty("results").EnumerateArray());
        var rule = sarif.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal("TYPE", result.GetProperty("ruleId").GetString());
        Assert.Equal("TYPE", rule.GetProperty("id").GetString());
        Assert.Equal("https://reportsdk.dev/violations/TYPE", rule.GetProperty("helpUri").GetString());
        Assert.Equal("Value of another type", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        var location = result.GetProperty("locations")[0];
        var region = location.GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal((2, 10, 12), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal("/a b", location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
        var artifact = location.GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.EndsWith("/a%20b/%E6%96%87.json", artifact.GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", artifact.GetProperty("uriBaseId").GetString());
        Assert.Equal(1, sarif.GetProperty("invocations")[0].GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Uris_are_relative_and_text_is_kept_without_becoming_a_link()
    {
        using var hostile = new HostileFolder();
        foreach (var run in hostile.Runs("sarif"))
        {
            Assert.DoesNotContain(run.Out, static c => c != '\n' && Reporting.Printable.Escape(c.ToString()) != c.ToString());
            foreach (var result in run.Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray())
            {
                Assert.DoesNotContain("[x](", result.GetProperty("message").GetProperty("text").GetString());
                foreach (var location in result.GetProperty("locations").EnumerateArray())
                {
                    var uri = location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
                    Assert.True(Uri.TryCreate(uri, UriKind.Relative, out _), uri);
                    Assert.DoesNotMatch("[^A-Za-z0-9/._~%-]", uri);
                    Assert.False(uri.StartsWith('/'), uri);
                }
            }
        }

        var validated = hostile.Runs("sarif").First().Json.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "ENUM");
        Assert.Equal("/" + HostileFolder.Text.Replace("~", "~0").Replace("/", "~1"), validated.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString());
    }

    [Fact]
    public void Ten_thousand_errors_are_all_counted()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{ "type": "string" }""");
        var lines = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{i}\n");
        }

        var document = folder.Write("a.ndjson", lines.ToString());
        var run = CliRun.Of("validate", document, "--schema", schema, "-o", "sarif", "--max-violations", "9000").Json.GetProperty("runs")[0];

        Assert.Equal(5000, run.GetProperty("results").GetArrayLength());
        Assert.Equal(10_000, run.GetProperty("properties").GetProperty("problems").GetInt64());
        Assert.Contains("5000 more not listed", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[1].GetProperty("message").GetProperty("text").GetString());
    }
}
