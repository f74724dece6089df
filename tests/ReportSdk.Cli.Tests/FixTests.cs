namespace ReportSdk.Cli.Tests;

/// <summary><c>check --fix</c> removes what does nothing, keeps every other character, and changes no verdict.</summary>
public sealed class FixTests
{
    [Theory]
    [InlineData("""{ "type": "string", "required": ["a"], "minLength": 1 }""", """{ "type": "string", "minLength": 1 }""")]
    [InlineData("""{ "type": "string", "minLength": 1, "then": false }""", """{ "type": "string", "minLength": 1 }""")]
    [InlineData("""{ "then": false }""", """{  }""")]
    [InlineData("""{ "if": true, "then": { "maxLength": 3 }, "else": false }""", """{ "if": true, "then": { "maxLength": 3 } }""")]
    [InlineData("""{ "required": ["a", "b", "a"] }""", """{ "required": ["a", "b"] }""")]
    [InlineData("""{ "type": "number", "minLength": 1, "maxLength": 2, "items": true }""", """{ "type": "number" }""")]
    [InlineData("""{ "x-reportsdk-suppress": [{ "id": "RSDK0141", "reason": "r" }], "type": "string" }""", """{ "type": "string" }""")]
    [InlineData("""{ "minLength": 2, "maxLength": 1, "x-reportsdk-suppress": [{ "id": "RSDK0140", "reason": "r" }, { "id": "RSDK0141", "reason": "s" }] }""", """{ "minLength": 2, "maxLength": 1, "x-reportsdk-suppress": [{ "id": "RSDK0141", "reason": "s" }] }""")]
    public void What_does_nothing_goes_and_the_rest_stays(string before, string after)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.schema.json", before);
        var old = folder.Write("old.schema.json", before.Replace(", \"a\"]", "]", StringComparison.Ordinal));

        Assert.Equal(0, CliRun.Of("check", path, "--fix", "--strict").ExitCode);

        Assert.Equal(after, File.ReadAllText(path));
        foreach (var document in (string[])["1", "\"\"", "\"ab\"", "\"abcd\"", "[]", "[1]", "{}", """{ "a": 1, "b": 2 }"""])
        {
            var file = folder.Write("d.json", document);
            Assert.Equal(CliRun.Of("validate", file, "--schema", old).ExitCode, CliRun.Of("validate", file, "--schema", path).ExitCode);
        }
    }

    [Fact]
    public void What_needs_a_decision_is_left_and_told()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.schema.json", """{ "minimum": 2, "maximum": 1 }""");
        var run = CliRun.Of("check", path, "--fix");
        Assert.Contains("RSDK0140", run.Out);
        Assert.Equal("""{ "minimum": 2, "maximum": 1 }""", File.ReadAllText(path));
    }
}
