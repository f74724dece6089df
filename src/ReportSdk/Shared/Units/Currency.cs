#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk;
#endif

/// <summary>The currency of a unit of money, by its ISO 4217 code.</summary>
#if REPORTSDK_SCHEMA
internal
#else
public
#endif
enum Currency : byte
{
    /// <summary>The unit is not one of money.</summary>
    None = 0,

    /// <summary>人民币: 元.</summary>
    Cny = 1,

    /// <summary>美元.</summary>
    Usd = 2,

    /// <summary>港元.</summary>
    Hkd = 3,

    /// <summary>欧元.</summary>
    Eur = 4,

    /// <summary>日元.</summary>
    Jpy = 5,

    /// <summary>英镑.</summary>
    Gbp = 6,

    /// <summary>新台币.</summary>
    Twd = 7,

    /// <summary>韩元.</summary>
    Krw = 8,
}
