#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>The names of the formats that can be checked: JSON Schema 2020-12 Validation §7.3, and the report formats.</summary>
internal static class FormatNames
{
    /// <summary>False for a name that is no format here; such a format is an annotation (§7.2.1).</summary>
    public static bool TryGet(string name, out FormatKind kind)
    {
        kind = name switch
        {
            "date-time" => FormatKind.DateTime,
            "date" => FormatKind.Date,
            "time" => FormatKind.Time,
            "duration" => FormatKind.Duration,
            "email" => FormatKind.Email,
            "idn-email" => FormatKind.IdnEmail,
            "hostname" => FormatKind.Hostname,
            "idn-hostname" => FormatKind.IdnHostname,
            "ipv4" => FormatKind.Ipv4,
            "ipv6" => FormatKind.Ipv6,
            "uri" => FormatKind.Uri,
            "uri-reference" => FormatKind.UriReference,
            "iri" => FormatKind.Iri,
            "iri-reference" => FormatKind.IriReference,
            "uri-template" => FormatKind.UriTemplate,
            "json-pointer" => FormatKind.JsonPointer,
            "relative-json-pointer" => FormatKind.RelativeJsonPointer,
            "uuid" => FormatKind.Uuid,
            "regex" => FormatKind.Regex,
            "year-month" => FormatKind.YearMonth,
            "fiscal-period" => FormatKind.FiscalPeriod,
            "security-id" => FormatKind.SecurityId,
            _ => FormatKind.None,
        };
        return kind != FormatKind.None;
    }
}
