using System.Text;
using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary>Sessions of the Bowtie harness protocol.</summary>
public class BowtieCommandTests
{
    private const string Start = """{"cmd": "start", "version": 1}""";
    private const string Stop = """{"cmd": "stop"}""";

    [Fact]
    public void A_whole_session_is_answered_line_by_line()
    {
        var run = Session(
            Start,
            """{"cmd": "dialect", "dialect": "http://json-schema.org/draft-07/schema#"}""",
            Case("1", """{"$ref": "#/definitions/a", "type": "string", "definitions": {"a": true}}""", "1"),
            """{"cmd": "dialect", "dialect": "https://json-schema.org/draft/2020-12/schema"}""",
            Case("2", """{"$ref": "#/definitions/a", "type": "string", "definitions": {"a": true}}""", "1", "\"x\""),
            Stop,
            Case("3", "true", "1"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Equal(
            [
                """{"ok":true}""",
                """{"seq":1,"results":[{"valid":true}]}""",
                """{"ok":true}""",
                """{"seq":2,"results":[{"valid":false},{"valid":true}]}""",
            ],
            run.Lines[1..]);
    }

    [Fact]
    public void The_start_says_what_the_implementation_is()
    {
        var answer = JsonDocument.Parse(Session(Start, Stop).Lines[0]).RootElement;

        Assert.Equal(1, answer.GetProperty("version").GetInt32());
        var implementation = answer.GetProperty("implementation");
        Assert.Equal(("reportsdk", "dotnet"), (implementation.GetProperty("name").GetString(), implementation.GetProperty("language").GetString()));
        Assert.Matches(@"^\d+\.\d+\.\d+$", implementation.GetProperty("version").GetString());
        Assert.All(["homepage", "issues", "source", "documentation"], name => Assert.True(Uri.IsWellFormedUriString(implementation.GetProperty(name).GetString(), UriKind.Absolute)));
        Assert.All(["os", "os_version", "language_version"], name => Assert.NotEqual("", implementation.GetProperty(name).GetString()));
        Assert.Equal(
            [
                "https://json-schema.org/draft/2020-12/schema",
                "https://json-schema.org/draft/2019-09/schema",
                "http://json-schema.org/draft-07/schema#",
                "http://json-schema.org/draft-06/schema#",
                "http://json-schema.org/draft-04/schema#",
            ],
            implementation.GetProperty("dialects").EnumerateArray().Select(static dialect => dialect.GetString()));
    }

    [Fact]
    public void Every_dialect_that_is_announced_can_be_set_and_no_other()
    {
        var start = JsonDocument.Parse(Session(Start, Stop).Lines[0]).RootElement;
        string[] dialects = [.. start.GetProperty("implementation").GetProperty("dialects").EnumerateArray().Select(static dialect => dialect.GetString()!)];

        var run = Session([Start, .. dialects.Append("http://json-schema.org/draft-03/schema#").Select(static uri => $$"""{"cmd": "dialect", "dialect": "{{uri}}"}"""), Stop]);

        Assert.Equal([.. dialects.Select(static _ => """{"ok":true}"""), """{"ok":false}"""], run.Lines[1..]);
    }

    [Fact]
    public void References_lead_to_the_registry_of_their_case_and_not_to_that_of_another()
    {
        const string Schema = """{"$ref": "http://example.com/a#/$defs/n"}""";
        var run = Session(
            Start,
            Case("1", Schema, """{"http://example.com/a": {"$defs": {"n": {"$ref": "b"}}}, "http://example.com/b": {"type": "number"}}""", ["1", "\"x\""]),
            Case("2", Schema, """{"http://example.com/a": {"$defs": {"n": false}}}""", ["1"]),
            Case("3", Schema, "{}", ["1"]),
            Stop);

        Assert.Equal("""{"seq":1,"results":[{"valid":true},{"valid":false}]}""", run.Lines[1]);
        Assert.Equal("""{"seq":2,"results":[{"valid":false}]}""", run.Lines[2]);
        Assert.StartsWith("""{"seq":3,"errored":true,"context":{"message":"case:1:10: Error RSDK0030: """, run.Lines[3]);
    }

    [Theory]
    [InlineData("""{"minLength": -1}""", "RSDK0011")]
    [InlineData("""{"$ref": "#"}""", "RSDK0031")]
    [InlineData("""{"$ref": "http://example.com/none"}""", "RSDK0030")]
    [InlineData("""{"pattern": "("}""", "RSDK0012")]
    [InlineData("""{"$schema": "http://example.com/unknown"}""", "RSDK0020")]
    [InlineData("3", "RSDK0010")]
    public void A_schema_that_cannot_be_used_is_an_error_with_its_place(string schema, string id)
    {
        var run = Session(Start, Case("\"s\"", schema, "1"), Case("2", "true", "1"), Stop);

        var answer = JsonDocument.Parse(run.Lines[1]).RootElement;
        Assert.Equal("s", answer.GetProperty("seq").GetString());
        Assert.True(answer.GetProperty("errored").GetBoolean());
        Assert.Contains(id, answer.GetProperty("context").GetProperty("message").GetString());
        Assert.Equal("""{"seq":2,"results":[{"valid":true}]}""", run.Lines[2]);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_dialect_that_is_not_spoken_is_skipped()
    {
        var run = Session(Start, Case("1", """{"$schema": "http://json-schema.org/draft-03/schema#"}""", "1"), Stop);

        Assert.StartsWith("""{"seq":1,"skipped":true,"message":"RSDK0021: """, run.Lines[1]);
    }

    [Fact]
    public void A_limit_and_what_is_no_json_document_are_told_apart_from_verdicts()
    {
        var deep = new string('[', 70) + new string(']', 70);
        var run = Session(Start, Case("1", """{"not": {"type": "string"}}""", deep, "1", """{"a": 1, "a": 2}"""), Stop);

        var results = JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("results");
        Assert.StartsWith("LIMIT_DEPTH: ", results[0].GetProperty("context").GetProperty("message").GetString());
        Assert.Equal("""{"valid":true}""", results[1].GetRawText());
        Assert.Equal("""{"valid":false}""", results[2].GetRawText());
    }

    [Fact]
    public void Numbers_and_text_reach_the_evaluator_as_they_are_written()
    {
        var run = Session(
            Start,
            Case("1", """{"const": 9007199254740993}""", "9007199254740993", "9007199254740992", "9007199254740993.0"),
            Case("1.50", """{"type": "integer"}""", "1e400", "1e-400"),
            Case("null", """{"maxLength": 1}""", "\"\\ud83d\\ude00\""),
            Stop);

        Assert.Equal(
            [
                """{"seq":1,"results":[{"valid":true},{"valid":false},{"valid":true}]}""",
                """{"seq":1.50,"results":[{"valid":true},{"valid":false}]}""",
                """{"seq":null,"results":[{"valid":true}]}""",
            ],
            run.Lines[1..]);
    }

    [Fact]
    public void Annotations_come_with_the_verdict_where_they_are_asked_for()
    {
        var run = Session(
            Start,
            """
            {"cmd": "run", "seq": 1, "output": "annotations", "case": {"description": "d", "schema": {"properties": {"a": {"title": "A"}}, "required": ["a"]},
              "tests": [{"description": "t", "instance": {"a": 1}}, {"description": "u", "instance": {}}]}}
            """.ReplaceLineEndings(""),
            Stop);

        Assert.Equal(
            """{"seq":1,"results":[{"valid":true,"annotations":["""
            + """{"keyword":"title","instanceLocation":"/a","keywordLocation":"#/properties/a/title","annotation":"A"},"""
            + """{"keyword":"properties","instanceLocation":"","keywordLocation":"#/properties","annotation":["a"]}]},{"valid":false}]}""",
            run.Lines[1]);
    }

    [Theory]
    [InlineData("""{"cmd": "run", "seq": 1}""")]
    [InlineData("""{"cmd": "run", "seq": 1, "case": {"schema": true}}""")]
    [InlineData("""{"cmd": "run", "seq": 1, "case": {"schema": true, "tests": [{}]}}""")]
    [InlineData("""{"cmd": "run", "seq": 1, "case": {"schema": true, "tests": 1}}""")]
    [InlineData("""{"cmd": "run", "seq": 1, "case": []}""")]
    public void A_case_that_is_none_is_answered_with_an_error(string command)
    {
        var run = Session(Start, command, Case("2", "true", "1"), Stop);

        Assert.StartsWith("""{"seq":1,"errored":true,"context":{"message":""", run.Lines[1]);
        Assert.Equal("""{"seq":2,"results":[{"valid":true}]}""", run.Lines[2]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"cmd": "sing"}""")]
    [InlineData("""{"cmd": 1}""")]
    [InlineData("""{"cmd": "dialect"}""")]
    [InlineData("""{"cmd": "run"}""")]
    [InlineData("""{"cmd": "start", "version": 2}""")]
    [InlineData("""{"cmd": "start"}""")]
    public void A_line_that_is_no_command_is_told_on_the_error_output_and_passed_over(string line)
    {
        var run = Session(line, Case("2", "true", "1"), Stop);

        Assert.Equal(["""{"seq":2,"results":[{"valid":true}]}"""], run.Lines);
        Assert.StartsWith("line 1: ", run.Error);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Bytes_that_are_no_text_do_not_end_a_session()
    {
        byte[] input = [.. "\""u8, 0xFF, .. "\"\n"u8, .. Encoding.UTF8.GetBytes(Case("2", "true", "1") + "\n")];

        var run = CliRun.With(input, "bowtie", "--lang", "en");

        Assert.Equal(["""{"seq":2,"results":[{"valid":true}]}"""], run.Lines);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void A_schema_and_an_instance_as_deep_as_a_line_can_be_do_not_end_a_session()
    {
        string Deep(int depth) => new string('[', depth) + new string(']', depth);
        var run = Session(
            Case("1", "true", Deep(900)), Case("2", "{\"const\": " + Deep(900) + "}", "1"), Case("3", "true", Deep(100_000)), Case("4", "true", "1"), Stop);

        Assert.Contains("LIMIT_DEPTH", run.Lines[0]);
        Assert.StartsWith("""{"seq":2,"errored":true,""", run.Lines[1]);
        Assert.StartsWith("""{"seq":3,"errored":true,""", run.Lines[2]);
        Assert.Equal("""{"seq":4,"results":[{"valid":true}]}""", run.Lines[3]);
    }

    [Fact]
    public void A_case_that_breaks_off_behind_its_number_is_answered()
    {
        var run = Session("""{"cmd": "run", "seq": "a", "case": {"schema": tru}}""", Case("2", "true", "1"), Stop);

        Assert.StartsWith("""{"seq":"a","errored":true,""", run.Lines[0]);
        Assert.Equal("""{"seq":2,"results":[{"valid":true}]}""", run.Lines[1]);
        Assert.Equal(0, run.ExitCode);
    }

    [SharedFolderTheory("json-schema-test-suite")]
    [InlineData("draft2020-12", "https://json-schema.org/draft/2020-12/schema", 800)]
    [InlineData("draft2019-09", "https://json-schema.org/draft/2019-09/schema", 800)]
    [InlineData("draft7", "http://json-schema.org/draft-07/schema#", 600)]
    [InlineData("draft6", "http://json-schema.org/draft-06/schema#", 500)]
    [InlineData("draft4", "http://json-schema.org/draft-04/schema#", 390)]
    public void The_required_tests_of_a_draft_pass_in_one_session(string folder, string dialect, int atLeast)
    {
        var suite = Path.Combine(SharedFolder.Path!, "json-schema-test-suite");
        var registry = Registry(Path.Combine(suite, "remotes"), folder);
        var groups = Directory.EnumerateFiles(Path.Combine(suite, "tests", folder), "*.json").Order(StringComparer.Ordinal).SelectMany(static path =>
            JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 1_000 }).RootElement.EnumerateArray()).ToList();

        var run = Session(
        [
            Start,
            $$"""{"cmd": "dialect", "dialect": "{{dialect}}"}""",
            .. groups.Select((group, i) => Case(
                $"{i}",
                OnOneLine(group.GetProperty("schema")),
                registry,
                group.GetProperty("tests").EnumerateArray().Select(static test => OnOneLine(test.GetProperty("data"))))),
            Stop,
        ]);

        Assert.Equal(0, run.ExitCode);
        var count = 0;
        for (var i = 0; i < groups.Count; i++)
        {
            var expected = groups[i].GetProperty("tests").EnumerateArray().Select(static test => $$"""{"valid":{{(test.GetProperty("valid").GetBoolean() ? "true" : "false")}}}""").ToList();
            Assert.Equal($$"""{"seq":{{i}},"results":[{{string.Join(',', expected)}}]}""", run.Lines[i + 2]);
            count += expected.Count;
        }

        Assert.InRange(count, atLeast, int.MaxValue);
    }

    private static string Registry(string remotes, string folder)
    {
        var entries = Directory.EnumerateFiles(remotes, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(remotes, path).Replace('\\', '/'))
            .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) || !(path.StartsWith("draft", StringComparison.Ordinal) || path.StartsWith("v1/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => $"\"http://localhost:1234/{path}\": {OnOneLine(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(remotes, path))).RootElement)}");
        return $"{{{string.Join(',', entries)}}}";
    }

    /// <summary>Line breaks stand between tokens only: in strings they are escaped.</summary>
    private static string OnOneLine(JsonElement element) => element.GetRawText().Replace('\n', ' ').Replace('\r', ' ');

    private static string Case(string seq, string schema, params string[] instances) => Case(seq, schema, "{}", instances);

    private static string Case(string seq, string schema, string registry, IEnumerable<string> instances) =>
        $$$"""{"cmd": "run", "seq": {{{seq}}}, "case": {"description": "d", "schema": {{{schema}}}, "registry": {{{registry}}}, "tests": [{{{Tests(instances)}}}]}}""";

    private static string Tests(IEnumerable<string> instances) => string.Join(',', instances.Select(static instance => $"{{\"description\": \"t\", \"instance\": {instance}}}"));

    private static CliRun Session(params string[] lines) =>
        CliRun.With(Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n"))), "bowtie", "--lang", "en");
}
