namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>What the report of 浙商 prints is in its document: every entity and every row of it, by count, and what stands in its tables' odd cells.</summary>
public sealed class ZheshangInventoryTests
{
    private static readonly PrintedDocument Document = PrintedDocument.Load("zheshang-2023-02.json");

    [Theory]
    [InlineData("/analysts/*/certificate", 4)]
    [InlineData("/assistants/*/mail", 1)]
    [InlineData("/assistants/*/certificate", 0)]
    [InlineData("/headings/*/title", 5)]
    [InlineData("/figures/*/title", 19)]
    [InlineData("/figures/*/kind", 6)]
    [InlineData("/figures/*/number", 0)]
    [InlineData("/figures/*/sources/*", 9)]
    [InlineData("/keyPoints/*/text", 5)]
    [InlineData("/chipKinds/rows/*/kind", 4)]
    [InlineData("/chipKinds/rows/*/features/*", 14)]
    [InlineData("/chipKinds/rows/*/uses/*", 7)]
    [InlineData("/chipComparison/rows/*/kind", 3)]
    [InlineData("/cpuTimelines/rows/*/cores", 10)]
    [InlineData("/fpgaMatrix/rows/*/task", 4)]
    [InlineData("/fpgaUses/rows/*/name", 2)]
    [InlineData("/asicProducts/rows/*/vendor", 6)]
    [InlineData("/cpuRoutes/rows/*/autonomy", 3)]
    [InlineData("/cpuRoutes/rows/*/drawback", 3)]
    [InlineData("/cpuRoutes/rows/*/name", 0)]
    [InlineData("/chipletProducts/rows/*/vendor", 5)]
    [InlineData("/computeInMemory/rows/*/englishName", 4)]
    [InlineData("/frameworkTable/rows/*/name", 8)]
    [InlineData("/frameworkTable/rows/*/year", 7)]
    [InlineData("/frameworkTable/rows/*/developer", 6)]
    [InlineData("/frameworkTable/rows/*/isOpenSource", 8)]
    [InlineData("/frameworkTable/rows/*/graph", 7)]
    [InlineData("/frameworkTable/rows/*/isDistributed", 6)]
    [InlineData("/gptTable/rows/*/year", 4)]
    [InlineData("/gptTable/rows/*/layers", 3)]
    [InlineData("/gptTable/rows/*/parameters/*/value", 4)]
    [InlineData("/gptTable/rows/*/trainingData/value", 3)]
    [InlineData("/ernieTable/rows/*/year", 4)]
    [InlineData("/ernieTable/rows/*/references/*", 3)]
    [InlineData("/ernieTable/rows/*/trainingData/value", 1)]
    [InlineData("/contentKinds/rows/*/number", 8)]
    [InlineData("/applicationFields/rows/*/number", 7)]
    [InlineData("/computeCentres/rows/*/name", 3)]
    [InlineData("/equipmentSegments/rows/*/direction", 6)]
    [InlineData("/equipmentSegments/rows/*/more", 6)]
    [InlineData("/siliconPhotonics/rows/*/marketSize", 2)]
    [InlineData("/siliconPhotonics/rows/*/share", 2)]
    [InlineData("/risks/items/*/detail", 3)]
    [InlineData("/recommendationTable/segments/*/name", 5)]
    [InlineData("/ratingScale/industry/levels/*/printed", 3)]
    [InlineData("/ratingScale/stock/levels/*/label", 0)]
    [InlineData("/ratingScale/industry/benchmarks/*/indices/*/name", 1)]
    [InlineData("/contactBlock/offices/*/address", 3)]
    [InlineData("/contactBlock/offices/*/postcode", 1)]
    [InlineData("/contactBlock/phone", 1)]
    [InlineData("/contactBlock/fax", 1)]
    [InlineData("/contactBlock/website", 1)]
    public void Document_has_every_row_that_the_report_prints(string pattern, int count) => Assert.Equal(count, Document.Values(pattern).Count);

