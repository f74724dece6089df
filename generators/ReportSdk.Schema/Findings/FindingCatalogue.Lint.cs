using static ReportSdk.Schema.FindingSeverity;

namespace ReportSdk.Schema;

/// <content>What is allowed but cannot be meant.</content>
internal static partial class FindingCatalogue
{
    public static readonly FindingDescriptor EmptyNumberRange = new(
        "RSDK0140", Warning, "No number fits: '{0}' is {1} and '{2}' is {3}", "没有符合的数字：“{0}” 为 {1}，“{2}” 为 {3}");

    public static readonly FindingDescriptor EmptyCountRange = new(
        "RSDK0141", Warning, "Nothing fits: '{0}' is {1} and '{2}' is {3}", "没有符合的值：“{0}” 为 {1}，“{2}” 为 {3}");

    public static readonly FindingDescriptor NoValueLeft = new(
        "RSDK0142", Warning, "No value of '{0}' is left: '{1}' excludes them", "“{0}” 没有可用的取值：均被 “{1}” 排除");

    public static readonly FindingDescriptor ValueNeverFits = new(
        "RSDK0143", Warning, "The value {0} can never occur: '{1}' excludes it", "取值 {0} 不可能出现：被 “{1}” 排除");

    public static readonly FindingDescriptor ForbiddenRequired = new(
        "RSDK0144", Warning, "The member '{0}' is required and not allowed", "成员 “{0}” 必须有却不允许有");

    public static readonly FindingDescriptor TooManyRequired = new(
        "RSDK0145", Warning, "{0} members are required, and at most {1} are allowed", "必须有 {0} 个成员，却最多只能有 {1} 个");

    public static readonly FindingDescriptor TooFewMembers = new(
        "RSDK0146", Warning, "{0} members are asked for, and only {1} are allowed", "至少须有 {0} 个成员，却只允许 {1} 个");

    public static readonly FindingDescriptor NoTypeLeft = new(
        "RSDK0147", Warning, "No type is left: this excludes what the other schemas that apply allow", "没有可用的类型：此处排除了同时适用的其他模式所允许的类型");

    public static readonly FindingDescriptor UnreachableBranch = new(
        "RSDK0148", Warning, "This branch can never hold: its types are excluded beside it", "此分支不可能成立：其类型已被排除");

    public static readonly FindingDescriptor TwinBranch = new(
        "RSDK0149", Warning, "This branch equals another, so that 'oneOf' holds for neither", "此分支与另一分支相同，“oneOf” 因此对两者都不成立");

    public static readonly FindingDescriptor DecidedCondition = new(
        "RSDK0150", Warning, "'{0}' is never applied: 'if' is always {1}", "“{0}” 永远不会适用：“if” 恒为 {1}");

    public static readonly FindingDescriptor NothingFits = new(
        "RSDK0151", Warning, "Nothing fits: 'not' excludes every value", "没有符合的值：“not” 排除了所有取值");

    public static readonly FindingDescriptor KeywordWithoutEffect = new(
        "RSDK0152", Warning, "'{0}' does nothing here: it is about values of type {1}, and 'type' excludes those", "“{0}” 在此不起作用：它只用于 {1}，而 “type” 已将其排除");

    public static readonly FindingDescriptor KeywordNeedsOther = new(
        "RSDK0153", Warning, "'{0}' does nothing without '{1}'", "没有 “{1}” 时，“{0}” 不起作用");

    public static readonly FindingDescriptor PatternNotLinear = new(
        "RSDK0154", Warning, "The pattern may take more than linear time, and stops at a limit: leave out back references and lookaround", "该正则表达式可能超出线性时间并止于步数上限：请勿使用反向引用与环视");

    public static readonly FindingDescriptor HiddenByReference = new(
        "RSDK0155", Warning, "'{0}' stands beside '$ref', where this draft ignores it; put both into 'allOf'", "“{0}” 与 “$ref” 并列，此草案会忽略它；请将两者放入 “allOf”");

    public static readonly FindingDescriptor NoTitle = new(
        "RSDK0156", Warning, "A published schema has a title", "已发布的模式须有 title");

    public static readonly FindingDescriptor NumberWithoutUnit = new(
        "RSDK0157", Info, "This number has no unit; if it is measured in something, say so", "此数字没有单位；若有计量单位，请注明");

    public static readonly FindingDescriptor UnusedSuppression = new(
        "RSDK0158", Warning, "Nothing is found here that '{0}' could suppress", "此处没有可由 “{0}” 抑制的诊断");
}
