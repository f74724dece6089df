using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>The tables cell by cell: a value stands in the line of its row, and in its own column of it.</summary>
public sealed partial class CellTests
{
    private static readonly string[] StockCells =
        ["code", "name", "rating", "close", "marketCap", "forecasts/0/eps", "forecasts/1/eps", "forecasts/0/pe", "forecasts/1/pe"];

    private static readonly string[] RankingCells = ["rank", "name", "category", "visits", "change"];
    private static readonly string[] EventCells = ["title", "date", "region", "field"];
    private static readonly string[] PriceCells = ["code", "name", "marketCap", "unit", "weekChange", "monthChange", "yearChange"];

    [SharedFolderFact("reports")]
    public void Stock_table_has_the_cells_of_its_lines() => AssertCells("guosen-2024-03.json", "/stockTable/rows", 25, 27, StockCells);

    [SharedFolderFact("reports")]
    public void Traffic_ranking_has_the_cells_of_its_lines() => AssertCells("guosen-2024-03.json", "/trafficRanking/rows", 152, 161, RankingCells);

    [SharedFolderFact("reports")]
    public void Event_log_has_the_cells_of_its_lines() => AssertCells("guosen-2024-03.json", "/eventLog/rows", 309, 339, EventCells);

    [SharedFolderFact("reports")]
    public void Price_review_has_the_cells_of_its_lines_wherever_they_were_shifted() =>
        AssertCells("huafu-2024-06.json", "/priceReview/rows", 68, 100, PriceCells, static cells =>
        {
            // The code tells the row's place in a line: what stands before it is a sector, and blank cells are nobody's.
            string[] filled = [.. cells.Where(static cell => cell.Length > 0)];
            return filled[Array.FindIndex(filled, static cell => Ticker().IsMatch(cell))..];
        });

    [SharedFolderFact("reports")]
    public void A_sector_goes_from_the_line_that_prints_it_to_the_next_such_line()
    {
        PrintedDocument document = PrintedDocument.Load("huafu-2024-06.json");
        string sector = "";
        var sectors = new List<string>();
        foreach (string line in document.ReadReport().Take(67..100))
        {
            sector = line.Split('\t').TakeWhile(static cell => !Ticker().IsMatch(cell)).FirstOrDefault(static cell => cell.Length > 0) ?? sector;
            sectors.Add(sector);
        }

        Assert.Equal(sectors, document.Values("/priceReview/rows/*/sector"));
    }

    [SharedFolderTheory("reports")]
    [InlineData(0, 97, 112)]
    [InlineData(1, 121, 128)]
    [InlineData(2, 182, 186)]
    public void Benchmark_table_has_the_cells_of_its_lines_wherever_they_were_shifted(int table, int first, int last)
    {
        PrintedDocument document = PrintedDocument.Load("guolian-2024-03.json");
        IReadOnlyList<string> metrics = document.Values($"/benchmarks/{table}/metrics/*/name");
        string[][] printed =
        [
            .. document.ReadReport().Take((first - 1)..last).Select(static line => line.Split('\t').Where(static cell => cell.Length > 0).ToArray()),
        ];

        Assert.Equal(document.Find($"/benchmarks/{table}/rows")?.GetArrayLength(), printed.Length);
        for (int row = 0; row < printed.Length; row++)
        {
            string at = $"/benchmarks/{table}/rows/{row}";
            string star = document.Values(at + "/isStarred").Count > 0 ? "*" : "";
            string citation = string.Concat(document.Values(at + "/citation").Select(static number => $" [{number}]"));

            // A split stands before the first model of its own; the scores are the last cells of every line.
            Assert.Equal(printed[row][^(metrics.Count + 1)], document.Values(at + "/model")[0] + star + citation);
            Assert.Equal(printed[row][^metrics.Count..].Select(AsData), document.Values(at + "/scores/*/value"));
            Assert.Equal(metrics, document.Values(at + "/scores/*/metric"));
        }
    }

    [SharedFolderFact("reports")]
    public void A_split_goes_from_the_line_that_prints_it_to_the_next_such_line()
    {
        PrintedDocument document = PrintedDocument.Load("guolian-2024-03.json");
        string split = "";
        var splits = new List<string>();
        foreach (string line in document.ReadReport().Take(96..112))
        {
            string label = line.Split('\t')[0];
            split = label is "Inside" or "Outside" ? label : split;
            splits.Add(split);
        }

        Assert.Equal(splits, document.Values("/benchmarks/0/rows/*/split"));
    }

    [SharedFolderFact("reports")]
    public void A_tick_is_true_and_a_blank_cell_is_false()
    {
        PrintedDocument document = PrintedDocument.Load("guolian-2024-03.json");
        IEnumerable<bool> ticks = document.ReadReport().Take(169..172).SelectMany(static line => line.Split('\t')[1..4]).Select(static cell => cell == "✓");

        Assert.Equal(ticks, document.Values("/featureMatrix/rows/*/cells/*/has").Select(bool.Parse));
    }

    /// <summary>Lines that have no first cell go on with the cells of the line before: they are no rows.</summary>
    private static void AssertCells(string name, string rows, int first, int last, string[] members, Func<string[], string[]>? shift = null)
    {
        PrintedDocument document = PrintedDocument.Load(name);
        Dictionary<string, string> values = document.Leaves.ToDictionary(static leaf => leaf.Pointer, static leaf => leaf.Text);
        string[][] printed =
        [
            .. document.ReadReport().Take((first - 1)..last)
                .Select(static line => line.Split('\t'))
                .Where(cells => shift is not null || cells[0].Length > 0)
                .Select(cells => (shift?.Invoke(cells) ?? cells)[..members.Length]),
        ];

        Assert.Equal(document.Find(rows)?.GetArrayLength(), printed.Length);
        for (int row = 0; row < printed.Length; row++)
        {
            Assert.Equal(printed[row].Select(AsData), members.Select(member => AsPrinted(values[$"{rows}/{row}/{member}"])));
        }
    }

    /// <summary>A cell without what is print: thousands separators, the unit behind a number, blanks inside a date.</summary>
    private static string AsData(string cell) =>
        Figure().IsMatch(cell) ? cell.TrimEnd('%', 'M').Replace(",", "", StringComparison.Ordinal)
        : Day().IsMatch(cell) ? cell.Replace(" ", "", StringComparison.Ordinal)
        : cell;

    /// <summary>A date as the event log prints it, <c>2.29</c>; any other value as it is.</summary>
    private static string AsPrinted(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", out DateOnly date) ? $"{date.Month}.{date.Day}" : value;

    [GeneratedRegex(@"^[0-9A-Z]+\.[A-Z]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ticker();

    [GeneratedRegex(@"^-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?[%M]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("^[0-9]+[.] ?[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