    [Fact]
    public void Recommended_companies_are_12_6_5_13_and_15_on_the_cover() =>
        Assert.Equal([12, 6, 5, 13, 15], Enumerable.Range(0, 5).Select(static index => Companies($"/recommendations/segments/{index}").Count));

    [Fact]
    public void Table_has_the_51_pairs_of_segment_and_company_of_the_cover()
    {
        (string, string)[] cover = [.. Pairs("recommendations")];

        Assert.Equal(51, cover.Length);
        Assert.Equal(cover, Pairs("recommendationTable"));
    }

    [Fact]
    public void Last_group_of_companies_has_another_name_in_the_table()
    {
        Assert.Equal(["算力调度", "算力供给", "算力设备", "算力散热"], Document.Values("/recommendations/segments/4/groups/*/name"));
        Assert.Equal(["算力调度", "算力供给", "算力设备", "算力配套"], Document.Values("/recommendationTable/segments/4/groups/*/name"));
    }

    [Fact]
    public void Carriers_are_a_category_and_no_company()
    {
        Assert.Equal(["运营商", "运营商", "运营商", "运营商"], Document.Values("/recommendation*/segments/*/groups/*/categories/*"));
        Assert.Equal(["运营商"], Document.Values("/computeCentres/rows/*/categories/*"));
        Assert.DoesNotContain("运营商", Document.Values("/**/companies/*"));
    }

    [Fact]
    public void Cores_are_five_of_Intel_that_fall_once_and_five_of_AMD() =>
        Assert.Equal(["2", "6", "18", "5", "56", "2", "4", "32", "64", "96"], Document.Values("/cpuTimelines/rows/*/cores"));

    [Fact]
    public void Nobody_trains_at_the_edge()
    {
        Assert.Equal(7, Document.Values("/fpgaMatrix/rows/0/vendors/*").Count);
        Assert.Equal(["AMD (Xilinx)"], Document.Values("/fpgaMatrix/rows/1/vendors/*"));
        Assert.Equal(["Intel", "AMD (Xilinx)"], Document.Values("/fpgaMatrix/rows/2/vendors/*"));
        Assert.Equal(0, Document.Find("/fpgaMatrix/rows/3/vendors")?.GetArrayLength());
        Assert.Equal(["推理", "推理", "训练", "训练"], Document.Values("/fpgaMatrix/rows/*/task"));
        Assert.Equal(["数据中心", "边缘端", "数据中心", "边缘端"], Document.Values("/fpgaMatrix/rows/*/site"));
    }

    [Fact]
    public void Asic_products_are_three_abroad_and_three_at_home() =>
        Assert.Equal(["国外", "国外", "国外", "国内", "国内", "国内"], Document.Values("/asicProducts/rows/*/region"));

    [Fact]
    public void Ernie_has_two_sizes_in_one_cell_and_corpora_or_a_size_of_data()
    {
        Assert.Equal(["1.1", "1.1", "3.4", "100", "2600"], Document.Values("/ernieTable/rows/*/parameters/*/value"));
        Assert.Equal(["bert base", "bert large"], Document.Values("/ernieTable/rows/1/references/*"));
        Assert.Equal([4, 5, 0, 0], Enumerable.Range(0, 4).Select(static index => Document.Values($"/ernieTable/rows/{index}/corpora/*").Count));
        Assert.Equal(["4", "TB"], Document.Values("/ernieTable/rows/2/trainingData/*"));
    }

    [Fact]
    public void Silicon_photonics_are_2_billion_dollars_and_then_8() =>
        Assert.Equal(
            ["2020", "20", "approx", "25", "approx", "2026", "80", "approx", "50", "atLeast"],
            Document.Values("/siliconPhotonics/rows/*/*"));

    private static IReadOnlyList<string> Companies(string segment) => Document.Values(segment + "/**/c*ies/*");

    private static IEnumerable<(string Segment, string Company)> Pairs(string list) =>
        from index in Enumerable.Range(0, 5)
        from company in Companies($"/{list}/segments/{index}")
        select (Document.Values($"/{list}/segments/{index}/name").Single(), company);
}
