namespace ReportSdk.Schema.Rules;

/// <summary>What to write where two types do not fit: the end of a message.</summary>
internal static class RuleAdvice
{
    private static Phrase None { get; } = new("", "");

    private static Phrase NumberOfText { get; } = new("; number(x) reads a text as a number", "；number(x) 把文本读作数字");

    /// <summary>For values that cannot be equal.</summary>
    public static Phrase ForComparison(TypedRule left, TypedRule right) => For(left, right) ?? For(right, left) ?? None;

    /// <summary>For values that are equal or not, and nothing else.</summary>
    public static Phrase ForOrder(RuleType type) => type is TextType { Values.Count: > 0 }
        ? new("; rank(x) is the place of a label in its enum", "；rank(x) 是标签在 enum 中的位置")
        : None;

    /// <summary>For values that cannot be computed with.</summary>
    public static Phrase ForArithmetic(string operation, RuleType left, RuleType right) => (operation, left, right) switch
    {
        ("+", TextType, NumberType) or ("+", NumberType, TextType) =>
            new("; number(x) reads a text as a number, text(x) writes a number as text", "；number(x) 把文本读作数字，text(x) 把数字写成文本"),
        ("-" or "*" or "/", TextType, _) or ("-" or "*" or "/", _, TextType) => NumberOfText,
        (_, ListType { Item: NumberType }, NumberType) or (_, NumberType, ListType { Item: NumberType }) =>
            new("; sum(list) makes one number of a list, list.map(x, …) computes with each", "；sum(列表) 把列表合为一个数字，list.map(x, …) 对各项计算"),
        _ => None,
    };

    private static Phrase? For(TypedRule value, TypedRule other) => (value.Type, other.Type) switch
    {
        (TextType, NumberType) => value.Constant is { } text && NumberRange.TryRead(text, out _)
            ? new($"; write {text} without quotation marks", $"；请写 {text}，不加引号")
            : NumberOfText,
        (TextType, BooleanType) => value.Constant is "true" or "false"
            ? new($"; write {value.Constant} without quotation marks", $"；请写 {value.Constant}，不加引号")
            : null,
        (TextType, CalendarType calendar) => OfText(calendar.Kind),
        (CalendarType { Kind: CalendarKind.Date }, CalendarType { Kind: CalendarKind.Month }) => new("; x.month() is the month of a date", "；x.month() 是日期所在的年月"),
        (CalendarType { Kind: CalendarKind.Span }, CalendarType { Kind: not CalendarKind.Period }) => new("; span.covers(x) asks whether it lies in the span", "；span.covers(x) 判断其是否在区间内"),
        (CalendarType { Kind: CalendarKind.Period }, CalendarType) => new("; x.year() is the year of either", "；x.year() 是二者各自的年份"),
        (BooleanType, NumberType) => new("; a condition stands alone: x for x == 1, !x for x == 0", "；条件单独使用：x == 1 写作 x，x == 0 写作 !x"),
        (ListType, not (ListType or TupleType)) => new("; x in list asks for an item, size(list) is their number", "；x in list 判断是否含某项，size(list) 是项数"),
        (ValueType { IsObject: true }, not ValueType) => new("; name the member that is meant", "；请写明所指的成员"),
        _ => null,
    };

    private static Phrase? OfText(CalendarKind kind) => kind switch
    {
        CalendarKind.Date => new("; date(x) reads a text as a date", "；date(x) 把文本读作日期"),
        CalendarKind.Month => new("; yearMonth(x) reads a text as a month", "；yearMonth(x) 把文本读作年月"),
        CalendarKind.Period => new("; fiscalPeriod(x) reads a text as a fiscal period", "；fiscalPeriod(x) 把文本读作财务期间"),
        _ => null,
    };
}
