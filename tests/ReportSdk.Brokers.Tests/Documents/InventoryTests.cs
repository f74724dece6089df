using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>What the reports print is in their documents: every entity and every row of it, by count.</summary>
public sealed partial class InventoryTests
{
    private const string Guolian = "guolian-2024-03.json";
    private const string Minsheng = "minsheng-2024-06.json";
    private const string Guosen = "guosen-2024-03.json";
    private const string Huafu = "huafu-2024-06.json";

    [Theory]
    [InlineData(Guolian, "/metadata/*", 4)]
    [InlineData(Guolian, "/metadata/rating/*", 3)]
    [InlineData(Guolian, "/metadata/period/*", 2)]
    [InlineData(Guolian, "/keyPoints/*/text", 4)]
    [InlineData(Guolian, "/risks/items/*/title", 3)]
    [InlineData(Guolian, "/risks/items/*/detail", 3)]
    [InlineData(Guolian, "/analysts/*/certificate", 1)]
    [InlineData(Guolian, "/contacts/*/name", 1)]
    [InlineData(Guolian, "/contacts/*/certificate", 0)]
    [InlineData(Guolian, "/relatedReports/*/published", 2)]
    [InlineData(Guolian, "/contents/*/page", 12)]
    [InlineData(Guolian, "/figureList/*/page", 12)]
    [InlineData(Guolian, "/figures/*/number", 11)]
    [InlineData(Guolian, "/headings/*/title", 10)]
    [InlineData(Guolian, "/benchmarks/0/rows/*/model", 16)]
    [InlineData(Guolian, "/benchmarks/0/rows/*/scores/*/value", 112)]
    [InlineData(Guolian, "/benchmarks/1/rows/*/model", 8)]
    [InlineData(Guolian, "/benchmarks/1/rows/*/scores/*/value", 56)]
    [InlineData(Guolian, "/benchmarks/*/rows/*/isStarred", 6)]
    [InlineData(Guolian, "/benchmarks/*/rows/*/citation", 18)]
    [InlineData(Guolian, "/benchmarks/*/starMeaning", 2)]
    [InlineData(Guolian, "/benchmarks/2/rows/*/model", 5)]
    [InlineData(Guolian, "/benchmarks/2/metrics/*/name", 8)]
    [InlineData(Guolian, "/benchmarks/2/rows/*/scores/*/value", 40)]
    [InlineData(Guolian, "/featureMatrix/rows/*/cells/*/has", 9)]
    [InlineData(Guolian, "/modelTable/rows/*/released", 4)]
    [InlineData(Guolian, "/modelTable/rows/*/parameters/*/value", 3)]
    [InlineData(Guolian, "/modelTable/rows/*/trainingData/value", 3)]
    [InlineData(Guolian, "/recommendations/segments/*/name", 5)]
    [InlineData(Guolian, "/recommendations/segments/*/companies/*", 0)]
    [InlineData(Guolian, "/events/*/summary", 4)]
    [InlineData(Guolian, "/claims/*/statement", 5)]
    [InlineData(Guolian, "/ratingScale/stock/levels/*/printed", 4)]
    [InlineData(Guolian, "/ratingScale/industry/levels/*/printed", 3)]
    [InlineData(Guolian, "/ratingScale/stock/benchmarks/*/market", 5)]
    [InlineData(Guolian, "/ratingScale/stock/benchmarks/*/indices/*/name", 8)]
    [InlineData(Guolian, "/contactBlock/offices/*/address", 4)]
    [InlineData(Guolian, "/contactBlock/phone", 1)]
    [InlineData(Minsheng, "/metadata/*", 5)]
    [InlineData(Minsheng, "/metadata/rating/*", 0)]
    [InlineData(Minsheng, "/analysts/*/name", 1)]
    [InlineData(Minsheng, "/analysts/*/certificate", 0)]
    [InlineData(Minsheng, "/keyPoints/*/text", 4)]
    [InlineData(Minsheng, "/recommendations/segments/*/name", 3)]
    [InlineData(Minsheng, "/risks/items/*/title", 4)]
    [InlineData(Minsheng, "/contents/*/title", 6)]
    [InlineData(Minsheng, "/modelHistory/items/*/summary", 5)]
    [InlineData(Minsheng, "/modelHistory/models/*/name", 20)]
    [InlineData(Minsheng, "/modelHistory/axisYears/*", 12)]
    [InlineData(Minsheng, "/releaseTimeline/groups/*/rows/*/date", 3)]
    [InlineData(Minsheng, "/verticalModels/*/product", 2)]
    [InlineData(Minsheng, "/figures/*/title", 9)]
    [InlineData(Minsheng, "/capabilityTable/rows/*/contextWindow/value", 4)]
    [InlineData(Minsheng, "/deploymentComparison/cloud/*/title", 3)]
    [InlineData(Minsheng, "/deploymentComparison/device/*/title", 4)]
    [InlineData(Minsheng, "/deviceTimeline/groups/0/rows/*/date", 8)]
    [InlineData(Minsheng, "/deviceTimeline/groups/1/rows/*/date", 8)]
    [InlineData(Minsheng, "/deviceTimeline/sources/*", 7)]
    [InlineData(Minsheng, "/events/*/summary", 5)]
    [InlineData(Minsheng, "/claims/*/statement", 11)]
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
    public void Rows_of_the_first_table_of_国联_are_two_splits_of_eight_models() =>
        Assert.Equal([("Inside", 8), ("Outside", 8)], Blocks(PrintedDocument.Load(Guolian).Values("/benchmarks/0/rows/*/split")));

