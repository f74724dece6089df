using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportSdk.Cli.Tests;

public partial class ShowCommandTests
{
    private const string Guolian = "samples/documents/guolian-2024-03.json";
    private const string Guosen = "samples/documents/guosen-2024-03.json";
    private const string Huafu = "samples/documents/huafu-2024-06.json";

    /// <summary>A shape of no broker: nested lists, a pivot, units, a null, an absence in a row, and what the schema does not name.</summary>
    private const string OrderSchema = """
        {
          "$schema": "https://reportsdk.dev/vocab/v1/report",
          "$id": "https://example.com/order",
          "title": "Order",
          "type": "object",
          "properties": {
            "number": { "title": "Number", "type": "integer" },
            "weight": { "title": "Weight", "type": ["number", "null"], "unit": "GB" },
            "paid": { "title": "Same", "type": "boolean" },
            "sent": { "title": "Same", "type": "boolean" },
            "lines": {
              "title": "Lines",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "name": { "title": "Name", "type": "string" },
                  "price": { "title": "Price", "type": "number", "unit": "元" },
                  "parts": { "title": "Parts", "type": "array", "items": { "type": "object", "properties": { "id": { "title": "Id", "type": "string" } } } },
                  "years": {
                    "title": "Years",
                    "type": "array",
                    "printedPivot": { "member": "year" },
                    "items": {
                      "type": "object",
                      "properties": {
                        "year": { "type": "string" },
                        "sold": { "title": "Sold", "type": "number", "unit": "%" },
                        "left": { "title": "Left", "type": "number" }
                      }
                    }
                  }
                }
              }
            },
            "absences": { "title": "Absent", "type": "array" }
          }
        }
        """;

    [Fact]
    public void Rows_have_the_titles_and_units_of_the_schema_and_forecasts_a_column_a_period()
    {
        var table = Table(CliRun.Of("show", Repository.PathOf(Guosen), "-o", "json"), "国信证券 重点公司盈利预测及投资评级");

        Assert.Equal(
            ["公司代码", "公司名称", "股票投资评级", "昨收盘 (元)", "总市值 (亿元)", "每股收益 2023 (元/股)", "每股收益 2024E (元/股)", "市盈率 2023 (倍)", "市盈率 2024E (倍)"],
            Texts(table.GetProperty("columns")));
        Assert.Equal(3, table.GetProperty("rows").GetArrayLength());
        Assert.Equal(["688041", "海光信息", "买入", "80.19", "1864", "0.54", "0.72", "130.7", "111.1"], Texts(table.GetProperty("rows")[0]));
    }

    [Fact]
    public void What_is_absent_is_marked_with_its_reason()
    {
        var document = Repository.PathOf(Guosen);

        Assert.Matches(@"\n发布日期 +— \(not printed\)\n", CliRun.Of("show", document).Out);
        Assert.Matches(@"\n发布日期 +— \(报告未印\)\n", CliRun.Of("show", document, "--lang", "zh").Out);
    }

