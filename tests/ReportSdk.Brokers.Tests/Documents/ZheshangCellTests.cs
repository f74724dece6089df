using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>The tables of 浙商 cell by cell. Two of them are transposed: a line is a member and a column a model.</summary>
public sealed partial class ZheshangCellTests
{
    private static readonly PrintedDocument Document = PrintedDocument.Load("zheshang-2023-02.json");
    private static readonly Dictionary<string, string> Values = Document.Leaves.ToDictionary(static leaf => leaf.Pointer, static leaf => leaf.Text);

    [SharedFolderFact("reports")]
    public void Frameworks_have_the_cells_of_their_lines_and_blank_cells_nothing()
    {
        string[][] printed = [.. Cells(618, 625).Select(static cells => cells.Select(static cell => Logo().Replace(cell, "").Trim()).ToArray())];

        Assert.Equal(
            printed.Select(static cells => string.Join('|', cells)),
            Enumerable.Range(0, 8).Select(static row => string.Join('|',
                Value(row, "year") is { Length: > 0 } year ? year : "202x",
                Value(row, "developer"),
                Value(row, "name"),
                List($"/frameworkTable/rows/{row}/languages/*", Value(row, "name") is "天元 MegEngine" ? "、" : ", "),
                Mark(row, "isOpenSource"),
                Value(row, "graph"),
                Mark(row, "isDistributed"),
                List($"/frameworkTable/rows/{row}/strengths/*", "、"))));
    }

    [SharedFolderFact("reports")]
    public void Models_of_GPT_have_the_cells_of_their_columns()
    {
        string[][] printed = [.. Cells(686, 690)];

        Assert.Equal(printed[0][1..], Document.Values("/gptTable/rows/*/name"));
        Assert.Equal(printed[1][1..], Document.Values("/gptTable/rows/*/year"));
        Assert.Equal(printed[2][1..], Column("gptTable", static model => Values.GetValueOrDefault(model + "/layers")));
        Assert.Equal(printed[3][1..], Column("gptTable", static model => Values[model + "/parameters/0/value"] + "亿"));
        Assert.Equal(printed[4][1..], Column("gptTable", Data));
    }

    [SharedFolderFact("reports")]
    public void Versions_of_ERNIE_have_the_cells_of_their_columns()
    {
        string[][] printed = [.. Cells(746, 749)];

        Assert.Equal(printed[0][1..], Document.Values("/ernieTable/rows/*/name"));
        Assert.Equal(printed[1][1..], Document.Values("/ernieTable/rows/*/year"));
        Assert.Equal(
            printed[2][1..].Select(static cell => string.Join(' ', Size().Matches(cell).Select(static match => match.Value))),
            Column("ernieTable", static model => List(model + "/parameters/*/value", " ")));
        Assert.Equal(
            printed[2][1..].Select(static cell => string.Join(' ', Reference().Matches(cell).Select(static match => match.Value))),
            Enumerable.Range(0, 4).Select(static column => List($"/ernieTable/rows/{column}/references/*", " ")));
        Assert.Equal(printed[3][1..], Column("ernieTable", static model => List(model + "/corpora/*", ", ") is { Length: > 0 } corpora ? corpora : Data(model)));
    }

    [SharedFolderFact("reports")]
    public void People_have_the_cells_of_their_columns()
    {
        string[][] printed = [.. Cells(11, 13)];

        Assert.Equal([.. printed[0][1..5], printed[0][6]], [.. Document.Values("/analysts/*/name"), .. Document.Values("/assistants/*/name")]);
        Assert.Equal([.. printed[1][1..5], printed[1][6]], [.. Document.Values("/analysts/*/mail"), .. Document.Values("/assistants/*/mail")]);
        Assert.Equal(printed[2][1..5], Document.Values("/analysts/*/certificate"));
    }

    private static IEnumerable<string[]> Cells(int first, int last) =>
        Document.ReadReport().Take((first - 1)..last).Select(static line => line.Split('\t'));

    private static IEnumerable<string> Column(string table, Func<string, string?> cell) =>
        Enumerable.Range(0, 4).Select(column => cell($"/{table}/rows/{column}") ?? "-");

    private static string? Data(string model) =>
        Values.TryGetValue(model + "/trainingData/value", out string? value) ? value + Values[model + "/trainingData/unit"] : null;

    private static string Value(int row, string member) => Values.GetValueOrDefault($"/frameworkTable/rows/{row}/{member}", "");

    private static string Mark(int row, string member) => Value(row, member) switch
    {
        "true" => "√",
        "false" => "×",
        _ => "",
    };

    private static string List(string pattern, string separator) => string.Join(separator, Document.Values(pattern));

    [GeneratedRegex(@"\[M\] \^s", RegexOptions.CultureInvariant)]
    private static partial Regex Logo();

    [GeneratedRegex("[0-9.]+(?=亿)", RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    [GeneratedRegex("bert [a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
