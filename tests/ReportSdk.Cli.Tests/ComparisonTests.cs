using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary><c>reportsdk validate</c> over documents that contradict each other.</summary>
public sealed class ComparisonTests : IDisposable
{
    private const string Schema = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "$id": "https://example.com/model",
          "type": "object",
          "required": ["name", "size"],
          "properties": { "name": { "type": "string" }, "size": { "type": "number", "unit": "亿参数" }, "limit": { "type": "number", "unit": "亿参数" } },
          "rules": {
            "size-is-below-the-limit": {
              "severity": "warning",
              "expression": "!has(limit) || size < limit",
              "message": { "en": "{size} is not below {limit}", "zh": "{size} 不小于 {limit}" }
            }
          },
          "facts": {
            "model-has-one-size": {
              "severity": "warning",
              "key": ["name"],
              "fields": { "size": "size" },
              "expression": "earlier.size == later.size",
              "message": { "en": "{later.size} here and {earlier.size} there", "zh": "此处为 {later.size}，另一处为 {earlier.size}" }
            }
          }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _schema;

    public ComparisonTests() => _schema = _folder.Write("schemas/model.schema.json", Schema);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_documents_contradict_each_other_in_one_place()
    {
        var run = CliRun.Of("validate", Repository.PathOf("samples/documents"), "--output", "json");

        var corpus = run.Json.GetProperty("corpus");
        var violation = Assert.Single(corpus.GetProperty("violations").EnumerateArray());
        Assert.Equal(0, run.ExitCode);
        Assert.Equal((1, 1), (corpus.GetProperty("violationCount").GetInt32(), corpus.GetProperty("warningCount").GetInt32()));
        Assert.Equal(("CORPUS_RULE", "model-has-one-size", "warning"), (Text(violation, "code"), Text(violation, "rule"), Text(violation, "severity")));
        var place = Assert.Single(violation.GetProperty("related").EnumerateArray());
        Assert.EndsWith("guolian-2024-03.json", Text(place, "path"), StringComparison.Ordinal);
        Assert.EndsWith("zheshang-2023-02.json", Text(violation, "path"), StringComparison.Ordinal);
        Assert.Equal("GPT-2 has 15.8 亿参数 here and 15 亿参数 there", Text(violation, "message"));
        Assert.All((JsonElement[])[violation, place], element => AssertPlace(element, "GPT-2"));
        Assert.Equal(24, run.Json.GetProperty("totals").GetProperty("warnings").GetInt32());
    }

