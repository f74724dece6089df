using static ReportSdk.Schema.FindingSeverity;

namespace ReportSdk.Schema;

/// <content>What is found in rules, keys, references and facts.</content>
internal static partial class FindingCatalogue
{
    public static readonly FindingDescriptor RuleSyntax = new(
        "RSDK0100", Error, "Not an expression: {0}", "不是表达式：{1}");

    public static readonly FindingDescriptor UnknownRuleMember = new(
        "RSDK0101", Error, "There is no member '{0}' here{1}", "此处没有成员 “{0}”{2}");

    public static readonly FindingDescriptor UnknownRuleName = new(
        "RSDK0102", Error, "'{0}' is neither a variable nor a member{1}", "“{0}” 既非变量，也非成员{2}");

    public static readonly FindingDescriptor RuleMemberMayBeAbsent = new(
        "RSDK0103", Error, "'{0}' may be absent: ask has({1}) first, as in !has({1}) || …", "“{0}” 可能缺失，请先判断 has({1})，例如 !has({1}) || …");

    public static readonly FindingDescriptor RuleTypesDoNotFit = new(
        "RSDK0104", Error, "{0} and {1} cannot be {2}", "{3}与{4}不能{5}");

    public static readonly FindingDescriptor WrongRuleArgument = new(
        "RSDK0105", Error, "{0} takes {1}, not {2}", "{0} 需要{3}，而不是{4}");

    public static readonly FindingDescriptor RuleUnitsDoNotFit = new(
        "RSDK0106", Error, "A number in {0} and one in {1} measure different things; plain(x) leaves a unit out where that is meant", "以 {0} 计的数字与以 {1} 计的数字含义不同；确需不计单位时请写 plain(x)");

    public static readonly FindingDescriptor RuleUnitsOfOtherScale = new(
        "RSDK0107", Error, "{0} and {1} differ by a power of ten: convert one of them, as in x.to(\"{2}\")", "{0} 与 {1} 相差 10 的若干次方：请先换算其一，例如 x.to(\"{2}\")");

    public static readonly FindingDescriptor RuleUnitMissing = new(
        "RSDK0108", Error, "One number is in {0}, the other has no unit: write x.to(\"{0}\") to give it one, or plain(x) to leave the unit out", "一个数字以 {0} 计，另一个没有单位：用 x.to(\"{0}\") 指定单位，或用 plain(x) 去掉单位");

    public static readonly FindingDescriptor RuleUnitInDocument = new(
        "RSDK0109", Error, "The unit of this number stands in the document: convert it first, as in x.to(\"亿元\")", "此数字的单位写在文档中，请先换算，例如 x.to(\"亿元\")");

    public static readonly FindingDescriptor RuleNeverFails = new(
        "RSDK0110", Warning, "This rule can never fail: remove it, or write what was meant", "此规则永远成立：请删除，或改写为本意");

    public static readonly FindingDescriptor RuleNeverHolds = new(
        "RSDK0111", Warning, "This rule can never hold: write what was meant", "此规则永远不成立：请改写为本意");

    public static readonly FindingDescriptor RuleIsNoCondition = new(
        "RSDK0112", Error, "This must be a condition, and it is {0}: compare it, as in x > 0, or ask, as in has(x)", "此处须为条件，而实际是{1}：请作比较，例如 x > 0，或作判断，例如 has(x)");

    public static readonly FindingDescriptor RuleValueNotAllowed = new(
        "RSDK0113", Error, "'{0}' is none of the values that can stand here: {1}", "“{0}” 不在此处可能的取值之中：{1}");

    public static readonly FindingDescriptor WrongRulePattern = new(
        "RSDK0114", Error, "The pattern must be a constant that runs in linear time: {0}", "正则表达式须为常量且能在线性时间内匹配：{1}");

    public static readonly FindingDescriptor RuleCostGrows = new(
        "RSDK0115", Error, "This goes through a list again for each item of another: write the rule where the item is, x in list with a list that is one for all, a key or references, or compute a value before with cel.bind", "此处对另一列表的每一项都重新遍历一遍列表：请把规则写在该项的模式上，或改用 x in 列表（列表对各项相同）、key、references，或先用 cel.bind 求值");

    public static readonly FindingDescriptor NoRuleSurroundings = new(
        "RSDK0116", Error, "'{0}' is not known here: {1}", "此处无法确定 “{0}”：{2}");

    public static readonly FindingDescriptor WrongRuleInsert = new(
        "RSDK0117", Error, "In a message, {{ begins an expression that ends with }}; a brace of its own is written twice", "在消息中，{{ 与 }} 之间是表达式；花括号本身须写两个");

    public static readonly FindingDescriptor RuleAsksNoMember = new(
        "RSDK0118", Error, "has() takes a member, as in has(row.pe)", "has() 的参数须为成员，例如 has(row.pe)");

    public static readonly FindingDescriptor WrongRuleConstant = new(
        "RSDK0119", Error, "'{0}' is not {1}", "“{0}” 不是{2}");

    public static readonly FindingDescriptor RuleOfNoContainer = new(
        "RSDK0120", Error, "'{0}' stands on a schema of {1}: write \"type\": {2} beside it", "“{0}” 只用于{3}的模式：请在其旁写 \"type\": {4}");

    public static readonly FindingDescriptor NoKeyMember = new(
        "RSDK0121", Error, "The items of this list have no member '{0}' that could be a part of the key: text, a number, a date or true and false", "此列表的各项没有可作为键的成员 “{0}”：须为文本、数字、日期或真假值");

    public static readonly FindingDescriptor UnresolvedRule = new(
        "RSDK0122", Error, "'{0}' leads to no rule of the given files", "“{0}” 不指向给定文件中的规则");

    public static readonly FindingDescriptor ImportedRuleDoesNotFit = new(
        "RSDK0123", Error, "The rule of '{0}' does not fit this schema: {1}", "“{0}” 的规则不适用于此模式：{2}");

    public static readonly FindingDescriptor RuleTooLarge = new(
        "RSDK0124", Error, "The expression {0}; split the rule", "表达式{1}，请拆分规则");

    public static readonly FindingDescriptor RuleVariableTaken = new(
        "RSDK0125", Error, "The name '{0}' is taken by another variable: choose another name", "名称 “{0}” 已被另一变量使用，请另取名称");

    public static readonly FindingDescriptor RuleNeverComputes = new(
        "RSDK0126", Warning, "This can never be computed: {0}", "此处永远无法求值：{1}");
}
