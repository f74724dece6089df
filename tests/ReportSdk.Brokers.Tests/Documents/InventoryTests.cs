namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>What the two reports print is in their documents: every entity and every row of it, by count.</summary>
public sealed class InventoryTests
{
    private const string Guosen = "guosen-2024-03.json";
    private const string Huafu = "huafu-2024-06.json";

    [Theory]
    [InlineData(Guosen, "/analysts/*/certificate", 2)]
    [InlineData(Guosen, "/contacts/*/name", 1)]
    [InlineData(Guosen, "/contacts/*/certificate", 0)]
    [InlineData(Guosen, "/relatedReports/*/title", 5)]
    [InlineData(Guosen, "/contents/*/page", 10)]
    [InlineData(Guosen, "/headings/*/title", 14)]
    [InlineData(Guosen, "/keyPoints/*/text", 3)]
    [InlineData(Guosen, "/stockTable/rows/*/code", 3)]
    [InlineData(Guosen, "/stockTable/rows/*/forecasts/*/eps", 6)]
    [InlineData(Guosen, "/stockTable/rows/*/forecasts/*/pe", 6)]
    [InlineData(Guosen, "/trafficRanking/rows/*/visits", 10)]
    [InlineData(Guosen, "/eventLog/rows/*/date", 27)]
    [InlineData(Guosen, "/recommendations/segments/*/name", 2)]
    [InlineData(Guosen, "/recommendations/segments/*/companies/*", 3)]
    [InlineData(Guosen, "/risks/items/*/title", 5)]
    [InlineData(Guosen, "/ratingScale/stock/levels/*/label", 4)]
    [InlineData(Guosen, "/ratingScale/industry/levels/*/label", 3)]
    [InlineData(Guosen, "/ratingScale/*/levels/*/printed", 7)]
    [InlineData(Guosen, "/ratingScale/stock/benchmarks/*/indices/*/code", 5)]
    [InlineData(Guosen, "/contactBlock/offices/*/address", 3)]
    [InlineData(Guosen, "/contactBlock/phone", 1)]
    [InlineData(Huafu, "/analysts/*/certificate", 2)]
    [InlineData(Huafu, "/contacts/*/certificate", 1)]
    [InlineData(Huafu, "/relatedReports/*/title", 3)]
    [InlineData(Huafu, "/headings/*/title", 2)]
    [InlineData(Huafu, "/keyPoints/*/text", 5)]
    [InlineData(Huafu, "/events/*/summary", 7)]
    [InlineData(Huafu, "/claims/*/statement", 11)]
    [InlineData(Huafu, "/risks/items/*/title", 5)]
    [InlineData(Huafu, "/priceReview/rows/*/code", 33)]
    [InlineData(Huafu, "/priceReview/rows/*/*Change", 99)]
    [InlineData(Huafu, "/figures/*/number", 6)]
    [InlineData(Huafu, "/ratingScale/stock/levels/*/label", 5)]
    [InlineData(Huafu, "/ratingScale/industry/levels/*/label", 3)]
    [InlineData(Huafu, "/ratingScale/*/levels/*/printed", 8)]
    [InlineData(Huafu, "/ratingScale/stock/benchmarks/*/indices/*/name", 4)]
    [InlineData(Huafu, "/contactBlock/offices/*/postcode", 1)]
    [InlineData(Huafu, "/contactBlock/mail", 1)]
    public void Document_has_every_row_that_the_report_prints(string document, string pattern, int count) =>
        Assert.Equal(count, PrintedDocument.Load(document).Values(pattern).Count);

    [Fact]
    public void Sectors_of_the_price_review_are_blocks_of_6_5_2_5_11_and_4() =>
        Assert.Equal(
            [("CPU/GPU", 6), ("存储", 5), ("晶圆代工", 2), ("云计算", 5), ("数据中心硬件", 11), ("先进封装", 4)],
            Blocks(PrintedDocument.Load(Huafu).Values("/priceReview/rows/*/sector")));

    [Fact]
    public void Tickers_of_the_price_review_are_of_seven_exchanges() =>
        Assert.Equal(
            [("HK", 1), ("KS", 1), ("N", 2), ("O", 9), ("SH", 10), ("SZ", 7), ("TW", 3)],
            Groups(PrintedDocument.Load(Huafu).Values("/priceReview/rows/*/code").Select(static code => code.Split('.')[1])));

    [Fact]
    public void Recommended_companies_of_华福_are_2_and_5_and_6() =>
        Assert.Equal(
            [2, 5, 6],
            Enumerable.Range(0, 3).Select(static index => PrintedDocument.Load(Huafu).Values($"/recommendations/segments/{index}/companies/*").Count));

    [Fact]
    public void Events_are_21_abroad_and_6_at_home_in_five_fields()
    {
        PrintedDocument document = PrintedDocument.Load(Guosen);

        Assert.Equal([("国内", 6), ("国外", 21)], Groups(document.Values("/eventLog/rows/*/region")));
        Assert.Equal([("其他", 6), ("图像生成", 4), ("文本生成", 12), ("视频生成", 2), ("音频生成", 3)], Groups(document.Values("/eventLog/rows/*/field")));
    }

    [Fact]
    public void Ranks_are_1_to_10() =>
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], PrintedDocument.Load(Guosen).Values("/trafficRanking/rows/*/rank"));

    [Fact]
    public void List_of_figures_lacks_figure_5_that_the_body_has()
    {
        PrintedDocument document = PrintedDocument.Load(Guosen);
        string[] list = ["图 1", "图 2", "图 3", "图 4", "图 6", "图 7", "图 8", "图 9", "图 10", "图 11", "图 12", "图 13", "表 1"];

        Assert.Equal(list, Keys(document, "figureList"));
        Assert.Equal([.. list[..4], "图 5", .. list[4..]], Keys(document, "figures"));
    }

    [Fact]
    public void Captions_of_华福_keep_the_order_of_the_body() =>
        Assert.Equal(["图表 1", "图表 2", "图表 4", "图表 3", "图表 5", "图表 6"], Keys(PrintedDocument.Load(Huafu), "figures"));

    [Fact]
    public void Traffic_claims_of_国信_are_three_abroad_one_at_home_and_one_of_Kimi() =>
        Assert.Equal(["ChatGPT", "Bing", "Gemini", "国内", "Kimi"], PrintedDocument.Load(Guosen).Values("/claims/*/figures/*/subject").Distinct());

    private static IEnumerable<string> Keys(PrintedDocument document, string member) =>
        document.Values($"/{member}/*/kind").Zip(document.Values($"/{member}/*/number"), static (kind, number) => $"{kind} {number}");

    private static IEnumerable<(string Label, int Count)> Groups(IEnumerable<string> labels) =>
        labels.GroupBy(static label => label).Select(static group => (group.Key, group.Count())).OrderBy(static group => group.Key, StringComparer.Ordinal);

    /// <summary>Runs of one label: a label that comes back later makes another block.</summary>
    private static List<(string Label, int Count)> Blocks(IEnumerable<string> labels)
    {
        var blocks = new List<(string Label, int Count)>();
        foreach (string label in labels)
        {
            bool isSame = blocks.Count > 0 && blocks[^1].Label == label;
            int count = isSame ? blocks[^1].Count + 1 : 1;
            if (isSame)
            {
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add((label, count));
        }

        return blocks;
    }
}