    [Fact]
    public void Both_places_are_printed_with_path_line_and_column_in_either_language()
    {
        var (first, second) = (_folder.Write("a.json", """{"name": "m", "size": 1}"""), _folder.Write("b.json", "{\"name\": \"n\", \"size\": 1}"));
        var third = _folder.Write("c.json", "\n {\"name\": \"m\", \"size\": 1.50}");

        var run = CliRun.Of("validate", first, second, third, "--schema", _schema);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [$"{third}:2:2: warning CORPUS_RULE: 1.50 here and 1 there [at (root)]", $"{first}:1:1: note RELATED: the other place [at (root)]"],
            run.Lines.Where(static line => line.Contains("CORPUS_RULE", StringComparison.Ordinal) || line.Contains("RELATED", StringComparison.Ordinal)));
        Assert.Equal("3 documents: 3 valid, 0 invalid; 1 warning", run.Lines[^1]);
        Assert.Contains("此处为 1.50，另一处为 1", CliRun.Of("validate", first, third, "--schema", _schema, "--lang", "zh").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_is_the_same_whatever_the_number_of_jobs()
    {
        for (var i = 0; i < 60; i++)
        {
            _folder.Write($"d{i:00}.json", $$"""{"name": "m{{i % 5}}", "size": {{(i / 5) % 3}}}""");
        }

        string[] runs = [.. new[] { "1", "2", "7" }.Select(jobs => CliRun.Of("validate", Path.Combine(_folder.Path, "d*.json"), "--schema", _schema, "--jobs", jobs).Out)];

        Assert.Contains("; 10 warnings", runs[0], StringComparison.Ordinal);
        Assert.All(runs, run => Assert.Equal(runs[0], run));
        string[] limited = [.. new[] { "1", "7" }.Select(jobs => CliRun.Of("validate", Path.Combine(_folder.Path, "d*.json"), "--schema", _schema, "--jobs", jobs, "--max-corpus-bytes", "3000").Out)];
        Assert.Contains("corpus: error LIMIT_CORPUS: ", limited[0], StringComparison.Ordinal);
        Assert.Equal(limited[0], limited[1]);
    }

    [Fact]
    public void Lines_are_compared_where_it_is_asked_for()
    {
        var lines = _folder.Write("rows.ndjson", "{\"name\": \"m\", \"size\": 1}\n\n {\"name\": \"m\", \"size\": 2}\n");

        Assert.Equal("2 documents: 2 valid, 0 invalid", CliRun.Of("validate", lines, "--schema", _schema).Lines[^1]);
        var run = CliRun.Of("validate", lines, "--schema", _schema, "--corpus");
        Assert.Contains($"{lines}:3:2: warning CORPUS_RULE: 2 here and 1 there [at (root)]", run.Lines);
        Assert.Contains($"{lines}:1:1: note RELATED: the other place [at (root)]", run.Lines);
        var violation = CliRun.Of("validate", lines, "--schema", _schema, "--corpus", "-o", "json").Json.GetProperty("corpus").GetProperty("violations")[0];
        Assert.Equal((27, 0), (violation.GetProperty("offset").GetInt32(), violation.GetProperty("related")[0].GetProperty("offset").GetInt32()));
    }

    [Fact]
    public void Documents_are_not_compared_where_it_is_not_wanted_and_one_document_has_nothing_to_be_compared_with()
    {
        var (first, second) = (_folder.Write("a.json", """{"name": "m", "size": 1}"""), _folder.Write("b.json", """{"name": "m", "size": 2}"""));

        Assert.DoesNotContain("CORPUS_RULE", CliRun.Of("validate", first, second, "--schema", _schema, "--no-corpus").Out, StringComparison.Ordinal);
        Assert.False(CliRun.Of("validate", first, second, "--schema", _schema, "--no-corpus", "-o", "json").Json.TryGetProperty("corpus", out _));
        Assert.False(CliRun.Of("validate", first, "--schema", _schema, "-o", "json").Json.TryGetProperty("corpus", out _));
        Assert.Equal(2, CliRun.Of("validate", first, "--schema", _schema, "--no-corpus", "--corpus").ExitCode);
    }

    [Fact]
    public void A_limit_of_the_comparison_is_an_exit_code_of_its_own()
    {
        var (first, second) = (_folder.Write("a.json", """{"name": "m", "size": 1}"""), _folder.Write("b.json", """{"name": "n", "size": 2}"""));
        var run = CliRun.Of("validate", first, second, "--schema", _schema, "--max-corpus-bytes", "1");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("corpus: error LIMIT_CORPUS: more is stated than is kept, and not all was compared: the limit is 1 bytes", run.Lines);
    }

    [Fact]
    public void Rules_are_switched_off_by_name_and_a_name_that_no_schema_has_is_told()
    {
        var (first, second) = (_folder.Write("a.json", """{"name": "m", "size": 3, "limit": 2}"""), _folder.Write("b.json", """{"name": "m", "size": 2}"""));

        var run = CliRun.Of("validate", first, second, "--schema", _schema, "--disable-rule", "size-is-below-the-limit", "--disable-rule", "model-has-one-size");
        Assert.Equal("", run.Error);
        Assert.Equal("2 documents: 2 valid, 0 invalid", run.Lines[^1]);
        run = CliRun.Of("validate", first, second, "--schema", _schema, "--disable-rule", "https://example.com/model#/rules/size-is-below-the-limit", "--disable-rule", "size");
        Assert.Equal("reportsdk: warning UNKNOWN_RULE: no schema that was used has a rule 'size'\n", run.Error);
        Assert.Equal("2 documents: 2 valid, 0 invalid; 1 warning", run.Lines[^1]);
    }

    [Fact]
    public void Warnings_are_errors_or_nothing_as_the_options_say()
    {
        var (first, second) = (_folder.Write("a.json", """{"name": "m", "size": 3, "limit": 2}"""), _folder.Write("b.json", """{"name": "m", "size": 2}"""));

        var run = CliRun.Of("validate", first, second, "--schema", _schema, "--warnings-as-errors");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{first}:1:1: error RULE: 3 is not below 2 [at (root), keyword /rules/size-is-below-the-limit]", run.Lines);
        Assert.Equal("2 documents: 1 valid, 1 invalid", run.Lines[^1]);
        Assert.Equal("2 documents: 2 valid, 0 invalid", CliRun.Of("validate", first, second, "--schema", _schema, "--no-warnings").Lines[^1]);
        Assert.Equal(2, CliRun.Of("validate", first, "--schema", _schema, "--no-warnings", "--warnings-as-errors").ExitCode);
    }

    [Fact]
    public void What_contradicts_another_document_fails_the_run_where_warnings_are_errors()
    {
        var (first, second) = (_folder.Write("a.json", """{"name": "m", "size": 3}"""), _folder.Write("b.json", """{"name": "m", "size": 2}"""));
        var run = CliRun.Of("validate", first, second, "--schema", _schema, "--warnings-as-errors");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{second}:1:1: error CORPUS_RULE: 2 here and 3 there [at (root)]", run.Lines);
        Assert.Equal("2 documents: 2 valid, 0 invalid; 1 error between documents", run.Lines[^1]);
        Assert.Equal(
            "2 份文档：2 份有效，0 份无效；文档之间有 1 个错误",
            CliRun.Of("validate", first, second, "--schema", _schema, "--warnings-as-errors", "--lang", "zh").Lines[^1]);
    }

    [Fact]
    public void Rules_that_could_not_be_evaluated_are_explained_where_it_is_asked_for()
    {
        var schema = _folder.Write("division.schema.json", Schema.Replace("!has(limit) || size < limit", "size / (size - 2) > 1", StringComparison.Ordinal));
        var document = _folder.Write("a.json", """{"name": "m", "size": 2}""");

        Assert.DoesNotContain("RULE_NOT_EVALUATED", CliRun.Of("validate", document, "--schema", schema).Out, StringComparison.Ordinal);
        var run = CliRun.Of("validate", document, "--schema", schema, "--explain-rules");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            run.Lines,
            line => line.StartsWith($"{document}:1:1: info RULE_NOT_EVALUATED: the rule size-is-below-the-limit could not be evaluated: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sarif", "\"ruleId\": \"CORPUS_RULE\"")]
    [InlineData("junit", "<testsuite name=\"corpus\" tests=\"1\" failures=\"0\"")]
    [InlineData("github", "::warning file=")]
    public void Every_output_has_the_comparison(string output, string expected)
    {
        var (first, second) = (_folder.Write("a.json", """{"name": "m", "size": 3}"""), _folder.Write("b.json", """{"name": "m", "size": 2}"""));
        var run = CliRun.Of("validate", first, second, "--schema", _schema, "-o", output);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
        Assert.Contains("2 here and 3 there", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("3 there", CliRun.Of("validate", first, second, "--schema", _schema, "-o", output, "--redact").Out, StringComparison.Ordinal);
    }

    private static string? Text(JsonElement element, string member) => element.GetProperty(member).GetString();

    /// <summary>The line and column of a place are where its value begins, which has a text in it.</summary>
    private static void AssertPlace(JsonElement element, string text)
    {
        string[] lines = File.ReadAllLines(Text(element, "path")!);
        string rest = string.Join('\n', lines[(element.GetProperty("line").GetInt32() - 1)..])[(element.GetProperty("column").GetInt32() - 1)..];
        Assert.StartsWith("{", rest, StringComparison.Ordinal);
        Assert.Contains(text, rest[..rest.IndexOf('}', StringComparison.Ordinal)], StringComparison.Ordinal);
    }
}