    [Fact]
    public void Metrics_of_国联_are_in_the_groups_that_the_data_show_not_in_those_of_the_shifted_header() =>
        Assert.All(
            (int[])[0, 1],
            static table => Assert.Equal(
                [("Image Quality", 3), ("Masked Region Preservation", 3), ("Text Align", 1)],
                Blocks(PrintedDocument.Load(Guolian).Values($"/benchmarks/{table}/metrics/*/group"))));

    [Fact]
    public void Lowest_stock_level_of_国联_is_not_of_the_industry_scale_beside_whose_label_it_stands()
    {
        PrintedDocument document = PrintedDocument.Load(Guolian);

        Assert.Equal(["买入", "增持", "持有", "卖出"], document.Values("/ratingScale/stock/levels/*/label"));
        Assert.Equal(["强于大市", "中性", "弱于大市"], document.Values("/ratingScale/industry/levels/*/label"));
    }

    [Fact]
    public void Claims_of_民生_about_GPT_are_three() =>
        Assert.Equal(3, Enumerable.Range(0, 11).Count(static index => PrintedDocument.Load(Minsheng).Values($"/claims/{index}/figures/*/subject").Any(static subject => subject.Contains("GPT", StringComparison.Ordinal))));

    [Fact]
    public void Recommended_companies_of_民生_are_6_and_5_and_8() =>
        Assert.Equal(
            [6, 5, 8],
            Enumerable.Range(0, 3).Select(static index => PrintedDocument.Load(Minsheng).Values($"/recommendations/segments/{index}/companies/*").Count));

    [Fact]
    public void Families_of_民生_have_12_and_4_and_3_models() =>
        Assert.Equal([("仅编码器", 4), ("仅解码器", 12), ("编码解码", 3)], Groups(PrintedDocument.Load(Minsheng).Values("/modelHistory/models/*/family")));

    [Fact]
    public void Captions_of_民生_are_8_and_1_and_have_no_numbers()
    {
        PrintedDocument document = PrintedDocument.Load(Minsheng);

        Assert.Equal([("图", 8), ("表", 1)], Groups(document.Values("/figures/*/kind")));
        Assert.Empty(document.Values("/figures/*/number"));
    }

    [Theory]
    [InlineData("/releaseTimeline/groups/0")]
    [InlineData("/deviceTimeline/groups/0")]
    [InlineData("/deviceTimeline/groups/1")]
    public void Inferred_years_of_a_timeline_ascend_and_end_before_the_report(string group)
    {
        PrintedDocument document = PrintedDocument.Load(Minsheng);
        IReadOnlyList<string> dates = document.Values(group + "/rows/*/date");

        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.True(string.CompareOrdinal(dates[^1], document.Values("/metadata/published")[0]) < 0);
    }

    [Fact]
    public void A_model_whose_name_says_its_billions_has_ten_times_as_many_亿()
    {
        JsonElement[] rows = [.. PrintedDocument.Load(Minsheng).Find("/deviceTimeline/groups")!.Value.EnumerateArray().SelectMany(static group => group.GetProperty("rows").EnumerateArray())];
        (int Billions, int Hundred)[] named =
        [
            .. from row in rows
               let billions = Billions().Match(row.GetProperty("name").GetString()!)
               where billions.Success
               select (int.Parse(billions.Value, CultureInfo.InvariantCulture), row.GetProperty("parameters")[0].GetProperty("value").GetInt32()),
        ];

        // 360智脑7B, Llama3-8B without its mark, MiLM-6B.
        Assert.Equal([(7, 70), (8, 80), (6, 60)], named);
    }

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

    [GeneratedRegex("[0-9](?=B$)", RegexOptions.CultureInvariant)]
    private static partial Regex Billions();

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
