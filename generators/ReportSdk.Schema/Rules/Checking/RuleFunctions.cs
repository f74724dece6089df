namespace ReportSdk.Schema.Rules;

/// <summary>Names of the functions of the rule language, for suggestions and for the page that teaches them.</summary>
internal static class RuleFunctions
{
    public static readonly string[] Names =
    [
        .. RuleChecker.LoopNames,
        "has", "size", "coalesce",
        "sum", "average", "min", "max", "flatten", "distinct", "first", "last", "indexOf",
        "abs", "round", "floor", "ceil", "pow", "log10", "approx", "unitSlip", "to", "plain", "unit",
        "contains", "startsWith", "endsWith", "matches", "extract", "substring", "fold", "number", "text", "rank", "exchange",
        "date", "yearMonth", "fiscalPeriod", "span", "weekOf", "onOrBefore", "addDays", "addMonths",
        "year", "month", "monthOfYear", "day", "weekday", "firstDay", "lastDay", "quarter", "half",
        "isEstimate", "isActual", "isUnmarked", "overlaps", "covers",
    ];
}
