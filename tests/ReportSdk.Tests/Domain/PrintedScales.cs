namespace ReportSdk.Tests.Domain;

internal enum GuolianStock { Buy, Add, Hold, Sell }

internal enum GuolianIndustry { Outperform, Neutral, Underperform }

internal enum GuosenStock { Buy, Add, Neutral, Sell }

internal enum GuosenIndustry { Overweight, Neutral, Underweight }

internal enum ZheshangIndustry { Positive, Neutral, Negative }

internal enum HuafuStock { Buy, Hold, Neutral, Avoid, Sell }

internal enum HuafuIndustry { Outperform, InLine, Underperform }

/// <summary>The seven rating scales of the reports, as printed: 以上 and 以下 include their bound, 介于 and ± do not say.</summary>
internal static class PrintedScales
{
    private static readonly Unit Percent = Unit.Parse("%");

    private static readonly ValueList<RatingHorizon> SixToTwelve = [new(6, 12)];

    private static readonly ValueList<RatingHorizon> SixAndSixToTwelve = [new(6, 6, "printedInRows"), new(6, 12, "printedInNote")];

    private static readonly ValueList<RatingBenchmark> Guolian =
    [
        new("A股", [new("沪深300指数")]),
        new("新三板", [new("三板成指"), new("三板做市指数")]),
        new("香港", [new("摩根士丹利中国指数")]),
        new("美国", [new("纳斯达克综合指数"), new("标普500指数")]),
        new("韩国", [new("柯斯达克指数"), new("韩国综合股价指数")]),
    ];

    private static readonly ValueList<RatingBenchmark> Guosen =
    [
        new("A股", [new("沪深300指数", "000300.SH")]),
        new("新三板", [new("三板成指", "899001.CSI")]),
        new("香港", [new("恒生指数", "HSI.HI")]),
        new("美国", [new("标普500指数", "SPX.GI"), new("纳斯达克指数", "IXIC.GI")]),
    ];

    private static readonly ValueList<RatingBenchmark> Huafu =
    [
        new("A股", [new("沪深300指数")]),
        new("香港", [new("恒生指数")]),
        new("美股", [new("标普500指数"), new("纳斯达克综合指数")]),
    ];

    public static RatingScale<GuolianStock> GuolianStock { get; } = new(
        "国联证券 股票评级",
        RatingSubject.Stock,
        RatingBasis.Benchmark,
        Percent,
        SixToTwelve,
        Guolian,
        [
            new(Domain.GuolianStock.Buy, "买入", new RatingBand(20m, true, null, null)),
            new(Domain.GuolianStock.Add, "增持", new RatingBand(5m, null, 20m, null)),
            new(Domain.GuolianStock.Hold, "持有", new RatingBand(-10m, null, 5m, null)),
            new(Domain.GuolianStock.Sell, "卖出", new RatingBand(null, null, -10m, true)),
        ]);

    public static RatingScale<GuolianIndustry> GuolianIndustry { get; } = new(
        "国联证券 行业评级",
        RatingSubject.Industry,
        RatingBasis.Benchmark,
        Percent,
        SixToTwelve,
        Guolian,
        [
            new(Domain.GuolianIndustry.Outperform, "强于大市", new RatingBand(10m, true, null, null)),
            new(Domain.GuolianIndustry.Neutral, "中性", new RatingBand(-10m, null, 10m, null)),
            new(Domain.GuolianIndustry.Underperform, "弱于大市", new RatingBand(null, null, -10m, true)),
        ]);

    public static RatingScale<GuosenStock> GuosenStock { get; } = new(
        "国信证券 股票投资评级",
        RatingSubject.Stock,
        RatingBasis.Benchmark,
        Percent,
        SixToTwelve,
        Guosen,
        [
            new(Domain.GuosenStock.Buy, "买入", new RatingBand(20m, true, null, null)),
            new(Domain.GuosenStock.Add, "增持", new RatingBand(10m, null, 20m, null)),
            new(Domain.GuosenStock.Neutral, "中性", new RatingBand(-10m, null, 10m, null)),
            new(Domain.GuosenStock.Sell, "卖出", new RatingBand(null, null, -10m, true)),
        ]);

    public static RatingScale<GuosenIndustry> GuosenIndustry { get; } = new(
        "国信证券 行业投资评级",
        RatingSubject.Industry,
        RatingBasis.Benchmark,
        Percent,
        SixToTwelve,
        Guosen,
        [
            new(Domain.GuosenIndustry.Overweight, "超配", new RatingBand(10m, true, null, null)),
            new(Domain.GuosenIndustry.Neutral, "中性", new RatingBand(-10m, null, 10m, null)),
            new(Domain.GuosenIndustry.Underweight, "低配", new RatingBand(null, null, -10m, true)),
        ]);

    public static RatingScale<ZheshangIndustry> ZheshangIndustry { get; } = new(
        "浙商证券 行业评级",
        RatingSubject.Industry,
        RatingBasis.Benchmark,
        Percent,
        [new(6, 6)],
        [new("A股", [new("沪深300指数")])],
        [
            new(Domain.ZheshangIndustry.Positive, "看好", new RatingBand(10m, true, null, null)),
            new(Domain.ZheshangIndustry.Neutral, "中性", new RatingBand(-10m, null, 10m, null)),
            new(Domain.ZheshangIndustry.Negative, "看淡", new RatingBand(null, null, -10m, true)),
        ]);

    public static RatingScale<HuafuStock> HuafuStock { get; } = new(
        "华福证券 公司评级",
        RatingSubject.Stock,
        RatingBasis.Benchmark,
        Percent,
        SixAndSixToTwelve,
        Huafu,
        [
            new(Domain.HuafuStock.Buy, "买入", new RatingBand(20m, true, null, null)),
            new(Domain.HuafuStock.Hold, "持有", new RatingBand(10m, null, 20m, null)),
            new(Domain.HuafuStock.Neutral, "中性", new RatingBand(-10m, null, 10m, null)),
            new(Domain.HuafuStock.Avoid, "回避", new RatingBand(-20m, null, -10m, null)),
            new(Domain.HuafuStock.Sell, "卖出", new RatingBand(null, null, -20m, true)),
        ]);

    public static RatingScale<HuafuIndustry> HuafuIndustry { get; } = new(
        "华福证券 行业评级",
        RatingSubject.Industry,
        RatingBasis.Benchmark,
        Percent,
        SixAndSixToTwelve,
        Huafu,
        [
            new(Domain.HuafuIndustry.Outperform, "强于大市", new RatingBand(5m, true, null, null)),
            new(Domain.HuafuIndustry.InLine, "跟随大市", new RatingBand(-5m, null, 5m, null)),
            new(Domain.HuafuIndustry.Underperform, "弱于大市", new RatingBand(null, null, -5m, true)),
        ]);

    public static IReadOnlyList<RatingScale> All =>
        [GuolianStock, GuolianIndustry, GuosenStock, GuosenIndustry, ZheshangIndustry, HuafuStock, HuafuIndustry];
}
