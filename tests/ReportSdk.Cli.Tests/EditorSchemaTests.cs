using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary>What editors are given knows every keyword, explains each, and accepts what <c>check</c> accepts.</summary>
public sealed class EditorSchemaTests
{
    private static string SchemaPath => Repository.PathOf("docs/editors/report-schema.json");

    [Fact]
    public void Every_keyword_of_the_dialect_is_explained()
    {
        var known = JsonDocument.Parse(File.ReadAllText(SchemaPath)).RootElement.GetProperty("properties");
        string[] metaSchemas = [.. Repository.Files("generators/ReportSdk.Schema/MetaSchemas/2020-12/meta", "*.json"), Repository.PathOf("schemas/vocab/domain.schema.json"), Repository.PathOf("schemas/vocab/print.schema.json")];
        foreach (var keyword in metaSchemas.SelectMany(path => JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("properties").EnumerateObject()))
        {
            Assert.True(known.TryGetProperty(keyword.Name, out var explained), keyword.Name);
            Assert.False(string.IsNullOrWhiteSpace(explained.GetProperty("description").GetString()), keyword.Name);
            Assert.Equal(File.Exists(Repository.PathOf($"docs/keywords/{keyword.Name}.md")), explained.TryGetProperty("markdownDescription", out _));
        }
    }

    [Fact]
    public void It_is_a_sound_schema_of_draft_7_and_accepts_the_shipped_schemas()
    {
        Assert.Equal(0, CliRun.Of("check", SchemaPath, "--strict").ExitCode);
        string[] shipped = [.. Repository.Files("schemas", "*.schema.json")];
        var run = CliRun.Of(["validate", .. shipped, "--schema", SchemaPath]);
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    [Theory]
    [InlineData("""{ "unit": 1 }""")]
    [InlineData("""{ "properties": { "a": { "ratingScale": { "subject": "fund" } } } }""")]
    [InlineData("""{ "rules": { "a": { "expression": "x" } } }""")]
    [InlineData("""{ "minLength": -1 }""")]
    [InlineData("""{ "type": "text" }""")]
    public void It_refuses_what_is_wrong(string schema)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(1, CliRun.Of("validate", folder.Write("a.json", schema), "--schema", SchemaPath).ExitCode);
    }

    [Fact]
    public void The_setting_of_the_samples_leads_to_it()
    {
        var settings = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("samples/.vscode/settings.json"))).RootElement.GetProperty("json.schemas")[0];
        Assert.Equal("*.schema.json", settings.GetProperty("fileMatch")[0].GetString());
        Assert.Equal(SchemaPath, Repository.PathOf("samples/" + settings.GetProperty("url").GetString()));
    }
}
