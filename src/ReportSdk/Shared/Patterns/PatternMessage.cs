#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>What can be wrong with a pattern, in both languages.</summary>
internal sealed class PatternMessage(string english, string chinese)
{
    public string English { get; } = english;

    public string Chinese { get; } = chinese;

    public static readonly PatternMessage TooLong = new("the pattern is longer than 65,536 characters", "模式超过 65,536 个字符");
    public static readonly PatternMessage TooDeep = new("groups are nested more than 64 deep", "分组嵌套超过 64 层");
    public static readonly PatternMessage UnclosedGroup = new("the group is never closed", "分组没有结束括号");
    public static readonly PatternMessage UnopenedGroup = new("')' closes no group", "')' 没有对应的分组");
    public static readonly PatternMessage UnclosedClass = new("the character class is never closed", "字符类没有结束括号");
    public static readonly PatternMessage LoneBracket = new("a lone ']', '{' or '}' must be escaped", "单独的 ']'、'{' 或 '}' 必须转义");
    public static readonly PatternMessage NothingToRepeat = new("there is nothing to repeat here", "此处没有可重复的内容");
    public static readonly PatternMessage BadQuantifier = new("a quantifier is {n}, {n,} or {n,m}; a literal '{' must be escaped", "量词应为 {n}、{n,} 或 {n,m}；字面的 '{' 必须转义");
    public static readonly PatternMessage QuantifierOrder = new("the quantifier's lower bound is above its upper bound", "量词的下限大于上限");
    public static readonly PatternMessage UnknownGroup = new("ECMA-262 has no group of this kind", "ECMA-262 没有这种分组");
    public static readonly PatternMessage Modifiers = new("modifiers such as (?i:…) are not supported", "不支持 (?i:…) 一类的修饰符");
    public static readonly PatternMessage BadGroupName = new("a group name is an identifier in <…>", "分组名必须是 <…> 中的标识符");
    public static readonly PatternMessage DuplicateGroupName = new("another group that can take part has this name", "已有同名且可同时参与匹配的分组");
    public static readonly PatternMessage UnknownGroupName = new("no group has this name", "没有这个名称的分组");
    public static readonly PatternMessage UnknownGroupNumber = new("there is no group of this number", "没有这个编号的分组");
    public static readonly PatternMessage UnfinishedEscape = new("the pattern ends within an escape", "模式在转义序列中结束");
    public static readonly PatternMessage UnknownEscape = new("ECMA-262 has no such escape", "ECMA-262 没有这种转义");
    public static readonly PatternMessage BadHexEscape = new("\\x takes two hexadecimal digits", "\\x 后须有两位十六进制数字");
    public static readonly PatternMessage BadUnicodeEscape = new("\\u takes four hexadecimal digits or {…} up to 10FFFF", "\\u 后须有四位十六进制数字或不超过 10FFFF 的 {…}");
    public static readonly PatternMessage BadControlEscape = new("\\c takes an ASCII letter", "\\c 后须有一个 ASCII 字母");
    public static readonly PatternMessage BadOctalEscape = new("octal escapes are not allowed; \\0 is not followed by a digit", "不允许八进制转义；\\0 后不能跟数字");
    public static readonly PatternMessage BadPropertyEscape = new("a property is written \\p{Name} or \\p{Name=Value}", "属性应写作 \\p{名称} 或 \\p{名称=值}");
    public static readonly PatternMessage UnknownProperty = new("ECMA-262 has no such Unicode property or value", "ECMA-262 没有这个 Unicode 属性或属性值");
    public static readonly PatternMessage RangeOrder = new("the range's first character is after its last one", "字符范围的起点在终点之后");
    public static readonly PatternMessage RangeOfClass = new("a range cannot begin or end with a class", "字符范围的端点不能是字符类");
}
