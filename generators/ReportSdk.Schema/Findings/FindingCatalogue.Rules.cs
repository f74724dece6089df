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
        "RSDK0102", Error, "'{0}' is neither a variable nor a member nor a function{1}", "“{0}” 既非变量，也非成员或函数{2}");

    public static readonly FindingDescriptor RuleMemberMayBeAbsent = new(
        "RSDK0103", Error, "'{0}' may be absent: ask has({1}) first, as in !has({1}) || …", "“{0}” 可能缺失，请先判断 has({1})，例如 !has({1}) || …");

    public static readonly FindingDescriptor RuleTypesDoNotFit = new(
        "RSDK0104", Error, "{0} and {1} cannot be {2}", "{3}与{4}不能{5}");

    public static readonly FindingDescriptor WrongRuleArgument = new(
        "RSDK0105", Error, "{0} takes {1}, not {2}", "{0} 需要{3}，而不是{4}");

    public static readonly FindingDescriptor RuleUnitsDoNotFit = new(
        "RSDK0106", Error, "A number in {0} and one in {1} measure different things", "以 {0} 计的数字与以 {1} 计的数字含义不同");

    public static readonly FindingDescriptor RuleUnitsOfOtherScale = new(
        "RSDK0107", Error, "{0} and {1} differ by a power of ten: convert one of them, as in x.to(\"{0}\")", "{0} 与 {1} 相差 10 的若干次方：请先换算其一，例如 x.to(\"{0}\")");

    public static readonly FindingDescriptor RuleUnitMissing = new(
        "RSDK0108", Error, "One number is in {0}, the other has no unit: write x.to(\"{0}\") to give it one, or plain(x) to leave the unit out", "一个数字以 {0} 计，另一个没有单位：用 x.to(\"{0}\") 指定单位，或用 plain(x) 去掉单位");

    public static readonly FindingDescriptor RuleUnitInDocument = new(
        "RSDK0109", Error, "The unit of this number stands in the document: convert it first, as in x.to(\"亿元\")", "此数字的单位写在文档中，请先换算，例如 x.to(\"亿元\")");

    public static readonly FindingDescriptor RuleNeverFails = new(
        "RSDK0110", Warning, "This rule can never fail", "此规则永远成立");

    public static readonly FindingDescriptor RuleNeverHolds = new(
        "RSDK0111", Warning, "This rule can never hold", "此规则永远不成立");

    public static readonly FindingDescriptor RuleIsNoCondition = new(
        "RSDK0112", Error, "This must be a condition, and it is {0}", "此处须为条件，而实际是{1}");

    public static readonly FindingDescriptor RuleValueNotAllowed = new(
        "RSDK0113", Error, "'{0}' is none of the values that can stand here: {1}", "“{0}” 不在此处可能的取值之中：{1}");

    public static readonly FindingDescriptor WrongRulePattern = new(
        "RSDK0114", Error, "The pattern must be a constant that runs in linear time: {0}", "正则表达式须为常量且能在线性时间内匹配：{1}");

    public static readonly FindingDescriptor RuleCostGrows = new(
        "RSDK0115", Error, "This goes through a list again for each item of another: write x in list, a key or references, or compute it before with cel.bind", "此处对另一列表的每一项都重新遍历一遍列表：请改用 x in 列表、key 或 references，或先用 cel.bind 求值");

    public static readonly FindingDescriptor NoRuleSurroundings = new(
        "RSDK0116", Error, "'{0}' is not known here: {1}", "此处无法确定 “{0}”：{2}");

    public static readonly FindingDescriptor WrongRuleInsert = new(
        "RSDK0117", Error, "In a message, {{ begins an expression that ends with }}; a brace of its own is written twice", "在消息中，{{ 与 }} 之间是表达式；花括号本身须写两个");

    public static readonly FindingDescriptor RuleAsksNoMember = new(
        "RSDK0118", Error, "has() takes a member, as in has(row.pe)", "has() 的参数须为成员，例如 has(row.pe)");

    public static readonly FindingDescriptor WrongRuleConstant = new(
        "RSDK0119", Error, "'{0}' is not {1}", "“{0}” 不是{2}");

    public static readonly FindingDescriptor RuleOfNoContainer = new(
        "RSDK0120", Error, "'{0}' stands on a schema of objects or arrays", "“{0}” 只用于对象或数组的模式");

    public static readonly FindingDescriptor NoKeyMember = new(
        "RSDK0121", Error, "The items of this list have no member '{0}' that could be a part of the key", "此列表的各项没有可作为键的成员 “{0}”");

    public static readonly FindingDescriptor UnresolvedRule = new(
        "RSDK0122", Error, "'{0}' leads to no rule of the given files", "“{0}” 不指向给定文件中的规则");

    public static readonly FindingDescriptor ImportedRuleDoesNotFit = new(
        "RSDK0123", Error, "The rule of '{0}' does not fit this schema: {1}", "“{0}” 的规则不适用于此模式：{2}");

    public static readonly FindingDescriptor RuleTooLarge = new(
        "RSDK0124", Error, "The expression has more than {0} operations; split the rule", "表达式的运算超过 {0} 个，请拆分规则");

    public static readonly FindingDescriptor RuleVariableTaken = new(
        "RSDK0125", Error, "The name '{0}' is taken by another variable", "名称 “{0}” 已被另一变量使用");
}
