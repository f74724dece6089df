using System.Numerics;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <content>Functions of dates, months, fiscal periods and spans of days.</content>
internal sealed partial class ReferenceInterpreter
{
    private static ReferenceValue ApplyToCalendar(string function, ReferenceValue[] values) => (function, values[0]) switch
    {
        ("year", DateValue date) => ReferenceValue.Of(date.Day.Year),
        ("year", MonthValue month) => ReferenceValue.Of(month.Year),
        ("year", PeriodValue period) => ReferenceValue.Of(period.Year),
        ("monthOfYear", DateValue date) => ReferenceValue.Of(date.Day.Month),
        ("monthOfYear", MonthValue month) => ReferenceValue.Of(month.MonthOfYear),
        ("day", DateValue date) => ReferenceValue.Of(date.Day.Day),
        ("weekday", DateValue date) => ReferenceValue.Of(WeekdayOf(date.Day)),
        ("month", DateValue date) => MonthValue.Of(date.Day),
        ("firstDay", MonthValue month) => new DateValue(month.FirstDay),
        ("firstDay", SpanValue span) => new DateValue(span.First),
        ("lastDay", MonthValue month) => new DateValue(month.LastDay),
        ("lastDay", SpanValue span) => new DateValue(span.Last),
        ("addDays", DateValue date) => AddDays(date.Day, values[1]) is { } day ? new DateValue(day) : ReferenceValue.Unknown,
        ("addMonths", MonthValue month) when values[1] is NumberValue { Number.Whole: { } months } && MonthValue.Exists(month.Count + months) => new MonthValue((int)(month.Count + months)),
        ("span", DateValue first) when values.Length == 2 => values[1] is DateValue last && first.Day <= last.Day ? new SpanValue(first.Day, last.Day) : ReferenceValue.Unknown,
        ("span", _) => SpanOf(values[0]) ?? ReferenceValue.Unknown,
        ("weekOf", DateValue date) => WeekOf(date.Day),
        ("overlaps" or "covers", PeriodValue period) when values[1] is PeriodValue other => ReferenceValue.Of(Relate(function, period.Quarters, other.Quarters)),
        ("overlaps" or "covers", _) when SpanOf(values[0]) is { } span && SpanOf(values[1]) is { } other =>
            ReferenceValue.Of(Relate(function, (span.First.DayNumber, span.Last.DayNumber), (other.First.DayNumber, other.Last.DayNumber))),
        ("quarter", PeriodValue { Quarter: { } quarter }) => ReferenceValue.Of(quarter),
        ("half", PeriodValue { Half: { } half }) => ReferenceValue.Of(half),
        ("isEstimate", PeriodValue period) => ReferenceValue.Of(period.Marker == "E"),
        ("isActual", PeriodValue period) => ReferenceValue.Of(period.Marker == "A"),
        ("isUnmarked", PeriodValue period) => ReferenceValue.Of(period.Marker.Length == 0),
        _ => ReferenceValue.Unknown,
    };

    private static bool Relate(string function, (int First, int Last) left, (int First, int Last) right) => function == "covers"
        ? left.First <= right.First && right.Last <= left.Last
        : left.First <= right.Last && right.First <= left.Last;

    /// <summary>1 Monday to 7 Sunday.</summary>
    private static int WeekdayOf(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static DateOnly? AddDays(DateOnly date, ReferenceValue days) =>
        days is NumberValue { Number.Whole: { } whole } && date.DayNumber + whole is var day && day >= BigInteger.Zero && day <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)day)
            : null;

    private static ReferenceValue WeekOf(DateOnly day) =>
        AddDays(day, ReferenceValue.Of(1 - WeekdayOf(day))) is { } monday && AddDays(day, ReferenceValue.Of(7 - WeekdayOf(day))) is { } sunday
            ? new SpanValue(monday, sunday)
            : ReferenceValue.Unknown;

    /// <summary>The days of a date, a month or a span.</summary>
    private static SpanValue? SpanOf(ReferenceValue value) => value switch
    {
        DateValue date => new SpanValue(date.Day, date.Day),
        MonthValue month => new SpanValue(month.FirstDay, month.LastDay),
        SpanValue span => span,
        _ => null,
    };
}
