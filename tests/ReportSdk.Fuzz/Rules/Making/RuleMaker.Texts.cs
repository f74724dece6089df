using System.Text;
using ReportSdk.Fuzz.Rules.Reference;

namespace ReportSdk.Fuzz.Rules.Making;

/// <content>Texts, dates, months, fiscal periods and spans of days.</content>
internal sealed partial class RuleMaker
{
    private static readonly string[] Patterns =
    [
        "^[0-9]{6}$", "[0-9]+", "^$", "^(?:a|b)+$", "-([0-9.]+)B", "(GPT|Llama)-?[0-9a-z]*", "^[A-Z][a-z]*", "o", "[一-龥]{2,4}", "^.$", "^.{3}$", "(x)?y", "🙂", "^[^🙂]*$", "a|b|突破", "\\.", "[.]",
        "([0-9]{4})-([0-9]{2})", "^ *([^ ]+) ", "(?:)", "[\"'\\\\]", "B$",
    ];

    private Expression Text(MakingScope scope, int size)
    {
        Access[] named = Find(scope, static type => type is TextType);
        Expression? made = size <= 0 || OneIn(4) ? null : random.Next(12) switch
        {
            0 => Call("fold", ReferenceType.Text, Text(scope, size / 2)),
            1 => Call("substring", ReferenceType.Text, Text(scope, size / 2), Atom(Invariant(random.Next(3)), ReferenceType.Number), Atom(Invariant(random.Next(5)), ReferenceType.Number)),
            2 => Call("extract", ReferenceType.Text, Text(scope, size / 2), Atom(Literal(Pick(Patterns)), ReferenceType.Text)),
            3 => Call("text", ReferenceType.Text, Number(scope, PickUnit(scope), size / 2) ?? Constant(ReferenceUnit.None)),
            4 => Number(scope, ReferenceUnit.Carried, size / 2) is { } carried ? Call("unit", ReferenceType.Text, carried) : null,
            5 => SecurityIds(scope) is { Length: > 0 } ids ? Call("exchange", ReferenceType.Text, Pick(ids).Expression) : null,
            6 => new Expression($"{Text(scope, size / 2).In(Binding.Sum)} + {Text(scope, size / 2).In(Binding.Product)}", Binding.Sum, ReferenceType.Text),
            7 => Either(scope, () => Text(scope, size / 2), size),
            8 => FirstThere(scope, static type => type is TextType, () => Text(scope, size / 2)),
            9 => ListOf(scope, static type => type is TextType) is { } list ? Call(Pick<string>(["first", "last"]), ((ListType)list.Type).Item!, list) : null,
            10 => Bound(scope, inner => Text(inner, size / 2), size),
            _ => null,
        };
        return made ?? (named.Length > 0 && !OneIn(8) ? Pick(named).Expression : Atom(Literal(Pick(DocumentMaker.Texts)), ReferenceType.Text));
    }

    private Access[] SecurityIds(MakingScope scope) =>
        [.. Find(scope, static type => type is TextType).Where(static access => access.Schema.ValueKind == System.Text.Json.JsonValueKind.Object
            && access.Schema.TryGetProperty("format", out System.Text.Json.JsonElement format) && format.GetString() == "security-id")];

    /// <summary>A text that is, or is much like, the value of an expression.</summary>
    private string TextNear(Expression expression, MakingScope scope)
    {
        if (ValueOf(expression, scope) is not TextValue { Text: var text } || OneIn(3))
        {
            return Pick(DocumentMaker.Texts);
        }

        Rune[] runes = [.. text.EnumerateRunes()];
        return random.Next(5) switch
        {
            0 when runes.Length > 1 => string.Concat(runes[1..]),
            1 when runes.Length > 1 => string.Concat(runes[..^1]),
            2 => text + "x",
            _ => text,
        };
    }

    /// <summary>A date, a month, a fiscal period or a span.</summary>
    private Expression? Calendar(MakingScope scope, ReferenceType type, int size)
    {
        Access[] named = Find(scope, found => found == type);
        Expression? made = size <= 0 || (named.Length > 0 && OneIn(2)) ? null : random.Next(6) switch
        {
            0 => Either(scope, () => Calendar(scope, type, size / 2), size),
            1 => FirstThere(scope, found => found == type, () => Calendar(scope, type, size / 2)),
            2 => ListOf(scope, found => found == type) is { } list && type is not SpanType ? Call(Pick<string>(["min", "max", "first", "last"]), type, list) : null,
            _ => CalendarOf(scope, type, size),
        };
        return made ?? (named.Length > 0 && !OneIn(6) ? Pick(named).Expression : ReadCalendar(scope, type, size));
    }

