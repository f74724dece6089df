#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk;
#endif

/// <summary>
/// What a unit measures. Two units are compatible when dimension and currency are the same; a power of ten then lies between them. What no power of ten
/// connects, such as months and years or bits and bytes, are two dimensions.
/// </summary>
#if REPORTSDK_SCHEMA
internal
#else
public
#endif
enum UnitDimension : byte
{
    /// <summary>Of <c>default(Unit)</c>, which is no unit.</summary>
    None = 0,

    /// <summary>元, 亿元, 亿美元; see the currency.</summary>
    Money = 1,

    /// <summary>元/股.</summary>
    MoneyPerShare = 2,

    /// <summary>美元/月.</summary>
    MoneyPerMonth = 3,

    /// <summary>股, 万股.</summary>
    Shares = 4,

    /// <summary>A level or a change in per cent: %. 15.3 % is the number 15.3.</summary>
    Percent = 5,

    /// <summary>A difference of two levels in per cent: 百分点, bp. It can be added to a level, and is not one.</summary>
    PercentagePoints = 6,

    /// <summary>倍. Not per cent: 20 倍 of earnings are not 2000 %.</summary>
    Multiple = 7,

    /// <summary>Things, by whatever measure word: 个, 亿个, 颗, 张.</summary>
    Count = 8,

    /// <summary>人, 万用户.</summary>
    People = 9,

    /// <summary>How often: 次, 万次. Visits and downloads.</summary>
    Occurrences = 10,

    /// <summary>Parameters of a model: 亿参数.</summary>
    Parameters = 11,

    /// <summary>Tokens, 万Tokens.</summary>
    Tokens = 12,

    /// <summary>Chinese characters of text: 万字.</summary>
    Characters = 13,

    /// <summary>亿单词.</summary>
    Words = 14,

    /// <summary>层.</summary>
    Layers = 15,

    /// <summary>核.</summary>
    Cores = 16,

    /// <summary>像素.</summary>
    Pixels = 17,

    /// <summary>GB, TB. Decimal: a KB is 1000 B.</summary>
    Bytes = 18,

    /// <summary>GB/s, TB/s.</summary>
    BytesPerSecond = 19,

    /// <summary>Gb/s.</summary>
    BitsPerSecond = 20,

    /// <summary>Floating-point operations a second: TFLOPS, EFLOPS.</summary>
    FloatingPointRate = 21,

    /// <summary>Integer operations a second: TOPS.</summary>
    OperationRate = 22,

    /// <summary>TOPS/W.</summary>
    OperationRatePerWatt = 23,

    /// <summary>nm, m.</summary>
    Length = 24,

    /// <summary>秒, 毫秒.</summary>
    Seconds = 25,

    /// <summary>分钟.</summary>
    Minutes = 26,

    /// <summary>小时, 万小时.</summary>
    Hours = 27,

    /// <summary>天.</summary>
    Days = 28,

    /// <summary>周.</summary>
    Weeks = 29,

    /// <summary>月.</summary>
    Months = 30,

    /// <summary>季度.</summary>
    Quarters = 31,

    /// <summary>年.</summary>
    Years = 32,
}
