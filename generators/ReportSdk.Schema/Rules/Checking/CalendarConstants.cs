using System.Globalization;
using System.Text;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>Dates, months and fiscal periods that a rule writes as text.</summary>
internal static class CalendarConstants
{
    /// <summary>The constant, or null where the text is none.</summary>
    public static RuleCode? TryRead(string text, CalendarKind kind) => kind switch
    {
        CalendarKind.Date when TryReadDate(text, "yyyy-MM-dd", out DateTime date) => RuleCode.WithNumber(RuleOperator.Date, (date - DateTime.MinValue).Days),
        CalendarKind.Month when TryReadDate(text, "yyyy-MM", out DateTime date) => RuleCode.WithNumber(RuleOperator.Month, (date.Year * 12) + date.Month - 1),
        CalendarKind.Period when IsPeriod(text) => RuleCode.WithText(RuleOperator.Period, text),
        _ => null,
    };

    private static bool TryReadDate(string text, string format, out DateTime date) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool IsPeriod(string text) => FiscalPeriodSyntax.IsMatch(Encoding.UTF8.GetBytes(text));
}