    /// <summary>A text as a date, a month or a period.</summary>
    private Expression? ReadCalendar(MakingScope scope, ReferenceType type, int size)
    {
        (string? function, string constant) = type switch
        {
            DateType => ("date", Pick<string>(["2024-03-31", "2024-02-29", "2023-12-31"])),
            MonthType => ("yearMonth", Pick<string>(["2024-03", "2024-02"])),
            PeriodType => ("fiscalPeriod", Pick<string>(["2024E", "2023", "2024Q3", "2024H1E"])),
            _ => (null, ""),
        };
        if (function is null)
        {
            Expression? first = Calendar(scope, ReferenceType.Date, size / 2);
            return first is null ? null : Call("span", type, first);
        }

        // A constant has to be one; any other text is one or is not.
        Expression text = OneIn(2) ? Atom(Literal(constant), ReferenceType.Text) : Text(scope, size / 2);
        return Call(function, type, IsLiteral(text) ? Atom(Literal(constant), ReferenceType.Text) : text);
    }

    /// <summary>A constant, with a name before it or not.</summary>
    private static bool IsLiteral(Expression expression)
    {
        ReportSdk.Schema.Rules.RuleSyntax syntax = Parse(expression.Text);
        while (syntax is ReportSdk.Schema.Rules.CallSyntax call && ReferenceTyping.IsBind(call))
        {
            syntax = call.Arguments[2];
        }

        return syntax is ReportSdk.Schema.Rules.TextSyntax;
    }

    private Expression? CalendarOf(MakingScope scope, ReferenceType type, int size)
    {
        switch (type)
        {
            case DateType when OneIn(3):
                return Calendar(scope, ReferenceType.Month, size / 2) is { } month ? Call(Pick<string>(["firstDay", "lastDay"]), type, month) : null;
            case DateType when OneIn(3):
                return Calendar(scope, ReferenceType.Date, size / 2) is { } date ? Call("onOrBefore", type, Text(scope, size / 2), date) : null;
            case DateType when OneIn(3):
                return Calendar(scope, ReferenceType.Span, size / 2) is { } span ? Call(Pick<string>(["firstDay", "lastDay"]), type, span) : null;
            case DateType:
                return Calendar(scope, type, size / 2) is { } day ? Call("addDays", type, day, OneIn(2) ? Constant(ReferenceUnit.None) : Number(scope, ReferenceUnit.None, size / 2)!) : null;
            case MonthType when OneIn(2):
                return Calendar(scope, ReferenceType.Date, size / 2) is { } dated ? Call("month", type, dated) : null;
            case MonthType:
                return Calendar(scope, type, size / 2) is { } from ? Call("addMonths", type, from, Atom(Pick<string>(["1", "-1", "0.5", "12", "-99999"]), ReferenceType.Number)) : null;
            case SpanType:
                return Span(scope, size);
            default:
                return null;
        }
    }

    private Expression? Span(MakingScope scope, int size)
    {
        Expression? date = Calendar(scope, ReferenceType.Date, size / 2);
        Expression? other = Calendar(scope, ReferenceType.Date, size / 2);
        Expression? month = Calendar(scope, ReferenceType.Month, size / 2);
        return date is null || other is null || month is null ? null : random.Next(4) switch
        {
            0 => Call("weekOf", ReferenceType.Span, date),
            1 => Call("span", ReferenceType.Span, date),
            2 => Call("span", ReferenceType.Span, month),
            _ => Call("span", ReferenceType.Span, date, other),
        };
    }

    private Expression? CalendarNumber(MakingScope scope, int size)
    {
        ReferenceType type = Pick([ReferenceType.Date, ReferenceType.Month, ReferenceType.Period]);
        string function = type switch
        {
            DateType => Pick<string>(["year", "monthOfYear", "day", "weekday"]),
            MonthType => Pick<string>(["year", "monthOfYear"]),
            _ => Pick<string>(["year", "quarter", "half"]),
        };
        return Calendar(scope, type, size / 2) is { } value ? Call(function, ReferenceType.Number, value) : null;
    }

    /// <summary>A text beside a date, month or period that is read as one: its value, or near it.</summary>
    private string CalendarNear(Expression expression, MakingScope scope)
    {
        string text = ReferenceExplanation.Show(ValueOf(expression, scope));
        string near = expression.Type switch
        {
            DateType => Pick<string>(["2024-03-04", "2024-02-29", "2024-06-18"]),
            MonthType => Pick<string>(["2024-03", "2023-12"]),
            _ => Pick<string>(["2024E", "2023A", "2024Q1"]),
        };
        return Literal(text == "—" || OneIn(3) ? near : text);
    }
}
