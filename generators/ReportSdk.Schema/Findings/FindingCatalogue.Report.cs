using static ReportSdk.Schema.FindingSeverity;

namespace ReportSdk.Schema;

/// <content>What the report vocabularies find.</content>
internal static partial class FindingCatalogue
{
    public static readonly FindingDescriptor UnknownKeywordMember = new(
        "RSDK0050", Error, "'{0}' has no member '{1}'", "“{0}” 没有成员 “{1}”");

    public static readonly FindingDescriptor MissingKeywordMember = new(
        "RSDK0051", Error, "'{0}' needs a member '{1}'", "“{0}” 缺少成员 “{1}”");

    public static readonly FindingDescriptor UnknownUnit = new(
        "RSDK0052", Error, "Unit '{0}' is not known", "未知的单位 “{0}”");

    public static readonly FindingDescriptor UnitOfNoNumber = new(
        "RSDK0053", Error, "A unit belongs to a number; this schema allows other values", "单位只用于数字，而此模式允许其他取值");

    public static readonly FindingDescriptor UnitMemberOutOfPlace = new(
        "RSDK0054", Error, "The unit is in the member '{0}' beside the number, so the keyword stands on a property", "单位在数字旁的成员 “{0}” 中，因此该关键字须写在属性上");

    public static readonly FindingDescriptor NoUnitMember = new(
        "RSDK0055", Error, "No string member '{0}' stands beside the number to hold its unit", "数字旁没有保存单位的字符串成员 “{0}”");

    public static readonly FindingDescriptor AbsenceIsValue = new(
        "RSDK0056", Error, "'{0}' says that there is no value, but is one of the values", "“{0}” 表示没有值，却又是取值之一");

    public static readonly FindingDescriptor ScaleWithoutEnum = new(
        "RSDK0060", Error, "A rating scale explains the labels of an enum, and there is none beside it", "评级标准说明 enum 的各标签，而此处没有 enum");

    public static readonly FindingDescriptor UnknownLevel = new(
        "RSDK0061", Error, "Level '{0}' is not a label of the enum", "级别 “{0}” 不在 enum 的标签之中");

    public static readonly FindingDescriptor LabelWithoutLevel = new(
        "RSDK0062", Error, "Label '{0}' has no level in the rating scale", "标签 “{0}” 在评级标准中没有级别");

    public static readonly FindingDescriptor LevelsOutOfOrder = new(
        "RSDK0063", Error, "The levels stand in another order than the labels of the enum", "各级别的次序与 enum 的标签不同");

    public static readonly FindingDescriptor EmptyLevel = new(
        "RSDK0064", Error, "Level '{0}' is empty: it starts at {1} and ends at {2}", "级别 “{0}” 为空：下限 {1}，上限 {2}");

    public static readonly FindingDescriptor LevelsDoNotDescend = new(
        "RSDK0065", Error, "Level '{0}' does not lie below '{1}': levels go from best to worst", "级别 “{0}” 不低于 “{1}”：级别须由高到低");

    public static readonly FindingDescriptor LevelsOverlap = new(
        "RSDK0066", Error, "Levels '{0}' and '{1}' share more than a bound", "级别 “{0}” 与 “{1}” 的重叠超过一个界限");

    public static readonly FindingDescriptor LevelsLeaveGap = new(
        "RSDK0067", Error, "Between the levels '{0}' and '{1}' nothing holds {2} to {3}; \"open\": true allows it", "级别 “{0}” 与 “{1}” 之间没有包含 {2} 至 {3}；可用 \"open\": true 允许");

    public static readonly FindingDescriptor LevelsDoNotCover = new(
        "RSDK0068", Error, "Level '{0}' ends the scale but has a {1}; \"open\": true allows it", "级别 “{0}” 位于两端，却有 {1}；可用 \"open\": true 允许");

    public static readonly FindingDescriptor ScaleWithoutHorizon = new(
        "RSDK0069", Error, "The rating scale names no horizon (horizonMonths)", "评级标准没有期限（horizonMonths）");

    public static readonly FindingDescriptor ScaleWithoutBenchmark = new(
        "RSDK0070", Error, "The levels are relative to a benchmark, and none is named (benchmarks)", "各级别相对于基准，却没有指明基准（benchmarks）");

    public static readonly FindingDescriptor HorizonBackwards = new(
        "RSDK0071", Error, "'{0}' ends before it starts", "“{0}” 的终点早于起点");

    public static readonly FindingDescriptor ScaleNotInPercent = new(
        "RSDK0072", Error, "The bounds of a rating scale are returns in per cent, not in '{0}'", "评级标准的界限是以百分数计的涨跌幅，而不是 “{0}”");

    public static readonly FindingDescriptor NotAnInterface = new(
        "RSDK0074", Error, "'{0}' leads to no interface: that is an object schema with \"x-csharp-interface\": true", "“{0}” 不是接口：接口须为对象模式且 \"x-csharp-interface\": true");

    public static readonly FindingDescriptor ImplementsOfNoObject = new(
        "RSDK0075", Error, "Only an object schema of its own can offer an interface", "只有独立的对象模式才能实现接口");

    public static readonly FindingDescriptor MissingInterfaceMember = new(
        "RSDK0076", Error, "'{0}' lacks the member '{1}', which the interface asks for", "“{0}” 缺少接口要求的成员 “{1}”");

    public static readonly FindingDescriptor OptionalInterfaceMember = new(
        "RSDK0077", Error, "The member '{1}' of '{0}' may be absent or null, and the interface asks for a value", "“{0}” 的成员 “{1}” 可以缺失或为 null，而接口要求必有值");

    public static readonly FindingDescriptor WrongInterfaceMember = new(
        "RSDK0078", Error, "The member '{1}' of '{0}' is {3}, and the interface asks for {2}", "“{0}” 的成员 “{1}” 是 {3}，而接口要求 {2}");

    public static readonly FindingDescriptor NoInterfaceUnit = new(
        "RSDK0079", Error, "The member '{1}' of '{0}' has no unit, and the interface asks for a quantity", "“{0}” 的成员 “{1}” 没有单位，而接口要求带单位的数值");

    public static readonly FindingDescriptor IncompatibleUnit = new(
        "RSDK0073", Error, "The member '{1}' of '{0}' is measured in '{2}', which cannot be converted to {3}", "“{0}” 的成员 “{1}” 以 “{2}” 计，无法换算为 {3}");

    public static readonly FindingDescriptor PrintedPatternNotLinear = new(
        "RSDK0080", Error, "The pattern of '{0}' may take more than linear time: leave out back references and lookaround", "“{0}” 的正则表达式可能超出线性时间：请勿使用反向引用与环视");

    public static readonly FindingDescriptor AmbiguousHeader = new(
        "RSDK0081", Error, "The header {0} binds '{1}' and also '{2}'", "表头 {0} 同时对应 “{1}” 和 “{2}”");

    public static readonly FindingDescriptor NoPrintedRows = new(
        "RSDK0082", Error, "'{0}' leads to no list of this schema", "“{0}” 不指向此模式中的列表");

    public static readonly FindingDescriptor NoPivotMember = new(
        "RSDK0083", Error, "The items of the list have no member '{0}'", "列表的各项没有成员 “{0}”");
}
