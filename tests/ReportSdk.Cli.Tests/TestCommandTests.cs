namespace ReportSdk.Cli.Tests;

public class TestCommandTests
{
    private const string Suite = """
        [
          {
            "description": "numbers",
            "schema": { "type": "number" },
            "tests": [
              { "description": "a number", "data": 1, "valid": true },
              { "description": "a text", "data": "x", "valid": false },
              { "description": "wrong", "data": "x", "valid": true }
            ]
          }
        ]
        """;

    private const string KnownFailure = "a.json › numbers › wrong :: expected valid, got TYPE at (root) by /type";

    [Fact]
    public void A_failed_test_is_named_with_its_place_and_the_reason()
    {
        using var folder = new TemporaryFolder();
        var suite = folder.Write("a.json", Suite);

        var run = CliRun.Of("test", suite);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                $"{suite}:8:7: error TEST_FAILED: numbers › wrong: expected valid, got TYPE at (root) by /type",
                $"{suite}: 2 passed, 1 failed",
                "2 passed, 1 failed",
            ],
            run.Lines);
    }

    [Fact]
    public void The_verdict_is_the_same_in_every_language()
    {
        using var folder = new TemporaryFolder();
        var suite = folder.Write("a.json", Suite);

        Assert.Equal(CliRun.Of("test", suite).Out, CliRun.Of("test", suite, "--lang", "zh").Out);
    }

    [Fact]
    public void Json_output_names_the_entry_that_a_failure_list_would_need()
    {
        using var folder = new TemporaryFolder();

        var json = CliRun.Of("test", folder.Write("a.json", Suite), "-o", "json").Json;

        var failure = json.GetProperty("files")[0].GetProperty("failures")[0];
        Assert.Equal(KnownFailure, failure.GetProperty("entry").GetString());
        Assert.Equal(8, failure.GetProperty("line").GetInt32());
        Assert.Equal(2, json.GetProperty("totals").GetProperty("passed").GetInt32());
        Assert.Equal(1, json.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void A_listed_failure_is_skipped()
    {
        var run = RunWithList("# 2024: a known fault\n\n" + KnownFailure + "\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("2 passed, 0 failed, 1 skipped", run.Lines[^1]);
    }

    [Fact]
    public void An_unlisted_failure_fails_the_run()
    {
        var run = RunWithList("# nothing is known\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("2 passed, 1 failed, 0 skipped", run.Lines[^1]);
    }

    [Fact]
    public void A_listed_pass_fails_the_run()
    {
        var run = RunWithList(KnownFailure + "\na.json › numbers › a text :: expected invalid, got valid\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("numbers › a text: passes, but ", run.Lines[0]);
        Assert.Equal("1 passed, 1 failed, 1 skipped", run.Lines[^1]);
    }

    [Fact]
    public void A_listed_test_that_fails_with_another_message_fails_the_run()
    {
        var run = RunWithList("a.json › numbers › wrong :: expected valid, got ENUM at (root) by /enum\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("got TYPE at (root) by /type (", run.Lines[0]);
        Assert.Contains("lists another message: expected valid, got ENUM", run.Lines[0]);
    }

    [Fact]
    public void A_stale_entry_fails_the_run()
    {
        var run = RunWithList(KnownFailure + "\na.json › numbers › gone :: expected valid, got TYPE at (root) by /type\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("known.failures:2:1: error STALE_ENTRY: ", run.Lines[^2]);
        Assert.Equal("2 passed, 0 failed, 1 skipped", run.Lines[^1]);
    }

    [Theory]
    [InlineData("a.json › numbers › wrong")]
    [InlineData("a.json :: expected valid")]
    [InlineData(KnownFailure + "\n" + KnownFailure)]
    public void A_malformed_list_is_refused(string list)
    {
        var run = RunWithList(list);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error FAILURE_LIST:", run.Error);
    }

    [Fact]
    public void A_missing_list_is_refused()
    {
        using var folder = new TemporaryFolder();

        var run = CliRun.Of("test", folder.Write("a.json", Suite), "--failures", folder["none"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("error FAILURE_LIST:", run.Error);
    }

    [Fact]
    public void An_entry_may_name_the_file_by_more_of_its_path_but_not_by_part_of_a_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("suite/optional/a.json", Suite);
        var list = folder.Write("known.failures", "optional/" + KnownFailure);

        Assert.Equal(0, CliRun.Of("test", folder["suite"], "--failures", list).ExitCode);
        folder.Write("suite/not-optional/a.json", Suite);
        Assert.Equal("4 passed, 1 failed, 1 skipped", CliRun.Of("test", folder["suite"], "--failures", list).Lines[^1]);
    }

    [Fact]
    public void Tests_of_one_name_are_told_apart()
    {
        using var folder = new TemporaryFolder();
        var suite = folder.Write("a.json", """
            [{ "description": "g", "schema": false, "tests": [
              { "description": "t", "data": 1, "valid": false },
              { "description": "t", "data": 2, "valid": true }
            ] }]
            """);
        var list = folder.Write("known.failures", "a.json › g › t #2 :: expected valid, got FALSE_SCHEMA at (root) by \n");

        Assert.Equal("1 passed, 0 failed, 1 skipped", CliRun.Of("test", suite, "--failures", list).Lines[^1]);
    }

    [Fact]
    public void A_schema_that_does_not_compile_fails_its_tests_with_the_finding()
    {
        using var folder = new TemporaryFolder();
        var suite = folder.Write("a.json", """
            [
              { "description": "bad", "schema": { "minLength": -1 }, "tests": [
                { "description": "one", "data": 1, "valid": true }, { "description": "two", "data": 1, "valid": false } ] },
              { "description": "good", "schema": true, "tests": [{ "description": "three", "data": 1, "valid": true }] }
            ]
            """);

        var run = CliRun.Of("test", suite);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad › one: schema: RSDK0011 'minLength' must be ", run.Lines[0]);
        Assert.Contains("bad › two: schema: RSDK0011 ", run.Lines[1]);
        Assert.Equal("1 passed, 2 failed", run.Lines[^1]);
    }

    [Fact]
    public void A_limit_is_not_the_verdict_invalid()
    {
        using var folder = new TemporaryFolder();
        var deep = new string('[', 70) + new string(']', 70);
        var suite = folder.Write("a.json", $$"""[{ "description": "g", "schema": true, "tests": [{ "description": "t", "data": {{deep}}, "valid": false }] }]""");

        var run = CliRun.Of("test", suite);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("expected invalid, got LIMIT_DEPTH", run.Lines[0]);
    }

    [Fact]
    public void A_schema_may_refer_to_shipped_schemas_and_to_those_of_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("schemas/code.schema.json", """{ "$id": "https://example.com/code", "pattern": "^[0-9]{6}$" }""");
        var suite = folder.Write("a.json", """
            [
              { "description": "shipped", "schema": { "$ref": "https://reportsdk.dev/core/v1/date" }, "tests": [
                { "description": "date", "data": "2024-03-01", "valid": true }, { "description": "text", "data": "March", "valid": false } ] },
              { "description": "folder", "schema": { "$ref": "https://example.com/code" }, "tests": [
                { "description": "code", "data": "688041", "valid": true }, { "description": "text", "data": "x", "valid": false } ] }
            ]
            """);

        Assert.Equal("4 passed, 0 failed", CliRun.Of("test", suite, "--schemas", folder["schemas"]).Lines[^1]);
    }

    [Fact]
    public void The_draft_decides_for_schemas_that_name_none()
    {
        using var folder = new TemporaryFolder();
        var suite = folder.Write("a.json", """
            [{ "description": "g", "schema": { "maximum": 3, "exclusiveMaximum": true }, "tests": [
              { "description": "t", "data": 3, "valid": false } ] }]
            """);

        Assert.Equal(0, CliRun.Of("test", suite, "--draft", "4").ExitCode);
        Assert.Equal(1, CliRun.Of("test", suite, "--draft", "7").ExitCode);
    }

    [Fact]
    public void Annotation_tests_of_other_drafts_are_passed_over()
    {
        using var folder = new TemporaryFolder();
        var suite = folder.Write("a.json", """
            { "description": "d", "suite": [
              { "description": "always", "schema": { "title": "T" }, "tests": [
                { "instance": 1, "assertions": [
                  { "location": "", "keyword": "title", "expected": { "#": "T" } },
                  { "location": "", "keyword": "title", "expected": { "#": "U" } },
                  { "location": "", "keyword": "title", "expected": {} } ] } ] },
              { "description": "later", "compatibility": "9999", "schema": true, "tests": [] },
              { "description": "earlier", "compatibility": "6,<=2019", "schema": true, "tests": [] },
              { "description": "this one", "compatibility": "=2020", "schema": true, "tests": [
                { "instance": 1, "assertions": [{ "location": "", "keyword": "title", "expected": {} }] } ] } ] }
            """);

        var run = CliRun.Of("test", suite);

        Assert.Contains("always › title at (root) of 1 #2: the annotation from # is \"T\"", run.Lines[0]);
        Assert.Contains("always › title at (root) of 1 #3: unexpected annotation \"T\" from #", run.Lines[1]);
        Assert.Contains("2 groups for other drafts", run.Lines[^2]);
        Assert.Equal("2 passed, 2 failed", run.Lines[^1]);
    }

    [Theory]
    [InlineData("optional/format/a.json", "dialect", true)]
    [InlineData("optional/format/a.json", "annotation", false)]
    [InlineData("optional/a.json", "dialect", false)]
    [InlineData("format/a.json", "dialect", false)]
    [InlineData("format/a.json", "assert", true)]
    public void Tests_of_formats_assert_them_where_the_suite_has_them(string path, string format, bool asserts)
    {
        using var folder = new TemporaryFolder();
        folder.Write(path, """
            [{ "description": "g", "schema": { "format": "date" }, "tests": [{ "description": "t", "data": "never", "valid": false }] }]
            """);

        Assert.Equal(asserts ? "1 passed, 0 failed" : "0 passed, 1 failed", CliRun.Of("test", folder.Path, "--format", format).Lines[^1]);
    }

    [Fact]
    public void Output_tests_check_the_output_and_know_which_formats_there_are()
    {
        using var folder = new TemporaryFolder();
        var suite = folder.Write("a.json", """
            [{ "description": "g", "schema": false, "tests": [{ "description": "t", "data": 1, "output": {
              "flag": { "const": { "valid": false } },
              "basic": { "required": ["nothing"] },
              "verbose": true } }] }]
            """);

        var run = CliRun.Of("test", suite);

        Assert.Contains("t (basic): the output breaks REQUIRED at ", run.Lines[0]);
        Assert.Contains("t (verbose): output format verbose is not produced", run.Lines[1]);
        Assert.Equal("1 passed, 2 failed", run.Lines[^1]);
    }

    [Theory]
    [InlineData("{ broken", "INVALID_JSON")]
    [InlineData("[]", "NOT_A_TEST_FILE")]
    [InlineData("{}", "NOT_A_TEST_FILE")]
    [InlineData("""[{ "description": "g", "schema": true, "tests": [{ "description": "t" }] }]""", "NOT_A_TEST_FILE")]
    [InlineData("""[{ "description": "g", "schema": true, "tests": [] }]""", "NO_TESTS")]
    public void A_file_without_tests_is_not_success(string text, string code)
    {
        using var folder = new TemporaryFolder();

        var run = CliRun.Of("test", folder.Write("a.json", text));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error {code}:", run.Lines[0]);
        Assert.Equal("0 passed, 0 failed", run.Lines[^1]);
    }

    [Fact]
    public void A_missing_path_fails_the_run_although_other_tests_passed()
    {
        using var folder = new TemporaryFolder();
        var suite = folder.Write("a.json", """[{ "description": "g", "schema": true, "tests": [{ "description": "t", "data": 1, "valid": true }] }]""");

        var run = CliRun.Of("test", suite, "nowhere");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("nowhere: error FILE_NOT_FOUND:", run.Out);
        Assert.Equal("1 passed, 0 failed", run.Lines[^1]);
    }

    [Fact]
    public void Schemas_that_lie_among_the_tests_of_a_folder_are_passed_over()
    {
        using var folder = new TemporaryFolder();
        folder.Write("s.schema.json", "{}");
        folder.Write("a.json", """[{ "description": "g", "schema": true, "tests": [{ "description": "t", "data": 1, "valid": true }] }]""");

        var run = CliRun.Of("test", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 file without tests", run.Lines[^2]);
    }

    private static CliRun RunWithList(string list)
    {
        using var folder = new TemporaryFolder();
        return CliRun.Of("test", folder.Write("a.json", Suite), "--failures", folder.Write("known.failures", list));
    }
}
