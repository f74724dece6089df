using System.Text;
using ReportSdk.Shared;

namespace ReportSdk.Formats;

/// <summary>Checks text against a format: one linear scan, no regular expression, nothing allocated (but for <c>regex</c>, whose text is parsed).</summary>
internal static class FormatChecker
{
    /// <summary>False for a name that is no known format.</summary>
    public static bool TryGet(string name, out FormatKind kind) => FormatNames.TryGet(name, out kind);

    /// <param name="kind">Not <see cref="FormatKind.None"/>.</param>
    /// <param name="utf8">Valid UTF-8, unescaped.</param>
    public static bool IsMatch(FormatKind kind, ReadOnlySpan<byte> utf8) => kind switch
    {
        FormatKind.DateTime => DateTimeScanner.IsDateTime(utf8),
        FormatKind.Date => DateTimeScanner.IsDate(utf8),
        FormatKind.Time => DateTimeScanner.IsTime(utf8),
        FormatKind.Duration => DurationScanner.IsDuration(utf8),
        FormatKind.Email => EmailScanner.IsEmail(utf8, allowsUnicode: false),
        FormatKind.IdnEmail => EmailScanner.IsEmail(utf8, allowsUnicode: true),
        FormatKind.Hostname => HostnameScanner.IsHostname(utf8, allowsUnicode: false),
        FormatKind.IdnHostname => HostnameScanner.IsHostname(utf8, allowsUnicode: true),
        FormatKind.Ipv4 => IpAddressScanner.IsIpv4(utf8),
        FormatKind.Ipv6 => IpAddressScanner.IsIpv6(utf8),
        FormatKind.Uri => UriScanner.IsUri(utf8, allowsUnicode: false),
        FormatKind.UriReference => UriScanner.IsReference(utf8, allowsUnicode: false),
        FormatKind.Iri => UriScanner.IsUri(utf8, allowsUnicode: true),
        FormatKind.IriReference => UriScanner.IsReference(utf8, allowsUnicode: true),
        FormatKind.UriTemplate => UriTemplateScanner.IsUriTemplate(utf8),
        FormatKind.JsonPointer => JsonPointerScanner.IsJsonPointer(utf8),
        FormatKind.RelativeJsonPointer => JsonPointerScanner.IsRelativeJsonPointer(utf8),
        FormatKind.Uuid => UuidScanner.IsUuid(utf8),
        FormatKind.Regex => PatternSyntax.TryParse(Encoding.UTF8.GetString(utf8), out _) is not null,
        FormatKind.YearMonth => DateTimeScanner.IsYearMonth(utf8),
        FormatKind.FiscalPeriod => FiscalPeriodSyntax.IsMatch(utf8),
        FormatKind.SecurityId => SecurityIdSyntax.IsMatch(utf8),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
