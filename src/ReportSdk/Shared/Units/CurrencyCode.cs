#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>The currency of a unit of money, by its ISO 4217 code.</summary>
internal enum CurrencyCode : byte
{
    /// <summary>The unit is not one of money.</summary>
    None = 0,
    Cny = 1,
    Usd = 2,
    Hkd = 3,
    Eur = 4,
    Jpy = 5,
    Gbp = 6,
    Twd = 7,
    Krw = 8,
}
