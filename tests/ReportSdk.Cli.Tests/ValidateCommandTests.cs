using System.Text;
using System.Text.Json;

namespace ReportSdk.Cli.Tests;

public class ValidateCommandTests
{
    internal const string RowSchema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.com/row",
          "type": "object",
          "required": ["code"],
          "properties": { "code": { "type": "string" }, "close": { "type": "number", "exclusiveMinimum": 0 } }
        }
        """;

    [Fact]
    public void The_sample_documents_are_valid_and_listed_with_schema_and_counts()
    {
        var run = CliRun.Of("validate", Repository.PathOf("samples/documents"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains("https://reportsdk.dev/brokers/guosen/v1/report", run.Out);
        Assert.Contains("stockTable 3, trafficRanking 10, eventLog 27", run.Out);
        Assert.Contains("benchmarks 3, featureMatrix 3, modelTable 4", run.Out);
        Assert.Contains("releaseTimeline 2, verticalModels 2, capabilityTable 4", run.Out);
        Assert.Contains("frameworkTable 8, gptTable 4, ernieTable 4, contentKinds 8, applicationFields 7", run.Out);
        Assert.Equal("38 documents: 38 valid, 0 invalid; 24 warnings", run.Lines[^1]);
    }

    [Fact]
    public void Every_sample_has_the_expected_verdict_and_violation_only()
    {
        var checkedSamples = 0;
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("schemas"), "*.json", SearchOption.AllDirectories))
        {
            var folder = Path.GetDirectoryName(file)!;
            if (Path.GetFileName(Path.GetDirectoryName(folder)) != "samples" || Path.GetFileName(file) == "expected.json")
            {
                continue;
            }

            var schema = Path.Combine(folder, "../..", Path.GetFileName(file).Split('.')[0] + ".schema.json");
            var document = CliRun.Of("validate", file, "--schema", schema, "-o", "json").Json.GetProperty("documents")[0];
            checkedSamples++;
            string kind = Path.GetFileName(folder);
            Assert.True(document.GetProperty("valid").GetBoolean() == (kind is "valid" or "warning"), $"{file}: {document}");
            if (kind == "valid")
            {
                continue;
            }

            using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.json")));
            var expectation = expected.RootElement.GetProperty(Path.GetFileName(file));
            var at = expectation.GetProperty("at").GetString()!;
            var told = document.GetProperty("violations").EnumerateArray();
            var violations = told.Where(violation => violation.GetProperty("severity").GetString() == (kind == "warning" ? "warning" : "error"))
                .Select(static violation => (Code: violation.GetProperty("code").GetString(), At: violation.GetProperty("instanceLocation").GetString()!)).ToList();
            Assert.Contains((expectation.GetProperty("code").GetString(), at), violations);
            if (expectation.TryGetProperty("rule", out var rule))
            {
                var broken = Assert.Single(document.GetProperty("violations").EnumerateArray());
                Assert.Equal(rule.GetString(), broken.GetProperty("rule").GetString());
                Assert.Equal(kind == "warning" ? "warning" : "error", broken.GetProperty("severity").GetString());
                continue;
            }

            // One mistake may be told twice: a pattern repeats what format says for validators that only annotate it, a required unit what the number asks for.
            Assert.All(violations, violation => Assert.StartsWith(at, violation.At, StringComparison.Ordinal));
            Assert.InRange(violations.Count, 1, 2);
        }

        Assert.True(checkedSamples > 50);
    }

    [Fact]
    public void The_invalid_documents_have_the_expected_code_pointer_and_line()
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("samples/invalid/expected.json")));
        foreach (var member in expected.RootElement.EnumerateObject())
        {
            var run = CliRun.Of("validate", Repository.PathOf("samples/invalid/" + member.Name), "-o", "json");

            Assert.Equal(1, run.ExitCode);
            var violation = run.Json.GetProperty("documents")[0].GetProperty("violations")[0];
            Assert.Equal(member.Value.GetProperty("code").GetString(), violation.GetProperty("code").GetString());
            Assert.Equal(member.Value.GetProperty("at").GetString(), violation.GetProperty("instanceLocation").GetString());
            if (member.Value.TryGetProperty("line", out var line))
            {
                Assert.Equal(line.GetInt32(), violation.GetProperty("line").GetInt32());
            }
        }
    }

    [Fact]
    public void A_violation_is_one_line_with_place_code_pointer_and_keyword()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("row.schema.json", RowSchema);
        var document = folder.Write("a.json", "{\n  \"code\": \"国\", \"close\": 0\n}");

        var run = CliRun.Of("validate", document, "--schema", schema);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{document}:2:25: error EXCLUSIVE_MINIMUM: ", run.Lines[0]);
        Assert.EndsWith(" [at /close, keyword /properties/close/exclusiveMinimum]", run.Lines[0]);
        Assert.Equal("1 document: 0 valid, 1 invalid", run.Lines[1]);
    }

    [Fact]
    public void A_warning_names_the_other_place_and_leaves_the_document_valid()
    {
        var path = Repository.PathOf("samples/documents/huafu-2024-06.json");

        var text = CliRun.Of("validate", path);
        var json = CliRun.Of("validate", path, "-o", "json").Json;

        Assert.Equal(0, text.ExitCode);
        Assert.StartsWith($"{path}:31:5: warning RULE: 图表 3 comes after number 4 [at /figures/4, keyword ", text.Lines[0]);
        Assert.Equal($"{path}:30:5: note RELATED: the other place [at /figures/3]", text.Lines[1]);
        var document = json.GetProperty("documents")[0];
        Assert.True(document.GetProperty("valid").GetBoolean());
        Assert.Equal((6, 6), (document.GetProperty("violationCount").GetInt32(), document.GetProperty("warningCount").GetInt32()));
        var warning = document.GetProperty("violations")[0];
        Assert.Equal(("warning", "figures-ascend"), (warning.GetProperty("severity").GetString(), warning.GetProperty("rule").GetString()));
        var related = Assert.Single(warning.GetProperty("related").EnumerateArray());
        Assert.Equal(("/figures/3", 30, 5), (related.GetProperty("instanceLocation").GetString(), related.GetProperty("line").GetInt32(), related.GetProperty("column").GetInt32()));
        Assert.Equal(6, json.GetProperty("totals").GetProperty("warnings").GetInt32());
    }

    [Fact]
    public void A_line_has_its_warnings_at_places_of_the_file()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("rows.schema.json", """
            {
              "$schema": "https://reportsdk.dev/vocab/v1/report",
              "$id": "https://example.com/rows",
              "type": "array",
              "items": { "type": "object", "required": ["n"], "properties": { "n": { "type": "integer" } } },
              "rules": {
                "ascend": { "severity": "warning", "expression": "this.adjacent(a, b, b.n > a.n)", "message": { "en": "{b.n} after {a.n}", "zh": "{b.n}" } }
              }
            }
            """);
        var document = folder.Write("a.ndjson", "[{\"n\": 1}]\n[{\"n\": 2}, {\"n\": 1}]\n");

        var run = CliRun.Of("validate", document, "--schema", schema);

        Assert.StartsWith($"{document}:2:12: warning RULE: ", run.Lines[0]);
        Assert.StartsWith($"{document}:2:2: note RELATED: ", run.Lines[1]);
        Assert.Equal("2 documents: 2 valid, 0 invalid; 1 warning", run.Lines[^1]);
    }

    [Fact]
    public void Json_output_gives_every_particular_of_a_violation()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("row.schema.json", RowSchema);
        var document = folder.Write("a.json", "{\n  \"code\": \"国\", \"close\": 0\n}");

        var json = CliRun.Of("validate", document, "--schema", schema, "--output", "json").Json;

        var file = json.GetProperty("documents")[0];
        Assert.Equal(document, file.GetProperty("path").GetString());
        Assert.Equal("https://example.com/row", file.GetProperty("schema").GetString());
        Assert.False(file.GetProperty("valid").GetBoolean());
        var violation = file.GetProperty("violations")[0];
        Assert.Equal("EXCLUSIVE_MINIMUM", violation.GetProperty("code").GetString());
        Assert.Equal("/close", violation.GetProperty("instanceLocation").GetString());
        Assert.Equal("/properties/close/exclusiveMinimum", violation.GetProperty("keywordLocation").GetString());
        Assert.Equal("https://example.com/row#/properties/close/exclusiveMinimum", violation.GetProperty("absoluteKeywordLocation").GetString());
        Assert.Equal(28, violation.GetProperty("offset").GetInt32());
        Assert.Equal(2, violation.GetProperty("line").GetInt32());
        Assert.Equal(25, violation.GetProperty("column").GetInt32());
        Assert.Equal(1, json.GetProperty("totals").GetProperty("invalid").GetInt32());
        Assert.Equal(1, json.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Results_are_the_output_formats_of_json_schema()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("row.schema.json", RowSchema);
        var document = folder.Write("a.json", "{}");

        var flag = CliRun.Of("validate", document, "--schema", schema, "--results", "flag").Json;
        var basic = CliRun.Of("validate", document, "--schema", schema, "--results", "basic").Json;

        Assert.Equal("""{"valid":false}""", flag.GetProperty("documents")[0].GetProperty("results").GetRawText().ReplaceLineEndings("").Replace(" ", ""));
        Assert.NotEmpty(basic.GetProperty("documents")[0].GetProperty("results").GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public void A_schema_may_be_given_by_its_identifier_and_found_in_a_folder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("schemas/any-name.json", RowSchema);
        folder.Write("schemas/broken.json", "{");
        var document = folder.Write("a.json", """{ "$schema": "https://example.com/row", "code": "1" }""");
        var plain = folder.Write("b.json", """{ "code": 1 }""");

        Assert.Equal(0, CliRun.Of("validate", document, "--schemas", folder["schemas"]).ExitCode);
        Assert.Equal(1, CliRun.Of("validate", plain, "--schema", "https://example.com/row", "--schemas", folder["schemas"]).ExitCode);
    }

    [Fact]
    public void References_between_files_of_a_folder_are_followed_by_path_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("schemas/parts/code.schema.json", """{ "type": "string" }""");
        var schema = folder.Write("schemas/row.schema.json", """{ "properties": { "code": { "$ref": "parts/code.schema.json" } } }""");
        var document = folder.Write("a.json", """{ "code": 1 }""");

        var run = CliRun.Of("validate", document, "--schema", schema, "--schemas", folder["schemas"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error TYPE:", run.Out);
    }

    [Fact]
    public void A_document_may_name_a_meta_schema()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("a.json", """{ "$schema": "http://json-schema.org/draft-07/schema#", "minLength": -1 }""");

        var run = CliRun.Of("validate", schema);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error MINIMUM:", run.Out);
    }

    [Fact]
    public void File_and_standard_input_get_the_same_verdict()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.json", SearchOption.AllDirectories))
        {
            var byFile = CliRun.Of("validate", file, "-o", "json").Json;
            var byInput = CliRun.With(File.ReadAllBytes(file), "validate", "-", "-o", "json").Json;

            Assert.Equal("stdin", byInput.GetProperty("documents")[0].GetProperty("path").GetString());
            Assert.Equal(byFile.GetProperty("exitCode").GetInt32(), byInput.GetProperty("exitCode").GetInt32());
            Assert.Equal(
                byFile.GetProperty("documents")[0].GetProperty("violations").GetRawText(),
                byInput.GetProperty("documents")[0].GetProperty("violations").GetRawText());
        }
    }

    [Fact]
    public void The_order_of_the_output_does_not_depend_on_the_number_of_jobs()
    {
        var samples = Repository.PathOf("schemas");

        var one = CliRun.Of("validate", samples, "--schema", "https://reportsdk.dev/core/v1/date", "--jobs", "1");
        var many = CliRun.Of("validate", samples, "--schema", "https://reportsdk.dev/core/v1/date", "--jobs", "8");

        Assert.Equal(1, one.ExitCode);
        Assert.Equal(one.Out, many.Out);
    }

    [Fact]
    public void More_violations_than_are_listed_are_counted()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{ "items": { "type": "string" } }""");
        var document = folder.Write("a.json", "[" + string.Join(",", Enumerable.Repeat("1", 1000)) + "]");

        var run = CliRun.Of("validate", document, "--schema", schema, "--max-violations", "3");
        var json = CliRun.Of("validate", document, "--schema", schema, "--max-violations", "3", "-o", "json").Json.GetProperty("documents")[0];

        Assert.Equal(5, run.Lines.Length);
        Assert.Contains("997 more", run.Lines[3]);
        Assert.Equal(1000, json.GetProperty("violationCount").GetInt32());
        Assert.True(json.GetProperty("truncated").GetBoolean());
        Assert.Equal(3, json.GetProperty("violations").GetArrayLength());
    }

    [Fact]
    public void Format_asserts_where_it_is_asked_to()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", """{ "format": "date" }""");
        var document = folder.Write("a.json", "\"2024-02-30\"");

        Assert.Equal(0, CliRun.Of("validate", document, "--schema", schema).ExitCode);
        Assert.Equal(0, CliRun.Of("validate", document, "--schema", schema, "--format", "annotation").ExitCode);
        Assert.Equal(1, CliRun.Of("validate", document, "--schema", schema, "--format", "assert").ExitCode);
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "1 份文档")]
    [InlineData("en_US.UTF-8", "1 document:")]
    [InlineData("de_DE.UTF-8", "1 document:")]
    public void Messages_follow_the_language_of_the_environment(string locale, string expected)
    {
        var run = CliRun.In(locale, "validate", Repository.PathOf("samples/documents/guosen-2024-03.json"));

        Assert.Contains(expected, run.Lines[^1]);
    }

    [Fact]
    public void The_language_option_comes_before_the_environment()
    {
        var run = CliRun.In("en_US.UTF-8", "validate", "--lang", "zh", Repository.PathOf("samples/invalid/price-below-zero.json"));

        Assert.Contains("1 份无效", run.Lines[^1]);
    }

    [Fact]
    public void A_glob_that_the_shell_left_alone_is_expanded()
    {
        var run = CliRun.Of("validate", Repository.PathOf("samples") + "/**/guosen-*.json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("1 document: 1 valid, 0 invalid; 6 warnings", run.Lines[^1]);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_checked_once()
    {
        var path = Repository.PathOf("samples/documents/guosen-2024-03.json");

        Assert.Equal("1 document: 1 valid, 0 invalid; 6 warnings", CliRun.Of("validate", path, path).Lines[^1]);
    }

    [Fact]
    public void Counts_are_of_arrays_rows_and_single_objects()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("s.json", "true");
        var document = folder.Write("a.json", """
            { "list": [1, 2], "table": { "title": "x", "rows": [1, 2, 3] }, "two": { "a": [1], "b": [2] }, "one": {}, "scalar": 1 }
            """);

        var json = CliRun.Of("validate", document, "--schema", schema, "-o", "json").Json;

        Assert.Equal(
            """{"list":2,"table":3,"two":1,"one":1}""",
            json.GetProperty("documents")[0].GetProperty("counts").GetRawText().ReplaceLineEndings("").Replace(" ", ""));
    }

    [Fact]
    public void Pattern_below_a_link_that_is_named_finds_the_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("real/a.json", """{"$schema": "https://reportsdk.dev/core/v1/date"}""");
        Directory.CreateSymbolicLink(folder["link"], folder["real"]);

        Assert.Contains("link/a.json", CliRun.Of("validate", folder["link"] + "/*.json").Out);
        Assert.DoesNotContain("link/a.json", CliRun.Of("validate", folder.Path + "/*/*.json").Out);
    }
}