    [Fact]
    public void Every_absence_of_the_samples_is_shown()
    {
        foreach (var path in Documents())
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var absences = document.RootElement.GetProperty("absences").EnumerateArray().Select(absence => absence.GetProperty("at").GetString()!).ToArray();

            var cells = Tables(CliRun.Of("show", path, "-o", "json")).SelectMany(Cells).ToArray();

            // What no table has a cell for, such as an entity of its own, is listed with its place.
            Assert.Equal(absences.Length, cells.Count(cell => cell.StartsWith("— (", StringComparison.Ordinal)) + cells.Intersect(absences).Count());
        }
    }

    [Fact]
    public void Every_value_of_the_samples_is_in_a_cell()
    {
        foreach (var path in Documents())
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var run = CliRun.Of("show", path, "--provenance", "-o", "json");
            var shown = Tables(run).SelectMany(table => Cells(table).Concat(Texts(table.GetProperty("columns")))).SelectMany(cell => cell.Split("; ")).ToHashSet();
            var columns = string.Join('\n', Tables(run).SelectMany(table => Texts(table.GetProperty("columns"))));

            var values = document.RootElement.EnumerateObject().Where(member => member.Name is not ("$schema" or "absences")).SelectMany(member => Scalars(member.Value)).ToArray();

            Assert.True(values.Length > 500);
            Assert.All(values, value => Assert.True(shown.Contains(value) || columns.Contains(value), value));
        }
    }

    [Fact]
    public void Each_table_of_a_list_of_tables_is_shown_by_itself()
    {
        var run = CliRun.Of("show", Repository.PathOf(Guolian), "-o", "json");

        Assert.Equal((16, 8, 5), (Rows("评测表 1 · 各模型"), Rows("评测表 2 · 各模型"), Rows("评测表 3 · 各模型")));
        Assert.Equal(["数据划分", "模型", "有星号", "文献编号", "成绩 IR", "成绩 HPS"], Texts(Table(run, "评测表 1 · 各模型").GetProperty("columns")).Take(6));
        Assert.Equal(["GSM8K (CoT)", "Aggregated assesment", "%"], Texts(Table(run, "评测表 3 · 各指标").GetProperty("rows")[7]));

        int Rows(string title) => Table(run, title).GetProperty("rows").GetArrayLength();
    }

    [Fact]
    public void Provenance_is_shown_when_asked_for()
    {
        var document = Repository.PathOf(Guosen);

        Assert.DoesNotContain("/stockTable/rows/0", CliRun.Of("show", document).Out);
        Assert.Contains("/stockTable/rows/0", CliRun.Of("show", document, "--provenance").Out);
    }

    [Fact]
    public void Any_schema_is_shown_by_the_same_rules()
    {
        using var folder = new TemporaryFolder();
        var schema = folder.Write("order.schema.json", OrderSchema);
        var document = folder.Write("order.json", """
            {
              "number": 7, "weight": null, "paid": true, "sent": false, "extra": "kept",
              "lines": [
                { "name": "a", "price": 1.50, "parts": [{ "id": "p" }, { "id": "q" }], "years": [{ "year": "2024", "sold": 5, "left": 1 }, { "year": "2025", "sold": 6 }] },
                { "name": "b", "years": [{ "year": "2025", "left": 0 }] }
              ],
              "absences": [{ "at": "/lines/1/price", "reason": "undisclosed", "printed": "n/a" }, { "at": "/nowhere/x", "reason": "lost" }]
            }
            """);

        var run = CliRun.Of("show", document, "--schema", schema);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """
            Order
            FIELD        VALUE
            Number       7
            Weight (GB)  null
            Same paid    true
            Same sent    false
            extra        kept

            Lines
            Name  Price (元)            Parts · Id  Sold 2024 (%)  Sold 2025 (%)  Left 2024  Left 2025
            a     1.50                  p           5              6              1
                                        q
            b     — (undisclosed: n/a)                                                       0

            Absent
            PLACE       REASON
            /nowhere/x  lost

            """.ReplaceLineEndings("\n"),
            run.Out[(run.Out.IndexOf('\n') + 2)..]);
    }

    [Fact]
    public void Lines_of_ndjson_become_rows_of_one_table()
    {
        var table = Assert.Single(Tables(CliRun.Of("show", Repository.PathOf("samples/documents/huafu-price-review.ndjson"), "-o", "json")));

        Assert.Equal(33, table.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void The_rating_scales_of_all_documents_stand_on_one_axis()
    {
        var run = CliRun.Of("show", Repository.PathOf(Guosen), Repository.PathOf(Huafu));

        var axis = Array.FindIndex(run.Lines, line => line.TrimStart().StartsWith("−∞", StringComparison.Ordinal));
        Assert.Equal(["−∞", "−20", "−10", "−5", "5", "10", "20", "∞", "%"], run.Lines[axis].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string[] scales = run.Lines[(axis + 1)..(axis + 5)];
        Assert.Equal(["卖出]中性?增持[买入", "卖出]回避?中性?持有[买入", "低配]中性[超配", "弱于大市]跟随大市[强于大市"], scales.Select(LevelsOf));
        Assert.Equal(["国信证券", "华福证券", "国信证券", "华福证券"], scales.Select(line => line[..4]));
        Assert.Single(scales.Select(Columns).Distinct());
        Assert.Contains("printedInRows 6; printedInNote 6–12", run.Out);
        Assert.Contains("沪深300指数 000300.SH", run.Out);
    }

    [Fact]
    public void A_bound_has_one_column_in_every_scale()
    {
        var lines = CliRun.Of("show", Repository.PathOf(Guosen), Repository.PathOf(Huafu)).Lines;
        var axis = Array.FindIndex(lines, line => line.TrimStart().StartsWith("−∞", StringComparison.Ordinal));

        // 20 %: buy begins in both stock scales; 10 %: a mark in both, and in the first industry scale.
        Assert.Equal(Columns(lines[axis + 1][..lines[axis + 1].LastIndexOf('[')]), Columns(lines[axis + 2][..lines[axis + 2].LastIndexOf('[')]));
        Assert.Equal(Columns(lines[axis + 1][..lines[axis + 1].LastIndexOf('?')]), Columns(lines[axis + 2][..lines[axis + 2].LastIndexOf('?')]));
        Assert.Equal(Columns(lines[axis + 1][..lines[axis + 1].LastIndexOf('?')]), Columns(lines[axis + 3][..lines[axis + 3].LastIndexOf('[')]));
    }

    [Fact]
    public void The_scales_are_data_in_json()
    {
        var scales = CliRun.Of("show", Repository.PathOf(Guosen), "-o", "json").Json.GetProperty("ratingScales");

        var level = scales[0].GetProperty("levels")[1];
        Assert.Equal(("增持", 10, 20), (level.GetProperty("label").GetString(), level.GetProperty("min").GetInt32(), level.GetProperty("max").GetInt32()));
        Assert.False(level.TryGetProperty("minInclusive", out _));
        Assert.Equal(["stock", "industry"], scales.EnumerateArray().Select(scale => scale.GetProperty("subject").GetString()));
    }

    [Fact]
    public void An_invalid_document_shows_its_problems_and_no_table()
    {
        var path = Repository.PathOf("samples/invalid/price-below-zero.json");

        var run = CliRun.Of("show", path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(CliRun.Of("validate", path).Lines[0], run.Lines[0]);
        Assert.Equal("1 document: 0 valid, 1 invalid", run.Lines[^1]);
        Assert.Equal(2, run.Lines.Length);
    }

    [Theory]
    [InlineData(2, "no-such-file.json")]
    [InlineData(2, "samples/documents/*.txt")]
    public void What_is_not_there_is_told_as_validate_tells_it(int exitCode, string path)
    {
        var run = CliRun.Of("show", path);

        Assert.Equal((exitCode, CliRun.Of("validate", path).Out), (run.ExitCode, run.Out));
    }

    [Fact]
    public void A_document_of_an_unknown_schema_is_not_shown()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("show", folder.Write("a.json", """{"$schema": "https://example.com/unknown"}"""), "-o", "json");

        Assert.Equal(4, run.ExitCode);
        Assert.Equal("UNKNOWN_SCHEMA", run.Json.GetProperty("files")[0].GetProperty("violations")[0].GetProperty("code").GetString());
    }

    [Fact]
    public void Text_of_a_document_cannot_drive_the_terminal()
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("order.json", "{\"number\": 1, \"extra\": \"a\\u001b[31mb\\nc\"}");
        var schema = folder.Write("order.schema.json", OrderSchema);

        var run = CliRun.Of("show", document, "--schema", schema);

        Assert.DoesNotContain('\u001b', run.Out);
        Assert.Contains("a\\u{001B}[31mb\\u{000A}c", run.Out);
    }

    [Fact]
    public void On_a_terminal_tables_are_drawn()
    {
        using var output = new MemoryStream();
        using (var console = new CliConsole(Stream.Null, output, Stream.Null, isTerminal: true, static _ => null))
        {
            Assert.Equal(0, CliApplication.Run(["show", Repository.PathOf(Guosen)], console, CancellationToken.None));
        }

        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("│", text);
        Assert.Contains("−∞", text);
    }

    private static string[] Documents() => Directory.GetFiles(Repository.PathOf("samples/documents"), "*.json");

    private static IEnumerable<JsonElement> Tables(CliRun run) =>
        run.Json.GetProperty("files")[0].GetProperty("documents").EnumerateArray().SelectMany(document => document.GetProperty("tables").EnumerateArray());

    private static JsonElement Table(CliRun run, string title) => Tables(run).Single(table => table.GetProperty("title").GetString() == title);

    private static IEnumerable<string> Cells(JsonElement table) => table.GetProperty("rows").EnumerateArray().SelectMany(Texts);

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static IEnumerable<string> Scalars(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Scalars(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Scalars),
        JsonValueKind.String => [value.GetString()!],
        _ => [value.GetRawText()],
    };

    /// <summary>Labels and marks of a line of the axis, from −∞ up.</summary>
    private static string LevelsOf(string line) => Filling().Replace(line[line.IndexOf('─')..], "");

    /// <summary>Cells of a terminal, of the characters that these lines have.</summary>
    private static int Columns(string text) => text.Sum(c => c is >= '\u2E80' and <= '\u9FFF' ? 2 : 1);

    [GeneratedRegex("[─ ]")]
    private static partial Regex Filling();
}
