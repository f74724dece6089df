using System.Text.RegularExpressions;

namespace ReportSdk.Tests.Domain;

/// <summary>The codes that the reports print.</summary>
public sealed partial class PrintedTickerTests
{
    [SharedFolderFact("reports")]
    public void Every_ticker_of_a_price_review_tells_its_exchange_by_its_suffix()
    {
        SecurityId[] ids = [.. Tickers().Matches(Report("华福")).Select(match => SecurityId.Parse(match.Value))];

        Assert.Equal((33, 33), (ids.Length, ids.Distinct().Count()));
        Assert.Equal(
            "HongKong 1, Korea 1, Nasdaq 9, NewYork 2, Shanghai 10, Shenzhen 7, Taiwan 3",
            string.Join(", ", ids.GroupBy(id => $"{id.Exchange}").OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}")));
        Assert.All(ids, id => Assert.Equal(id, id.WithSuffix()));
    }

    [SharedFolderFact("reports")]
    public void A_code_without_suffix_tells_its_exchange_by_its_numbers_and_meets_the_one_with_suffix()
    {
        SecurityId[] ids = [.. BareCodes().Matches(Report("国信")).Select(match => SecurityId.Parse(match.Groups[1].Value))];
        string priceReview = Report("华福");

        Assert.Equal("688041.SH 300033.SZ 688111.SH", string.Join(' ', ids.Select(id => id.WithSuffix())));
        Assert.Contains(ids[0].WithSuffix().ToString(), priceReview, StringComparison.Ordinal);
    }

    /// <summary>The one report that names the broker most often.</summary>
    private static string Report(string broker) => Directory.EnumerateFiles(Path.Combine(SharedFolder.Path!, "reports"), "*.txt")
        .Select(File.ReadAllText)
        .MaxBy(text => Regex.Count(text, broker))!;

    [GeneratedRegex("(?<=\\t|^)[0-9A-Z]+\\.(?:SH|SZ|O|N|KS|TW|HK)(?=\\t)", RegexOptions.Multiline)]
    private static partial Regex Tickers();

    [GeneratedRegex("^([0-9]{6})\\t", RegexOptions.Multiline)]
    private static partial Regex BareCodes();
}
