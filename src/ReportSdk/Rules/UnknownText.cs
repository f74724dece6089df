namespace ReportSdk.Rules;

/// <summary>The words for why a rule could not be evaluated.</summary>
internal static class UnknownText
{
    public static RuleMessages Get(UnknownReason reason, string? name) => reason switch
    {
        UnknownReason.Absent when name is not null => new($"the member {name} is absent", $"缺少成员 {name}"),
        UnknownReason.Absent => new("a value is absent", "缺少值"),
        UnknownReason.WrongKind => new("a value is null or of another type", "值为 null 或类型不符"),
        UnknownReason.DivisionByZero => new("a division by zero", "除数为零"),
        UnknownReason.TooManyDigits => new("a number of too many digits", "数字位数过多"),
        UnknownReason.OutOfRange => new("a value out of range", "值超出范围"),
        UnknownReason.IncompatibleUnits => new("units that do not go together", "单位不相容"),
        UnknownReason.UnknownUnit => new("a unit that is not known", "未知单位"),
        UnknownReason.BeyondList => new("no item of that index", "列表没有该序号的项"),
        UnknownReason.EmptyList => new("an empty list", "列表为空"),
        UnknownReason.BeyondText => new("a place beyond the text", "位置超出文本"),
        UnknownReason.NoNumber => new("a text that is no number", "文本不是数字"),
        UnknownReason.NoDate => new("a text that is no date", "文本不是日期"),
        UnknownReason.NoMonth => new("a text that is no month", "文本不是年月"),
        UnknownReason.NoPeriod => new("a text that is no fiscal period", "文本不是财务期间"),
        UnknownReason.NoSecurityId => new("a text that is no security id", "文本不是证券代码"),
        UnknownReason.NoMatch => new("nothing that matches", "没有匹配项"),
        UnknownReason.NoPrintedDigits => new("a computed number that has no printed digits", "计算所得的数没有印刷位数"),
        _ => new("not evaluated", "未求值"),
    };

    public static RuleMessages Describe(string rule, RuleMessages words) => new(
        $"the rule {rule} could not be evaluated: {words.English}",
        $"规则 {rule} 无法求值：{words.Chinese}");
}
