using System.Text;
using System.Text.Json;
using ReportSdk.Cli.Reporting;

namespace ReportSdk.Cli.Tests;

/// <summary>Text that a terminal or a CI runner would obey: it may be anywhere, and must come out harmless everywhere.</summary>
public class HostileTextTests
{
    private const string Hostile = "\u001B]8;;http://x\u0007\u009B31m\u007F\u202Egnp\u2066\u2028\u2029\u0085\r\n::error::x\t##vso[task.complete]##[group]";

    [Fact]
    public void Every_control_is_escaped_and_everything_else_is_kept()
    {
        for (var c = '\0'; c < '\uFFFF'; c++)
        {
            var isHostile = char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F'
                or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || char.IsSurrogate(c);
            Assert.Equal(isHostile ? $"a\\u{{{(int)c:X4}}}b" : $"a{c}b", Printable.Escape($"a{c}b"));
        }

        Assert.Equal("评级 𠀀 😀 # ## #[", Printable.Escape("评级 𠀀 😀 # ## #["));
    }

    [Theory]
    [InlineData("::error::x.json", "./::error::x.json")]
    [InlineData("##vso[x].json", "./\\u{0023}#vso[x].json")]
    [InlineData(" ::error::.json", "./ ::error::.json")]
    [InlineData("-x.json", "./-x.json")]
    [InlineData("国信/a.json", "国信/a.json")]
    [InlineData("../a.json", "../a.json")]
    [InlineData("/var/a.json", "/var/a.json")]
    public void No_path_starts_a_line_as_a_command(string path, string expected) => Assert.Equal(expected, Printable.Path(path));

    [Fact]
    public void Values_member_names_and_file_names_come_out_harmless()
    {
        using var folder = new TemporaryFolder();
        var member = JsonSerializer.Serialize(Hostile);
        var schema = folder.Write("s.json", $$"""{ "properties": { {{member}}: { "enum": [{{member}}, 1] } }, "required": ["x"] }""");
        var document = folder.Write("::error::\u001B[31m\n.json", $$"""{ {{member}}: {{JsonSerializer.Serialize("\u202E" + Hostile)}} }""");
        var bad = folder.Write("bad\u0007.schema.json", $$"""{ "$ref": {{member}}, "type": {{member}} }""");

        foreach (var run in (CliRun[])
        [
            CliRun.Of("validate", document, "--schema", schema),
            CliRun.Of("validate", document, "--schema", schema, "--lang", "zh"),
            CliRun.Of("validate", document, "--schema", bad),
            CliRun.Of("validate", document),
            CliRun.Of("validate", Hostile, "--schema", Hostile),
            CliRun.Of("check", bad),
            CliRun.Of("test", document, Hostile),
            CliRun.Of("validate", "--jobs", Hostile, "x"),
            CliRun.Of(Hostile),
        ])
        {
            Assert.NotEqual(0, run.ExitCode);
            AssertHarmless(run.Out);
            AssertHarmless(run.Error);
        }
    }

    [Fact]
    public void Json_output_keeps_hostile_text_exactly_and_shows_no_controls()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", "true");
        var document = folder.Write("a.json", $$"""{ {{JsonSerializer.Serialize(Hostile)}}: [] }""");

        var run = CliRun.Of("validate", document, "--schema", schema, "-o", "json");

        Assert.Equal(Hostile, run.Json.GetProperty("documents")[0].GetProperty("counts").EnumerateObject().Single().Name);
        Assert.DoesNotContain(run.Out, static c => c != '\n' && Printable.Escape(c.ToString()) != c.ToString());
    }

    [Fact]
    public void A_schema_text_that_is_not_unicode_does_not_break_json_output()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.schema.json", """{ "$ref": "https://example.com/\ud800" }""");

        var run = CliRun.Of("check", schema, "-o", "json");

        Assert.Equal(4, run.ExitCode);
        Assert.NotEmpty(run.Json.GetProperty("schemas")[0].GetProperty("findings").EnumerateArray());
    }

    private static void AssertHarmless(string output)
    {
        foreach (var line in output.TrimEnd('\n').Split('\n'))
        {
            Assert.Equal(line, Printable.Escape(line));
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
        }
    }
}
