#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>Every unit that we know: data, read once by <see cref="UnitTable"/>. docs/units.md lists what comes of it.</summary>
internal static class UnitFamilies
{
    private static readonly UnitScale One = new("", 0);

    private static readonly UnitScale[] NoScale = [One];

    private static readonly UnitScale[] Chinese =
        [One, new("千", 3), new("万", 4), new("百万", 6), new("千万", 7), new("亿", 8), new("十亿", 9), new("万亿", 12)];

    /// <summary>With the letters of English model cards: 7B parameters, a window of 32K.</summary>
    private static readonly UnitScale[] ChineseAndLetters = [.. Chinese, new("K", 3), new("M", 6), new("B", 9), new("T", 12)];

    /// <summary>Decimal for bytes too: reports print round numbers of makers, who count so.</summary>
    private static readonly UnitScale[] Metric =
        [One, new("K", 3), new("M", 6), new("G", 9), new("T", 12), new("P", 15), new("E", 18), new("Z", 21)];

    private static readonly UnitScale[] MetricInWords =
        [.. Metric, new("kilo", 3), new("mega", 6), new("giga", 9), new("tera", 12), new("peta", 15), new("exa", 18), new("zetta", 21)];

    public static IEnumerable<UnitFamily> All => [.. Money(), .. Ratios(), .. Counts(), .. Computing(), .. Physics(), .. Time()];

    private static IEnumerable<UnitFamily> Money() =>
    [
        .. MoneyOf(Currency.Cny, ["元", "人民币", "人民币元"], ("元", "CNY"), ("元", "RMB")),
        .. MoneyOf(Currency.Usd, ["美元", "美金"], ("美元", "USD")),
        .. MoneyOf(Currency.Hkd, ["港元", "港币"], ("港元", "HKD")),
        .. MoneyOf(Currency.Eur, ["欧元"], ("欧元", "EUR")),
        .. MoneyOf(Currency.Jpy, ["日元"], ("日元", "JPY")),
        .. MoneyOf(Currency.Gbp, ["英镑"], ("英镑", "GBP")),
        .. MoneyOf(Currency.Twd, ["新台币", "台币"], ("新台币", "TWD")),
        .. MoneyOf(Currency.Krw, ["韩元"], ("韩元", "KRW")),
        new(UnitDimension.Shares, ["股"], Chinese),
    ];

    private static IEnumerable<UnitFamily> MoneyOf(Currency currency, string[] nouns, params (string Symbol, string Alias)[] aliases) =>
    [
        new(UnitDimension.Money, nouns, Chinese, currency, aliases),
        new(UnitDimension.MoneyPerShare, [nouns[0] + "/股"], NoScale, currency),
        new(UnitDimension.MoneyPerMonth, [nouns[0] + "/月"], NoScale, currency),
    ];

    private static IEnumerable<UnitFamily> Ratios() =>
    [
        new(UnitDimension.Percent, [""], [new("%", 0), new("％", 0), new("‰", -1)]),
        new(
            UnitDimension.PercentagePoints,
            [""],
            [new("百分点", 0), new("个百分点", 0), new("pct", 0), new("pcts", 0), new("bp", -2), new("bps", -2), new("BP", -2), new("基点", -2), new("个基点", -2)]),
        new(UnitDimension.Multiple, ["倍", "x", "X"], NoScale),
    ];

    private static IEnumerable<UnitFamily> Counts() =>
    [
        new(UnitDimension.Count, ["个", "", "颗", "张", "款", "份", "台", "家"], Chinese),
        new(UnitDimension.People, ["人", "用户"], Chinese),
        new(UnitDimension.Occurrences, ["次"], Chinese),
        new(UnitDimension.Parameters, ["参数", "个参数"], ChineseAndLetters, Currency.None, ("参数", "parameters")),
        new(UnitDimension.Tokens, ["Tokens", "tokens", "Token", "token", "个Tokens", "个tokens", "标记", "个标记"], ChineseAndLetters),
        new(UnitDimension.Characters, ["字", "汉字", "个汉字"], Chinese),
        new(UnitDimension.Words, ["单词", "个单词"], Chinese),
        new(UnitDimension.Layers, ["层"], NoScale),
        new(UnitDimension.Cores, ["核", "核心", "个核心"], NoScale),
        new(UnitDimension.Pixels, ["像素"], Chinese),
    ];

    private static IEnumerable<UnitFamily> Computing() =>
    [
        new(UnitDimension.Bytes, ["B"], Metric, Currency.None, ("B", "字节")),
        new(UnitDimension.BytesPerSecond, ["B/s", "Bps"], Metric),

        // bps stands for basis points, so that here it needs a scale.
        new(
            UnitDimension.BitsPerSecond,
            ["b/s", "bit/s"],
            Metric,
            Currency.None,
            ("Kb/s", "Kbps"),
            ("Mb/s", "Mbps"),
            ("Gb/s", "Gbps"),
            ("Tb/s", "Tbps")),
        new(UnitDimension.FloatingPointRate, ["FLOPS", "FLOPs", "Flops", "flops"], MetricInWords),
        new(UnitDimension.OperationRate, ["OPS"], Metric),
        new(UnitDimension.OperationRatePerWatt, ["OPS/W"], Metric),
    ];

    private static IEnumerable<UnitFamily> Physics() =>
    [
        new(
            UnitDimension.Length,
            ["m"],
            [new("n", -9), new("μ", -6), new("u", -6), new("m", -3), new("c", -2), One, new("k", 3)],
            Currency.None,
            ("nm", "纳米"),
            ("μm", "微米"),
            ("mm", "毫米"),
            ("cm", "厘米"),
            ("m", "米"),
            ("km", "千米"),
            ("km", "公里")),
    ];

    private static IEnumerable<UnitFamily> Time() =>
    [
        new(UnitDimension.Seconds, ["秒"], [new("纳", -9), new("微", -6), new("毫", -3), One], Currency.None, ("秒", "s"), ("毫秒", "ms")),
        new(UnitDimension.Minutes, ["分钟"], NoScale),
        new(UnitDimension.Hours, ["小时"], [One, new("万", 4)]),
        new(UnitDimension.Days, ["天", "日"], NoScale),
        new(UnitDimension.Weeks, ["周"], NoScale),
        new(UnitDimension.Months, ["月", "个月"], NoScale),
        new(UnitDimension.Quarters, ["季度", "个季度"], NoScale),
        new(UnitDimension.Years, ["年"], NoScale),
    ];
}
