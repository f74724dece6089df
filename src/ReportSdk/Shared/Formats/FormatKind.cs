#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>The formats that can be checked.</summary>
internal enum FormatKind
{
    None = 0,
    DateTime,
    Date,
    Time,
    Duration,
    Email,
    IdnEmail,
    Hostname,
    IdnHostname,
    Ipv4,
    Ipv6,
    Uri,
    UriReference,
    Iri,
    IriReference,
    UriTemplate,
    JsonPointer,
    RelativeJsonPointer,
    Uuid,
    Regex,

    /// <summary>Ours: <c>2024-03</c>.</summary>
    YearMonth,

    /// <summary>Ours: <see cref="FiscalPeriodSyntax"/>.</summary>
    FiscalPeriod,

    /// <summary>Ours: <see cref="SecurityIdSyntax"/>.</summary>
    SecurityId,
}
