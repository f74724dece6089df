using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal ref partial struct RuleMachine
{
    private static RuleValue OutOfRange => RuleValue.Unknown(UnknownReason.OutOfRange);

    private static RuleValue WrongKind => RuleValue.Unknown(UnknownReason.WrongKind);

    /// <summary>Overlap, cover and the markers of periods.</summary>
    private Truth JudgeTime(in RuleValue first, in RuleValue second, RuleFunction function)
    {
        if (first.Kind == RuleValueKind.Period)
        {
            FiscalPeriod period = first.ToPeriod();
            bool? holds = function switch
            {
                RuleFunction.IsEstimate => period.IsEstimate,
                RuleFunction.IsActual => period.IsActual,
                RuleFunction.IsUnmarked => period.Marker == FiscalPeriodMarker.Unmarked,
                _ when second.Kind != RuleValueKind.Period => null,
                RuleFunction.Overlaps => QuartersOf(period) is var left && QuartersOf(second.ToPeriod()) is var right
                    && left.First <= right.Last && right.First <= left.Last,
                _ => QuartersOf(period) is var left && QuartersOf(second.ToPeriod()) is var right && left.First <= right.First && left.Last >= right.Last,
            };
            return holds is null ? Unknown(WrongKind) : holds.Value ? Truth.True : Truth.False;
        }

        if (first.Kind != RuleValueKind.Span || second.Kind != RuleValueKind.Span)
        {
            return Unknown(WrongKind);
        }

        bool isSo = function == RuleFunction.Overlaps ? first.ToSpan().Overlaps(second.ToSpan()) : first.ToSpan().Contains(second.ToSpan());
        return isSo ? Truth.True : Truth.False;
    }

    /// <summary>The quarters of a period, counted from the year 0.</summary>
    private static (int First, int Last) QuartersOf(FiscalPeriod period)
    {
        (int first, int last) = period.Part switch
        {
            FiscalPeriodPart.Year => (0, 3),
            FiscalPeriodPart.FirstHalf => (0, 1),
            FiscalPeriodPart.SecondHalf => (2, 3),
            _ => ((int)period.Part - 1, (int)period.Part - 1),
        };
        return ((4 * period.Year) + first, (4 * period.Year) + last);
    }

    /// <summary>The functions of dates, months, periods and spans.</summary>
    private RuleValue ComputeTime(in RuleValue first, in RuleValue second, RuleFunction function) => first.Kind switch
    {
        RuleValueKind.Date => ComputeDate(first, second, function),
        RuleValueKind.Month => ComputeMonth(first, second, function),
        RuleValueKind.Period => ComputePeriod(first.ToPeriod(), function),
        RuleValueKind.Span => function switch
        {
            RuleFunction.FirstDay => RuleValue.Date(first.Day),
            RuleFunction.LastDay => RuleValue.Date(first.LastDay),
            RuleFunction.SpanOf => first,
            _ => WrongKind,
        },
        RuleValueKind.Text when function == RuleFunction.OnOrBefore && second.Kind == RuleValueKind.Date =>
            !MonthDay.TryParse(TextOf(Plain(first)), out MonthDay day) ? RuleValue.Unknown(UnknownReason.NoDate)
                : day.TryOnOrBefore(second.ToDate(), out DateOnly date) ? RuleValue.Date(date.DayNumber) : OutOfRange,
        _ => WrongKind,
    };

    private static RuleValue ComputeDate(in RuleValue first, in RuleValue second, RuleFunction function)
    {
        DateOnly date = first.ToDate();
        switch (function)
        {
            case RuleFunction.Year:
                return RuleValue.Of(date.Year);
            case RuleFunction.MonthOfYear:
                return RuleValue.Of(date.Month);
            case RuleFunction.DayOfMonth:
                return RuleValue.Of(date.Day);
            case RuleFunction.Weekday:
                return RuleValue.Of((date.DayNumber % 7) + 1);
            case RuleFunction.MonthOf:
                return RuleValue.Month((12 * date.Year) + date.Month - 1);
            case RuleFunction.AddDays:
                return second.Number.TryToInt64(out long days) && Math.Abs(days) <= DateOnly.MaxValue.DayNumber
                    && first.Day + days is >= 0 and var day && day <= DateOnly.MaxValue.DayNumber
                    ? RuleValue.Date((int)day)
                    : OutOfRange;
            case RuleFunction.SpanOf:
                return RuleValue.Span(DateSpan.Of(date));
            case RuleFunction.WeekOf:
                return DateSpan.TryWeekOf(date, out DateSpan week) ? RuleValue.Span(week) : OutOfRange;
            case RuleFunction.Span when second.Kind == RuleValueKind.Date:
                return second.Day >= first.Day ? RuleValue.Span(new DateSpan(date, second.ToDate())) : OutOfRange;
            default:
                return WrongKind;
        }
    }

    private static RuleValue ComputeMonth(in RuleValue first, in RuleValue second, RuleFunction function)
    {
        YearMonth month = first.ToMonth();
        switch (function)
        {
            case RuleFunction.Year:
                return RuleValue.Of(month.Year);
            case RuleFunction.MonthOfYear:
                return RuleValue.Of(month.Month);
            case RuleFunction.FirstDay:
                return RuleValue.Date(month.FirstDay.DayNumber);
            case RuleFunction.LastDay:
                return RuleValue.Date(month.LastDay.DayNumber);
            case RuleFunction.SpanOf:
                return RuleValue.Span(DateSpan.Of(month));
            case RuleFunction.AddMonths:
                return second.Number.TryToInt64(out long months) && Math.Abs(months) <= MaxMonth
                    && first.Day + months is >= MinMonth and <= MaxMonth and var number
                    ? RuleValue.Month((int)number)
                    : OutOfRange;
            default:
                return WrongKind;
        }
    }

    /// <summary>0001-01 and 9999-12 as 12 × year + month − 1.</summary>
    internal const int MinMonth = 12;
    internal const int MaxMonth = (12 * 9999) + 11;

    private static RuleValue ComputePeriod(FiscalPeriod period, RuleFunction function) => function switch
    {
        RuleFunction.Year => RuleValue.Of(period.Year),
        RuleFunction.QuarterOf => period.Quarter is { } quarter ? RuleValue.Of(quarter) : OutOfRange,
        RuleFunction.HalfOf => period.Half is { } half ? RuleValue.Of(half) : OutOfRange,
        _ => WrongKind,
    };
}
