using System.Text;

namespace ReportSdk.Cli.Tests;

public class NdjsonTests
{
    private static string Schema(TemporaryFolder folder) => folder.Write("row.json", """{ "type": "object", "properties": { "a": { "type": "number" } } }""");

    [Fact]
    public void Bad_lines_are_reported_with_their_numbers_and_the_others_are_checked()
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("rows.ndjson", "{\"a\":1}\n{\"a\":\"国\", \"b\" 1}\n\n  \t\r\n{\"a\":\"x\"}\r\n{\"a\":2}");

        var run = CliRun.Of("validate", document, "--schema", Schema(folder));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{document}:2:15: error INVALID_JSON: ", run.Lines[0]);
        Assert.StartsWith($"{document}:5:6: error TYPE: ", run.Lines[1]);
        Assert.Equal("4 documents: 2 valid, 2 invalid", run.Lines[2]);
    }

    [Fact]
    public void Offsets_are_those_of_the_file()
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("rows.jsonl", [.. Encoding.UTF8.Preamble, .. "{\"a\":1}\n{\"a\":\"x\"}"u8]);

        var json = CliRun.Of("validate", document, "--schema", Schema(folder), "-o", "json").Json.GetProperty("documents")[0];

        Assert.Equal(2, json.GetProperty("lines").GetInt32());
        Assert.Equal(1, json.GetProperty("validLines").GetInt32());
        Assert.Equal(3 + 8 + 5, json.GetProperty("violations")[0].GetProperty("offset").GetInt32());
        Assert.Equal(6, json.GetProperty("violations")[0].GetProperty("column").GetInt32());
    }

    [Fact]
    public void A_lone_carriage_return_does_not_end_a_line()
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("rows.ndjson", "1\n{\r\"a\":\"x\"}\n");

        var run = CliRun.Of("validate", document, "--schema", Schema(folder));

        Assert.StartsWith($"{document}:1:1: error TYPE: ", run.Lines[0]);
        Assert.StartsWith($"{document}:2:7: error TYPE: ", run.Lines[1]);
    }

    [Fact]
    public void A_line_longer_than_the_limit_is_passed_over()
    {
        using var folder = new TemporaryFolder();
        var long1 = "{\"a\":" + new string(' ', 200_000) + "1}";
        var document = folder.Write("rows.ndjson", $"{long1}\n{{\"a\":1}}\n{long1}\n{{\"a\":2}}\n{long1}");

        var run = CliRun.Of("validate", document, "--schema", Schema(folder), "--max-bytes", "100000");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal([1, 3, 5], run.Lines[..3].Select(line => int.Parse(line[(document.Length + 1)..].Split(':')[0])));
        Assert.All(run.Lines[..3], static line => Assert.Contains("LIMIT_DOCUMENT_SIZE", line));
        Assert.Equal("5 documents: 2 valid, 3 invalid", run.Lines[^1]);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void What_ends_a_line_or_begins_the_input_is_no_part_of_a_line(string jobs)
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("rows.ndjson", "\uFEFF{\"a\":1}\r\n\uFEFF{\"a\":1}\r\n{\"a\":2}\r\n{\"a\":12}\r\n");

        var run = CliRun.Of("validate", document, "--schema", Schema(folder), "--max-bytes", "7", "--jobs", jobs);

        Assert.StartsWith($"{document}:2:1: error LIMIT_DOCUMENT_SIZE", run.Lines[0]);
        Assert.StartsWith($"{document}:4:1: error LIMIT_DOCUMENT_SIZE", run.Lines[1]);
        Assert.Equal("4 documents: 2 valid, 2 invalid", run.Lines[^1]);
        Assert.StartsWith($"{document}:2:1: error INVALID_JSON", CliRun.Of("validate", document, "--schema", Schema(folder), "--jobs", jobs).Lines[0]);
    }

    [Fact]
    public void Lines_longer_than_a_chunk_are_put_together()
    {
        using var folder = new TemporaryFolder();
        var text = string.Join("\n", Enumerable.Range(0, 20).Select(static i => "{\"a\":" + new string(' ', i * 30_000) + (i == 17 ? "\"x\"" : "1") + "}"));
        var document = folder.Write("rows.ndjson", text);

        var run = CliRun.Of("validate", document, "--schema", Schema(folder));

        Assert.StartsWith($"{document}:18:{6 + (17 * 30_000)}: error TYPE: ", run.Lines[0]);
        Assert.Equal("20 documents: 19 valid, 1 invalid", run.Lines[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n \r\n")]
    public void A_file_without_a_document_is_not_success(string text)
    {
        using var folder = new TemporaryFolder();

        var run = CliRun.Of("validate", folder.Write("rows.ndjson", text), "--schema", Schema(folder));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("rows.ndjson: error NO_LINES:", run.Lines[0]);
    }

    [Fact]
    public void Standard_input_is_ndjson_when_asked()
    {
        using var folder = new TemporaryFolder();

        var run = CliRun.With("{\"a\":1}\n{\"a\":null}\n"u8.ToArray(), "validate", "-", "--ndjson", "--schema", Schema(folder));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("stdin:2:6: error TYPE:", run.Lines[0]);
    }

    [Fact]
    public void Each_line_may_name_its_own_schema()
    {
        using var folder = new TemporaryFolder();
        var lines = File.ReadAllText(Repository.PathOf("samples/documents/huafu-price-review.ndjson")).Split('\n')[0] + "\n{}\n";

        var run = CliRun.Of("validate", folder.Write("rows.ndjson", lines));

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("rows.ndjson:2:1: error NO_SCHEMA:", run.Lines[0]);
        Assert.Equal("2 documents: 1 valid, 0 invalid, 1 not checked", run.Lines[^1]);
    }

    [Fact]
    public void A_hundred_thousand_bad_lines_make_a_short_report_with_the_exact_count()
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("rows.ndjson", string.Concat(Enumerable.Repeat("{\"a\":true}\n", 100_000)));

        var run = CliRun.Of("validate", document, "--schema", Schema(folder));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(102, run.Lines.Length);
        Assert.Contains("99900 more", run.Lines[100]);
        Assert.Equal("100000 documents: 0 valid, 100000 invalid", run.Lines[^1]);
    }

    [Fact]
    public void Results_of_lines_are_refused()
    {
        var run = CliRun.Of("validate", Repository.PathOf("samples/documents/huafu-price-review.ndjson"), "--results", "flag");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("RESULTS_OF_LINES", run.Json.GetProperty("documents")[0].GetProperty("violations")[0].GetProperty("code").GetString());
    }
}
