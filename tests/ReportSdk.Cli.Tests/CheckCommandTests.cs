namespace ReportSdk.Cli.Tests;

public class CheckCommandTests
{
    [Fact]
    public void The_shipped_schemas_are_sound()
    {
        var run = CliRun.Of("check", Repository.PathOf("schemas"));

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+ schemas: 0 errors, 0 warnings$", run.Lines[^1]);
    }

    [Fact]
    public void The_meta_schema_is_run_and_a_place_is_not_told_twice()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("a.schema.json", "{\n  \"minLength\": -1,\n  \"$comment\": 5\n}");

        var run = CliRun.Of("check", schema);

        Assert.Equal(4, run.ExitCode);
        Assert.Single(run.Lines, static line => line.Contains(":2:", StringComparison.Ordinal));
        Assert.Contains(run.Lines, static line => line.Contains(":3:15: error ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_custom_meta_schema_is_run_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("meta/house.schema.json", """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "https://example.com/house",
              "$vocabulary": { "https://json-schema.org/draft/2020-12/vocab/core": true, "https://json-schema.org/draft/2020-12/vocab/validation": true },
              "required": ["title"]
            }
            """);
        var schema = folder.Write("a.schema.json", """{ "$schema": "https://example.com/house", "type": "string" }""");

        var run = CliRun.Of("check", schema, "--schemas", folder["meta"]);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("a.schema.json:1:1: error REQUIRED:", run.Lines[0]);
    }

    [Fact]
    public void Of_a_folder_only_schemas_are_checked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.schema.json", "{}");
        folder.Write("b.json", """{ "$schema": "http://json-schema.org/draft-07/schema#" }""");
        folder.Write("c.json", """{ "$id": "https://example.com/c" }""");
        folder.Write("samples/d.json", """{ "$schema": "https://example.com/c" }""");
        folder.Write("samples/e.json", "{ broken");

        Assert.Equal("3 schemas: 0 errors, 0 warnings", CliRun.Of("check", folder.Path).Lines[^1]);
    }

    [Fact]
    public void Files_that_are_checked_together_may_refer_to_each_other()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.schema.json", """{ "$id": "https://example.com/a", "$ref": "b" }""");
        folder.Write("b.schema.json", """{ "$id": "https://example.com/b" }""");

        Assert.Equal(0, CliRun.Of("check", folder.Path).ExitCode);
        Assert.Equal(4, CliRun.Of("check", folder["a.schema.json"]).ExitCode);
        Assert.Equal(0, CliRun.Of("check", folder["a.schema.json"], "--schemas", folder.Path).ExitCode);
    }

    [Fact]
    public void Two_files_with_one_identifier_are_an_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.schema.json", """{ "$id": "https://example.com/a" }""");
        folder.Write("b.schema.json", """{ "$id": "https://example.com/a" }""");

        var run = CliRun.Of("check", folder.Path);

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("b.schema.json:1:10: error RSDK0032:", run.Out);
    }

    [Fact]
    public void A_missing_file_and_a_folder_without_schemas_are_not_success()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.json", "{}");

        var run = CliRun.Of("check", "nowhere.json", folder.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("nowhere.json: error FILE_NOT_FOUND:", run.Lines[0]);
        Assert.Contains("error NO_SCHEMAS:", run.Lines[1]);
        Assert.Equal("0 schemas: 2 errors, 0 warnings", run.Lines[2]);
    }

    [Fact]
    public void A_schema_that_is_not_utf8_is_an_error_at_its_place()
    {
        using var folder = new TemporaryFolder();

        var run = CliRun.Of("check", folder.Write("a.schema.json", [(byte)'{', (byte)'\n', 0xFF, (byte)'}']));

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("a.schema.json:2:1: error RSDK0002:", run.Lines[0]);
    }

    [Fact]
    public void A_schema_comes_from_standard_input_too()
    {
        var run = CliRun.With("{ \"type\": \"text\" }"u8.ToArray(), "check", "-");

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith("stdin:1:11: error RSDK0011:", run.Lines[0]);
    }

    [Fact]
    public void Json_output_lists_findings_and_totals()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("a.schema.json", """{ "$id": "https://example.com/a", "maxLength": "1", "foo": 1 }""");

        var json = CliRun.Of("check", schema, "--output", "json").Json;

        var file = json.GetProperty("schemas")[0];
        Assert.Equal("https://example.com/a", file.GetProperty("id").GetString());
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", file.GetProperty("dialect").GetString());
        Assert.Equal(["RSDK0011", "RSDK0013"], file.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("code").GetString()).Order());
        Assert.Equal(1, json.GetProperty("totals").GetProperty("errors").GetInt32());
        Assert.Equal(4, json.GetProperty("exitCode").GetInt32());
    }
}
