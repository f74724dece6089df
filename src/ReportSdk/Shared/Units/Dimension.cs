#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>
/// What a unit measures. Two units are compatible when dimension and currency are the same; a power of ten then lies between them, and nothing else: what no
/// power of ten connects (months and years, bits and bytes) are two dimensions.
/// </summary>
internal enum Dimension : byte
{
    None = 0,
    Money = 1,
    MoneyPerShare = 2,
    MoneyPerMonth = 3,
    Shares = 4,

    /// <summary>A level or a change in per cent; see <see cref="PercentagePoints"/>.</summary>
    Percent = 5,

    /// <summary>A difference of two levels in per cent. It can be added to a level, and is not one.</summary>
    PercentagePoints = 6,

    /// <summary>How many times: a price-earnings ratio, a growth. Not per cent: 增长 1 倍 and 20 倍 of earnings are not 100 % and 2000 % of anything.</summary>
    Multiple = 7,

    /// <summary>Things, by whatever measure word.</summary>
    Count = 8,
    People = 9,

    /// <summary>How often: visits, downloads.</summary>
    Occurrences = 10,

    /// <summary>Parameters of a model.</summary>
    Parameters = 11,
    Tokens = 12,

    /// <summary>Chinese characters of text.</summary>
    Characters = 13,
    Words = 14,
    Layers = 15,
    Cores = 16,
    Pixels = 17,
    Bytes = 18,
    BytesPerSecond = 19,
    BitsPerSecond = 20,

    /// <summary>Floating-point operations a second.</summary>
    FloatingPointRate = 21,

    /// <summary>Integer operations a second.</summary>
    OperationRate = 22,
    OperationRatePerWatt = 23,
    Length = 24,
    Seconds = 25,
    Minutes = 26,
    Hours = 27,
    Days = 28,
    Weeks = 29,
    Months = 30,
    Quarters = 31,
    Years = 32,
}
