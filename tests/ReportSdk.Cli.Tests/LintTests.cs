namespace ReportSdk.Cli.Tests;

/// <summary><c>check</c> finds what cannot be meant, runs samples, and is strict when asked to be.</summary>
public sealed class LintTests
{
    private const string Report = "https://reportsdk.dev/vocab/v1/report";

    [Fact]
    public void The_shipped_schemas_are_clean_even_when_warnings_fail()
    {
        var run = CliRun.Of("check", Repository.PathOf("schemas"), "--strict");
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    [Fact]
    public void Warnings_fail_when_asked_to()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.schema.json", """{ "minimum": 2, "maximum": 1 }""");

        Assert.Equal(0, CliRun.Of("check", path).ExitCode);
        foreach (var output in (string[])["text", "json", "sarif", "junit", "github"])
        {
            Assert.Equal(4, CliRun.Of("check", path, "--strict", "-o", output).ExitCode);
        }
    }

    [Theory]
    [InlineData("""{ "exclusiveMinimum": 1, "maximum": 1 }""", "RSDK0140")]
    [InlineData("""{ "$schema": "http://json-schema.org/draft-04/schema#", "minimum": 1, "exclusiveMinimum": true, "maximum": 1 }""", "RSDK0140")]
    [InlineData("""{ "minItems": 3, "maxItems": 2 }""", "RSDK0141")]
    [InlineData("""{ "minProperties": 3, "maxProperties": 2 }""", "RSDK0141")]
    [InlineData("""{ "contains": {}, "minContains": 3, "maxContains": 2 }""", "RSDK0141")]
    [InlineData("""{ "const": "a", "type": "number" }""", "RSDK0142")]
    [InlineData("""{ "const": 3, "enum": [1, 2] }""", "RSDK0142")]
    [InlineData("""{ "enum": [1, 2], "minimum": 5 }""", "RSDK0142")]
    [InlineData("""{ "enum": ["a"], "$ref": "#/$defs/b", "$defs": { "b": { "enum": ["b"] } } }""", "RSDK0142")]
    [InlineData("""{ "enum": ["a", "bbb"], "maxLength": 2 }""", "RSDK0143")]
    [InlineData("""{ "required": ["a"], "properties": { "a": false } }""", "RSDK0144")]
    [InlineData("""{ "required": ["a"], "allOf": [{ "properties": { "b": true }, "additionalProperties": false }] }""", "RSDK0144")]
    [InlineData("""{ "type": "string", "$ref": "#/$defs/n", "$defs": { "n": { "type": "number" } } }""", "RSDK0147")]
    [InlineData("""{ "allOf": [{ "type": "string" }, { "anyOf": [{ "type": "number" }, { "type": "null" }] }] }""", "RSDK0147")]
    [InlineData("""{ "anyOf": [true, false] }""", "RSDK0148")]
    [InlineData("""{ "if": false, "then": true, "else": { "minLength": 1 } }""", "RSDK0150")]
    [InlineData("""{ "type": "integer", "format": "date" }""", "RSDK0152")]
    [InlineData("""{ "type": "object", "items": true }""", "RSDK0152")]
    [InlineData("""{ "then": true }""", "RSDK0153")]
    public void What_cannot_be_meant_is_found(string schema, string id)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("check", folder.Write("a.schema.json", schema));
        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Lines, line => line.Contains($": warning {id}: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "minimum": 1, "maximum": 1 }""")]
    [InlineData("""{ "minimum": 0.10000000000000000000000000000000001, "exclusiveMaximum": 0.10000000000000000000000000000000002 }""")]
    [InlineData("""{ "type": "number", "enum": [1, 2.0], "multipleOf": 1 }""")]
    [InlineData("""{ "enum": ["😀"], "maxLength": 1 }""")]
    [InlineData("""{ "required": ["a1"], "patternProperties": { "^a": true }, "additionalProperties": false }""")]
    [InlineData("""{ "type": "integer", "allOf": [{ "type": "number" }] }""")]
    [InlineData("""{ "properties": { "child": { "$ref": "#" } }, "type": "object" }""")]
    [InlineData("""{ "allOf": [{ "$ref": "#/$defs/a" }], "$defs": { "a": { "anyOf": [{ "type": "string" }, { "type": "number" }] } } }""")]
    [InlineData("""{ "type": ["string", "number"], "minLength": 1, "minimum": 0 }""")]
    public void What_can_be_meant_is_not(string schema)
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("check", folder.Write("a.schema.json", schema));
        Assert.DoesNotContain(" warning ", run.Out);
    }

    [Fact]
    public void Samples_beside_a_schema_are_run()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("price.schema.json", $$"""{ "$schema": "{{Report}}", "$id": "https://x.test/price", "title": "Price", "type": "number", "minimum": 0, "unit": "元" }""");
        Assert.Contains("warning NO_SAMPLES", CliRun.Of("check", schema).Out);
        Assert.Equal(4, CliRun.Of("check", schema, "--strict").ExitCode);

        folder.Write("samples/valid/price.one.json", "1");
        folder.Write("samples/invalid/price.below.json", "-1");
        folder.Write("samples/invalid/expected.json", """{ "price.below.json": { "code": "MINIMUM", "at": "" } }""");
        folder.Write("samples/valid/other.two.json", "\"another schema's\"");
        Assert.Equal(0, CliRun.Of("check", schema, "--strict").ExitCode);

        folder.Write("samples/valid/price.wrong.json", "\"1\"");
        folder.Write("samples/invalid/price.fine.json", "1");
        folder.Write("samples/warning/price.quiet.json", "1");
        folder.Write("samples/invalid/expected.json", """{ "price.below.json": { "code": "TYPE", "at": "" } }""");
        var run = CliRun.Of("check", schema);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["valid/price.wrong.json", "invalid/price.below.json", "invalid/price.fine.json", "warning/price.quiet.json"],
            run.Lines.Where(static line => line.Contains("error SAMPLE_FAILED", StringComparison.Ordinal)).Select(line => line[(folder.Path.Length + "/samples/".Length)..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_suppression_with_a_reason_leaves_a_finding_out_and_only_there()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.schema.json", """
            {
              "$defs": {
                "a": { "minLength": 2, "maxLength": 1, "x-reportsdk-suppress": [{ "id": "RSDK0141", "reason": "none allowed yet" }] },
                "b": { "minLength": 2, "maxLength": 1 }
              }
            }
            """);
        var run = CliRun.Of("check", path);
        Assert.DoesNotContain($"{path}:3:", run.Out);
        Assert.Contains($"{path}:4:25: warning RSDK0141", run.Out);
    }

    [Theory]
    [InlineData("""{ "minLength": -1, "x-reportsdk-suppress": [{ "id": "RSDK0011", "reason": "r" }] }""", "error RSDK0011")]
    [InlineData("""{ "minLength": 2, "maxLength": 1, "x-reportsdk-suppress": [{ "id": "RSDK0141" }] }""", "error RSDK0051")]
    [InlineData("""{ "minLength": 2, "maxLength": 1, "x-reportsdk-suppress": [{ "id": "RSDK0141", "reason": "" }] }""", "error RSDK0011")]
    [InlineData("""{ "x-reportsdk-suppress": "RSDK0141" }""", "error RSDK0011")]
    [InlineData("""{ "x-reportsdk-suppress": [{ "id": "RSDK0141", "reason": "r", "until": 1 }] }""", "error RSDK0050")]
    [InlineData("""{ "x-reportsdk-suppress": [{ "id": "RSDK9999", "reason": "r" }] }""", "warning RSDK0158")]
    public void A_suppression_without_reason_or_use_and_one_of_an_error_is_told(string schema, string expected)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(expected, CliRun.Of("check", folder.Write("a.schema.json", schema)).Out);
    }
}
