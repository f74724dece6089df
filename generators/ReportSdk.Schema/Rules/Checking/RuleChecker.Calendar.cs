using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <content>Functions of dates, months, fiscal periods and spans of days.</content>
internal sealed partial class RuleChecker
{
    private TypedRule? CheckCalendarFunction(CheckedCall call)
    {
        switch (call.Function)
        {
            case "date":
                return ReadCalendar(call, CalendarType.Date, RuleFunction.ToDate);
            case "yearMonth":
                return ReadCalendar(call, CalendarType.Month, RuleFunction.ToMonth);
            case "fiscalPeriod":
                return ReadCalendar(call, CalendarType.Period, RuleFunction.ToPeriod);
            case "year":
                return PartOf(call, RuleFunction.Year, 9999, CalendarKind.Date, CalendarKind.Month, CalendarKind.Period);
            case "monthOfYear":
                return PartOf(call, RuleFunction.MonthOfYear, 12, CalendarKind.Date, CalendarKind.Month);
            case "day":
                return PartOf(call, RuleFunction.DayOfMonth, 31, CalendarKind.Date);
            case "weekday":
                return PartOf(call, RuleFunction.Weekday, 7, CalendarKind.Date);
            case "quarter":
                return PartOf(call, RuleFunction.QuarterOf, 4, CalendarKind.Period);
            case "half":
                return PartOf(call, RuleFunction.HalfOf, 2, CalendarKind.Period);
            case "isEstimate":
                return Marked(call, RuleFunction.IsEstimate);
            case "isActual":
                return Marked(call, RuleFunction.IsActual);
            case "isUnmarked":
                return Marked(call, RuleFunction.IsUnmarked);
            case "overlaps" or "covers":
                return CheckSpans(call);
            default:
                return CheckDays(call);
        }
    }

    private TypedRule? CheckDays(CheckedCall call)
    {
        switch (call.Function)
        {
            case "month":
                return Takes(call, "date.month()", Is(CalendarKind.Date)) ? new TypedRule(CalendarType.Month, RuleCode.Call(RuleFunction.MonthOf, call[0].Code)) : TypedRule.Wrong;
            case "firstDay" or "lastDay":
                RuleFunction end = call.Function == "firstDay" ? RuleFunction.FirstDay : RuleFunction.LastDay;
                return Takes(call, $"{call.Function}(month or span)", Is(CalendarKind.Month, CalendarKind.Span))
                    ? new TypedRule(CalendarType.Date, RuleCode.Call(end, call[0].Code))
                    : TypedRule.Wrong;
            case "addDays":
                return Takes(call, "date.addDays(number)", Is(CalendarKind.Date), IsCountOfDays)
                    ? new TypedRule(CalendarType.Date, RuleCode.Call(RuleFunction.AddDays, call[0].Code, call[1].Code))
                    : TypedRule.Wrong;
            case "addMonths":
                return Takes(call, "month.addMonths(number)", Is(CalendarKind.Month), IsBare)
                    ? new TypedRule(CalendarType.Month, RuleCode.Call(RuleFunction.AddMonths, call[0].Code, call[1].Code))
                    : TypedRule.Wrong;
            case "span" when call.Count == 1:
                return Takes(call, "span(first day, last day), span(date or month)", Is(CalendarKind.Date, CalendarKind.Month, CalendarKind.Span))
                    ? new TypedRule(CalendarType.Span, RuleCode.Call(RuleFunction.SpanOf, call[0].Code))
                    : TypedRule.Wrong;
            case "span":
                return Takes(call, "span(first day, last day)", Is(CalendarKind.Date), Is(CalendarKind.Date))
                    ? new TypedRule(CalendarType.Span, RuleCode.Call(RuleFunction.Span, call[0].Code, call[1].Code))
                    : TypedRule.Wrong;
            case "weekOf":
                return Takes(call, "weekOf(date)", Is(CalendarKind.Date)) ? new TypedRule(CalendarType.Span, RuleCode.Call(RuleFunction.WeekOf, call[0].Code)) : TypedRule.Wrong;
            case "onOrBefore":
                return Takes(call, "onOrBefore(text of month and day, date)", IsText, Is(CalendarKind.Date))
                    ? new TypedRule(CalendarType.Date, RuleCode.Call(RuleFunction.OnOrBefore, call[0].Code, call[1].Code))
                    : TypedRule.Wrong;
            default:
                return null;
        }
    }

    private static Func<TypedRule, bool> Is(params CalendarKind[] kinds) => value => value.Type is CalendarType calendar && Array.IndexOf(kinds, calendar.Kind) >= 0;

    /// <summary>A number alone, or one in days as the difference of two dates is.</summary>
    private static bool IsCountOfDays(TypedRule value) => IsBare(value) || value.Type is NumberType { Unit.Definition.Dimension: UnitDimension.Days };

    /// <summary>A text as date, month or period; a constant is checked at once.</summary>
    private TypedRule ReadCalendar(CheckedCall call, CalendarType type, RuleFunction function)
    {
        if (!Takes(call, $"{call.Function}(text)", IsText))
        {
            return TypedRule.Wrong;
        }

        return call[0].Constant is { } text ? ReadCalendar(call.Arguments[0], text, type) : new TypedRule(type, RuleCode.Call(function, call[0].Code));
    }

    /// <summary>A number from 1.</summary>
    private TypedRule PartOf(CheckedCall call, RuleFunction function, int most, params CalendarKind[] kinds)
    {
        string names = string.Join(" or ", kinds.Select(kind => new CalendarType(kind).Name.English));
        return Takes(call, $"{call.Function}({names})", Is(kinds))
            ? new TypedRule(NumberType.Plain, RuleCode.Call(function, call[0].Code)) { Range = new(1, false, most, false) }
            : TypedRule.Wrong;
    }

    private TypedRule Marked(CheckedCall call, RuleFunction function) =>
        Takes(call, $"period.{call.Function}()", Is(CalendarKind.Period)) ? TypedRule.Condition(RuleCode.Call(function, call[0].Code)) : TypedRule.Wrong;

    private TypedRule CheckSpans(CheckedCall call)
    {
        RuleFunction function = call.Function == "overlaps" ? RuleFunction.Overlaps : RuleFunction.Covers;
        string usage = $"{call.Function}(span, span) or {call.Function}(period, period)";
        if (call.Count != 2 || call[0].Type is not CalendarType first || call[1].Type is not CalendarType second || (first.Kind == CalendarKind.Period) != (second.Kind == CalendarKind.Period))
        {
            return WrongArguments(call, usage);
        }

        return TypedRule.Condition(RuleCode.Call(function, AsSpan(call[0], first), AsSpan(call[1], second)));
    }

    /// <summary>A date or a month is a span, too.</summary>
    private static RuleCode AsSpan(TypedRule value, CalendarType type) =>
        type.Kind is CalendarKind.Date or CalendarKind.Month ? RuleCode.Call(RuleFunction.SpanOf, value.Code) : value.Code;
}
