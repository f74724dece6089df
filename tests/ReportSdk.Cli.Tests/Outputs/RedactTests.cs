namespace ReportSdk.Cli.Tests.Outputs;

/// <summary>What stands in a document can be kept out of every output, and is never quoted at length.</summary>
public sealed class RedactTests
{
    private static readonly string Canary = string.Concat(Enumerable.Range(0, 50).Select(static i => $"c{i:D3}"));

    public static TheoryData<string> Outputs => ["text", "json", "sarif", "junit", "github"];

    [Theory]
    [MemberData(nameof(Outputs))]
    public void A_redacted_message_says_what_is_asked_for_and_not_what_was_found(string output)
    {
        using var folder = new TemporaryFolder();
        var document = Write(folder);

        foreach (var language in (string[])["en", "zh"])
        {
            var run = CliRun.Of("validate", document, "--schemas", folder.Path, "-o", output, "--redact", "--lang", language);

            Assert.Equal(1, run.ExitCode);
            Assert.DoesNotContain("c000", run.Out);
            Assert.Contains("MAX_LENGTH", run.Out);
            Assert.Contains("RULE", run.Out);
            Assert.Contains("80", run.Out);
        }
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void A_quotation_has_at_most_64_characters(string output)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("validate", Write(folder), "--schemas", folder.Path, "-o", output);

        Assert.Contains(Canary[..60], run.Out);
        Assert.DoesNotContain(Canary[..65], run.Out);
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void An_unknown_schema_is_not_named(string output)
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("a.json", $$"""{ "$schema": "https://x.test/{{Canary}}" }""");

        var run = CliRun.Of("validate", document, "-o", output, "--redact");

        Assert.Equal(4, run.ExitCode);
        Assert.DoesNotContain("c000", run.Out);
    }

    [Fact]
    public void Results_of_json_schema_are_not_redacted() =>
        Assert.Equal(2, CliRun.Of("validate", "a.json", "--redact", "--results", "basic").ExitCode);

    private static string Write(TemporaryFolder folder)
    {
        folder.Write("s.schema.json", """
            {
              "$schema": "https://reportsdk.dev/vocab/v1/report", "$id": "https://x.test/s", "type": "object",
              "properties": {
                "a": { "type": "string", "maxLength": 80, "enum": ["x"], "pattern": "^x" },
                "pair": {
                  "type": "object", "required": ["b", "c"], "properties": { "b": { "type": "string" }, "c": { "type": "string" } },
                  "rules": { "same": { "expression": "b == c", "message": { "en": "{b} is not {c}", "zh": "{b} 不是 {c}" } } }
                }
              }
            }
            """);
        return folder.Write("a.json", $$"""{ "$schema": "https://x.test/s", "a": "{{Canary}}", "pair": { "b": "{{Canary}}", "c": "{{Canary}}!" } }""");
    }
}
