using System.Text;

namespace ReportSdk.Cli.Tests;

/// <summary>Whatever is wrong with what the user gives: a code, a place, the right exit code, and never a stack trace.</summary>
public class BadInputTests
{
    public static TheoryData<string, byte[], string, int> Documents => new()
    {
        { "not JSON", "{ \"a\": 1,,\n }"u8.ToArray(), ":1:10: error INVALID_JSON:", 1 },
        { "cut off", "[1, 2"u8.ToArray(), ":1:6: error INVALID_JSON:", 1 },
        { "wrong UTF-8", [(byte)'"', 0xC3, (byte)'"'], ":1:2: error INVALID_UTF8:", 1 },
        { "UTF-16 with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")], ":1:1: error UNSUPPORTED_ENCODING:", 1 },
        { "UTF-16 without mark", Encoding.BigEndianUnicode.GetBytes("{}"), ":1:1: error UNSUPPORTED_ENCODING:", 1 },
        { "two marks", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.Preamble, (byte)'1'], ": error INVALID_JSON:", 1 },
        { "duplicate member", "{\"a\":1,\n\"\\u0061\":2}"u8.ToArray(), ":2:1: error DUPLICATE_PROPERTY:", 1 },
        { "unpaired surrogate", "[\"\\uD800\"]"u8.ToArray(), ": error INVALID_STRING:", 1 },
        { "trailing content", "1 2"u8.ToArray(), ":1:3: error TRAILING_CONTENT:", 1 },
        { "empty", [], ":1:1: error EMPTY_INPUT:", 1 },
        { "too deep", Encoding.ASCII.GetBytes(new string('[', 65) + new string(']', 65)), ": error LIMIT_DEPTH:", 3 },
        { "endless number", Encoding.ASCII.GetBytes(new string('9', 1025)), ": error LIMIT_NUMBER_LENGTH:", 3 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Unreadable_bytes_are_a_located_violation(string what, byte[] bytes, string expected, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("any.schema.json", "true");
        var document = folder.Write("a.json", bytes);

        foreach (var run in (CliRun[])
        [
            CliRun.Of("validate", document, "--schema", schema),
            CliRun.With(bytes, "validate", "-", "--schema", schema),
            CliRun.Of("validate", document),
        ])
        {
            Assert.True(run.ExitCode == exitCode, $"{what}: {run}");
            Assert.Contains(expected, run.Lines[0]);
            Assert.Equal("", run.Error);
        }
    }

    [Fact]
    public void One_byte_order_mark_is_skipped_and_counts_in_offsets()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{ "type": "string" }""");
        var document = folder.Write("a.json", [.. Encoding.UTF8.Preamble, (byte)'1']);

        var violation = CliRun.Of("validate", document, "--schema", schema, "-o", "json").Json.GetProperty("documents")[0].GetProperty("violations")[0];

        Assert.Equal("TYPE", violation.GetProperty("code").GetString());
        Assert.Equal(3, violation.GetProperty("offset").GetInt32());
        Assert.Equal(1, violation.GetProperty("column").GetInt32());
    }

    [Fact]
    public void Limits_hold_at_the_limit_and_not_beyond()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", "true");
        var document = folder.Write("a.json", "[[ 1 ]]");

        Assert.Equal(0, CliRun.Of("validate", document, "--schema", schema, "--max-depth", "2", "--max-bytes", "7").ExitCode);
        Assert.Equal(3, CliRun.Of("validate", document, "--schema", schema, "--max-depth", "1").ExitCode);
        var large = CliRun.Of("validate", document, "--schema", schema, "--max-bytes", "6");
        Assert.Equal(3, large.ExitCode);
        Assert.Contains(":1:1: error LIMIT_DOCUMENT_SIZE:", large.Lines[0]);
    }

    [Fact]
    public void A_missing_file_is_not_checked_and_the_others_are()
    {
        var run = CliRun.Of("validate", "nowhere.json", Repository.PathOf("samples/documents/guosen-2024-03.json"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("nowhere.json: error FILE_NOT_FOUND:", run.Lines[0]);
        Assert.Equal("1 document: 1 valid, 0 invalid, 1 not checked; 6 warnings", run.Lines[^1]);
    }

    [Fact]
    public void A_folder_without_documents_and_a_glob_without_matches_are_not_success()
    {
        using var folder = new TemporaryFolder();
        folder.Write("notes.txt", "");

        foreach (var run in (CliRun[])[CliRun.Of("validate", folder.Path), CliRun.Of("validate", folder["*.json"])])
        {
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("error NO_DOCUMENTS:", run.Lines[0]);
        }
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_reported()
    {
        using var folder = new TemporaryFolder();
        var loop = folder["loop.json"];
        File.CreateSymbolicLink(loop, loop);

        var run = CliRun.Of("validate", loop);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("loop.json: error FILE_", run.Lines[0]);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void A_document_without_schema_is_reported_at_its_place()
    {
        using var folder = new TemporaryFolder();

        var none = CliRun.Of("validate", folder.Write("a.json", "{}"));
        var number = CliRun.Of("validate", folder.Write("b.json", "{\n \"$schema\": 1 }"));
        var unknown = CliRun.Of("validate", folder.Write("c.json", "{\n \"$schema\": \"https://example.com/none\" }"));
        var relative = CliRun.Of("validate", folder.Write("d.json", "{ \"$schema\": \"../../etc/passwd\" }"));

        Assert.All((CliRun[])[none, number, unknown, relative], static run => Assert.Equal(4, run.ExitCode));
        Assert.Contains("a.json:1:1: error NO_SCHEMA:", none.Lines[0]);
        Assert.Contains("b.json:2:13: error NO_SCHEMA:", number.Lines[0]);
        Assert.Contains("c.json:2:13: error UNKNOWN_SCHEMA: schema 'https://example.com/none'", unknown.Lines[0]);
        Assert.Contains("error UNKNOWN_SCHEMA:", relative.Lines[0]);
        Assert.Equal("1 document: 0 valid, 0 invalid, 1 not checked", unknown.Lines[^1]);
    }

    [Theory]
    [InlineData("""[1]""", "RSDK0010")]
    [InlineData("""{ "minLength": -1 }""", "RSDK0011")]
    [InlineData("""{ "$ref": "https://example.com/none" }""", "RSDK0030")]
    [InlineData("""{ "$ref": "#" }""", "RSDK0031")]
    [InlineData("""{ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/a" } } }""", "RSDK0031")]
    [InlineData("""{ "pattern": "(" }""", "RSDK0012")]
    [InlineData("""{ "type": """, "RSDK0001")]
    [InlineData("""{ "$schema": "https://example.com/none" }""", "RSDK0020")]
    public void A_schema_with_errors_is_reported_by_validate_and_by_check(string text, string id)
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("bad.schema.json", text);
        var document = folder.Write("a.json", "1");

        var validate = CliRun.Of("validate", document, "--schema", schema);
        var check = CliRun.Of("check", schema);

        Assert.Equal(4, validate.ExitCode);
        Assert.Equal(4, check.ExitCode);
        Assert.Matches($@"^.*bad\.schema\.json:1:\d+: error {id}: ", validate.Lines[0]);
        Assert.Matches($@"^.*bad\.schema\.json:1:\d+: error {id}: ", check.Lines[0]);
        Assert.Equal("", validate.Error + check.Error);
    }

    [Fact]
    public void A_faulty_schema_that_documents_name_is_explained_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("schemas/bad.schema.json", """{ "$id": "https://example.com/bad", "minLength": -1 }""");
        folder.Write("docs/a.json", """{ "$schema": "https://example.com/bad" }""");
        folder.Write("docs/b.json", """{ "$schema": "https://example.com/bad" }""");

        var run = CliRun.Of("validate", folder["docs"], "--schemas", folder["schemas"]);

        Assert.Equal(4, run.ExitCode);
        Assert.Single(run.Lines, static line => line.Contains("RSDK0011", StringComparison.Ordinal));
        Assert.Equal(2, run.Lines.Count(static line => line.Contains("error SCHEMA_ERRORS:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_schema_that_is_nowhere_is_a_schema_error()
    {
        var run = CliRun.Of("validate", Repository.PathOf("samples/documents"), "--schema", "nowhere.schema.json");

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith("nowhere.schema.json: error UNKNOWN_SCHEMA:", run.Lines[0]);
    }

    [Fact]
    public void The_worst_of_several_outcomes_is_the_exit_code()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("schema.json", """{ "$id": "https://example.com/s", "required": ["a"] }""");
        folder.Write("d/1.json", """{ "$schema": "https://example.com/s", "a": 1 }""");
        Assert.Equal(0, CliRun.Of("validate", folder["d"], "--schemas", folder.Path).ExitCode);
        folder.Write("d/2.json", """{ "$schema": "https://example.com/s" }""");
        Assert.Equal(1, CliRun.Of("validate", folder["d"], "--schemas", folder.Path).ExitCode);
        Assert.Equal(2, CliRun.Of("validate", folder["d"], "nowhere", "--schemas", folder.Path).ExitCode);
        folder.Write("d/3.json", """{ "$schema": "https://example.com/s", "a": [[[]]] }""");
        Assert.Equal(3, CliRun.Of("validate", folder["d"], "nowhere", "--schemas", folder.Path, "--max-depth", "2").ExitCode);
        folder.Write("d/4.json", "{}");
        Assert.Equal(4, CliRun.Of("validate", folder["d"], "nowhere", "--schemas", folder.Path, "--max-depth", "2").ExitCode);
    }

    [Theory]
    [InlineData()]
    [InlineData("validate")]
    [InlineData("unknown")]
    [InlineData("validate", "a.json", "--output", "xml")]
    [InlineData("validate", "a.json", "--jobs", "0")]
    [InlineData("validate", "a.json", "--max-depth", "x")]
    [InlineData("validate", "a.json", "--schemas", "no-such-folder")]
    [InlineData("test", "a.json", "--draft", "3")]
    [InlineData("test", "a.json", "--remotes", "no-such-folder")]
    [InlineData("check", "a.json", "--unknown")]
    [InlineData("bowtie", "a.json")]
    [InlineData("check", "a.json", "--max-schema-length", "4194305")]
    [InlineData("validate", "a.json", "--max-number-length", "0")]
    public void A_wrong_command_line_says_why_and_exits_with_2(params string[] args)
    {
        var run = CliRun.Of(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith("reportsdk: ", run.Error);
        Assert.DoesNotContain("   at ", run.Error);
    }

    [Fact]
    public void The_version_is_asked_for_alone()
    {
        var run = CliRun.Of("--help", "--version");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--version option cannot be combined", run.Error);
        Assert.Equal(0, CliRun.Of("--version").ExitCode);
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("/h")]
    [InlineData("-?")]
    [InlineData("/?")]
    public void Help_has_the_usual_names(string name)
    {
        Assert.Equal(CliRun.Of("--help").Out, CliRun.Of(name).Out);
        Assert.Equal(CliRun.Of("validate", "--help").Out, CliRun.Of("validate", name).Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("validate", "--help")]
    [InlineData("check", "-h")]
    [InlineData("test", "--help")]
    [InlineData("bowtie", "--help")]
    public void Help_says_how_it_is_used(params string[] args)
    {
        var run = CliRun.Of(args);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("reportsdk", run.Out);
        Assert.Contains("Exit codes:", run.Out);
        Assert.Equal(args.Length > 1, run.Out.Contains("Examples:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_starts_with_an_at_sign_is_a_path()
    {
        var run = CliRun.Of("validate", "@arguments.rsp");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("./@arguments.rsp: error FILE_NOT_FOUND:", run.Lines[0]);
    }

    [Fact]
    public void Cancelling_ends_the_run_even_while_standard_input_is_silent()
    {
        using var cancellation = new CancellationTokenSource();
        using var silence = new SilentStream(cancellation);

        var run = CliRun.Cancelled(cancellation.Token, silence, "validate", "-", "--schema", "https://reportsdk.dev/core/v1/date");

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("reportsdk: cancelled\n", run.Error);
    }

    [Fact]
    public void A_defect_is_one_line_and_70()
    {
        using var input = new DefectiveStream();

        var run = CliRun.Cancelled(CancellationToken.None, input, "validate", "-", "--schema", "https://reportsdk.dev/core/v1/date");

        Assert.Equal(70, run.ExitCode);
        Assert.Equal("stdin: error INTERNAL: internal error: InvalidOperationException: defect", run.Lines[0]);
        Assert.Equal(2, run.Lines.Length);
    }
}
