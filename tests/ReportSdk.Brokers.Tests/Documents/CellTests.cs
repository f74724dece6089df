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
