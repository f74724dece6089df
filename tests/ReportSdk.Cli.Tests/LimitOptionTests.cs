namespace ReportSdk.Cli.Tests;

/// <summary>Limits are options: just below, at and just above each.</summary>
public class LimitOptionTests
{
    [Theory]
    [InlineData(6, 1)]
    [InlineData(5, 0)]
    [InlineData(4, 0)]
    public void Numbers_are_as_long_as_the_option_says(int digits, int over)
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{ "type": "number" }""");

        var run = CliRun.Of("validate", folder.Write("a.json", new string('7', digits)), "--schema", schema, "--max-number-length", "5");

        Assert.Equal(over == 0 ? 0 : 3, run.ExitCode);
        Assert.Equal(over == 1, run.Out.Contains("LIMIT_NUMBER_LENGTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", 19, true)]
    [InlineData("check", 20, false)]
    [InlineData("check", 21, false)]
    [InlineData("validate", 19, true)]
    [InlineData("validate", 20, false)]
    public void Schemas_are_as_long_as_the_option_says(string command, int limit, bool isOver)
    {
        var run = Run(command, """{ "type": "number" }""", "--max-schema-length", $"{limit}");

        Assert.Equal(isOver ? 4 : 0, run.ExitCode);
        Assert.Equal(isOver, run.Out.Contains("RSDK0005", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", 3, true)]
    [InlineData("check", 4, false)]
    [InlineData("check", 5, false)]
    [InlineData("validate", 3, true)]
    [InlineData("validate", 4, false)]
    public void A_closure_has_as_many_subschemas_as_the_option_says(string command, int limit, bool isOver)
    {
        var run = Run(command, """{ "allOf": [true, true, true] }""", "--max-subschemas", $"{limit}");

        Assert.Equal(isOver ? 4 : 0, run.ExitCode);
        Assert.Equal(isOver, run.Out.Contains("RSDK0006", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("check", 2, true)]
    [InlineData("check", 3, false)]
    [InlineData("check", 4, false)]
    [InlineData("validate", 2, true)]
    [InlineData("validate", 3, false)]
    public void References_lead_one_into_the_next_as_often_as_the_option_says(string command, int limit, bool isOver)
    {
        const string Schema = """{ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/c" }, "c": true } }""";

        var run = Run(command, Schema, "--max-reference-chain", $"{limit}");

        Assert.Equal(isOver ? 4 : 0, run.ExitCode);
        Assert.Equal(isOver, run.Out.Contains("RSDK0036", StringComparison.Ordinal));
    }

    private static CliRun Run(string command, string schema, string option, string value)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("s.schema.json", schema);
        return command == "check"
            ? CliRun.Of("check", path, option, value)
            : CliRun.Of("validate", folder.Write("a.json", "1"), "--schema", path, option, value);
    }
}
