#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>What <see cref="RuleOperator.Call"/> can call, with the arguments in order. Values are part of the format of plans and never reused.</summary>
internal enum RuleFunction : byte
{
    /// <summary>Code points of a text, items of a list.</summary>
    Size = 1,

    /// <summary>The first argument that is known; each argument may be unknown.</summary>
    Coalesce = 2,

    // Numbers
    Abs = 10,

    /// <summary>Number, digits behind the point (a constant from −20 to 20): nearest, ties away from zero.</summary>
    Round = 11,
    Floor = 12,
    Ceiling = 13,

    /// <summary>List of numbers, dates, months or periods: the least. Unknown for an empty list and where an item is unknown. Likewise <see cref="Max"/>.</summary>
    Min = 14,
    Max = 15,

    /// <summary>List of numbers; 0 for an empty list. Unknown where an item is unknown. Likewise <see cref="Average"/>, which is unknown for an empty list.</summary>
    Sum = 16,
    Average = 17,

    /// <summary>Base, exponent, an integer from −1000 to 1000: exact where it has at most 28 significant digits, else rounded to that many, half to even.</summary>
    Power = 18,

    /// <summary>Of a number above 0: rounded to 28 significant digits, half to even.</summary>
    Log10 = 19,

    /// <summary>a, b, tolerance: |a − b| ≤ tolerance.</summary>
    AgreeWithin = 20,

    /// <summary>a, b, p: |a − b| ≤ p % of |b|.</summary>
    AgreePerCent = 21,

    /// <summary>Whether one of two numbers is the other times 10^4 or 10^8, give or take a factor of 3: 亿 read as 万, or 元 as 亿元. False where one is 0.</summary>
    SlipsUnit = 22,

    /// <summary>The number alone of one that carries a unit.</summary>
    Plain = 23,

    /// <summary>The unit's text as the document has it, of a number that carries one.</summary>
    UnitText = 24,

    // Text
    Contains = 30,
    StartsWith = 31,
    EndsWith = 32,

    /// <summary>Text, pattern (a constant text; ECMA-262 with u, linear): whether it matches somewhere.</summary>
    Matches = 33,

    /// <summary>Text, pattern (constant), group from 0: the text of a group of the leftmost match; unknown where there is none.</summary>
    Extract = 34,

    /// <summary>Text, start, end (code points from 0, the end excluded); unknown beyond the text.</summary>
    Substring = 35,

    /// <summary>
    /// Letters and digits of a text for comparing names: full width to half width, A–Z to a–z, and nothing of blanks, punctuation and symbols of ASCII,
    /// U+2000–206F, U+3000–303F, U+FE30–FE6F and U+FF00–FFEF.
    /// </summary>
    Fold = 36,

    /// <summary>A text that is a JSON number, perhaps with commas between thousands, as a number; else unknown.</summary>
    ToNumber = 37,

    /// <summary>A number as text: plain digits, no zeros at the end behind the point.</summary>
    ToText = 38,

    /// <summary>A text <c>yyyy-mm-dd</c> as date, <c>yyyy-mm</c> as month, a fiscal period as period; else unknown.</summary>
    ToDate = 39,
    ToMonth = 40,
    ToPeriod = 41,

    /// <summary>Suffix of the exchange of a security id, also of a bare code; unknown where the text is none.</summary>
    Exchange = 42,

    // Dates, months, fiscal periods, spans of days
    /// <summary>Of a date, a month or a period.</summary>
    Year = 50,

    /// <summary>1 to 12, of a date or a month.</summary>
    MonthOfYear = 51,
    DayOfMonth = 52,

    /// <summary>1 Monday to 7 Sunday (ISO 8601).</summary>
    Weekday = 53,

    /// <summary>Of a month or a span. Likewise <see cref="LastDay"/>.</summary>
    FirstDay = 54,
    LastDay = 55,

    /// <summary>Date, integer.</summary>
    AddDays = 56,

    /// <summary>Month, integer.</summary>
    AddMonths = 57,

    /// <summary>Month of a date.</summary>
    MonthOf = 58,

    /// <summary>First date, last date: all days from one to the other; unknown where the last is before the first.</summary>
    Span = 59,

    /// <summary>Of a date, a month or a span: the days of it.</summary>
    SpanOf = 60,

    /// <summary>Date: Monday to Sunday.</summary>
    WeekOf = 61,

    /// <summary>Two spans share a day; two fiscal periods share a quarter.</summary>
    Overlaps = 62,

    /// <summary>The first span has all days of the second; the first period all quarters of the second.</summary>
    Covers = 63,

    /// <summary>1 to 4, unknown where the period is no quarter. Likewise <see cref="HalfOf"/>.</summary>
    QuarterOf = 64,
    HalfOf = 65,
    IsEstimate = 66,
    IsActual = 67,
    IsUnmarked = 68,

    /// <summary>Month and day as printed (<c>2.1</c>, <c>2. 23</c>, <c>0624</c>, <c>6 月 25 日</c>, <c>6-25</c>), date: the latest such day that is not after the date.</summary>
    OnOrBefore = 69,

    // Lists
    Flatten = 80,

    /// <summary>Each value once, at its first place.</summary>
    DistinctItems = 81,
    First = 82,
    Last = 83,

    /// <summary>Value, list: index from 0 of the first item that equals it; unknown where none does.</summary>
    IndexOf = 84,
}
