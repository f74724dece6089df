namespace ReportSdk.Schema.Rules;

/// <summary>Why a text is no rule, and what to write.</summary>
internal static class RulePhrases
{
    public static readonly Phrase SingleEquals = new("write == to compare", "比较请写 ==");
    public static readonly Phrase SingleAnd = new("write && for and", "“且”请写 &&");
    public static readonly Phrase SingleOr = new("write || for or", "“或”请写 ||");
    public static readonly Phrase AngleBrackets = new("write != for <>", "<> 请写 !=");
    public static readonly Phrase Comment = new("rules have no comments; write a $comment beside the expression", "规则中没有注释；请在表达式旁写 $comment");
    public static readonly Phrase Semicolon = new("a rule is one condition; write && between two", "规则是一个条件；两个条件之间请写 &&");
    public static readonly Phrase NotANumber = new("this is not a number such as 12, 0.5 or 1e-3", "不是 12、0.5 或 1e-3 这样的数字");
    public static readonly Phrase BadEscape = new("this is no escape; write \\\\ for a backslash, or r\"…\" for a text without escapes", "不是转义；反斜杠请写 \\\\，或用 r\"…\" 书写不含转义的文本");
    public static readonly Phrase OpenText = new("the closing quotation mark is missing", "缺少结尾的引号");
    public static readonly Phrase TooDeep = new("nested too deeply; split the rule", "嵌套过深，请拆分规则");
    public static readonly Phrase ExpectedName = new("a member's name stands behind a dot; other names are written item[\"name\"]", "点号之后应为成员名；其他名称写作 item[\"名称\"]");
    public static readonly Phrase EndsEarly = new("it ends where a value is expected", "此处应有一个值，表达式却已结束");

    public static Phrase StrangeCharacter(string character) => new($"'{character}' has no meaning in a rule", $"“{character}” 在规则中没有含义");

    /// <summary>What an input method writes for a character of the language.</summary>
    public static Phrase OtherWidth(string character, string meant) => new($"write {meant} for '{character}'", $"“{character}” 请写 {meant}");

    /// <summary>A blank that looks like one and is none.</summary>
    public static Phrase StrangeBlank(string codePoint) => new($"write an ordinary blank for {codePoint}", $"{codePoint} 请写普通空格");

    public static Phrase UnitBehindNumber(string unit) => new($"a constant is in the unit of what stands beside it: leave out '{unit}'", $"常量的单位与相邻的值相同，请去掉 “{unit}”");

    public static Phrase ForeignName(string name) => new($"names are ASCII; write this[\"{name}\"] for a member", $"名称须为 ASCII；成员请写 this[\"{name}\"]");

    public static Phrase ReservedWord(string word) => new($"'{word}' is a reserved word of the language; a member of that name is this[\"{word}\"]", $"“{word}” 是语言的保留字；此名称的成员请写 this[\"{word}\"]");

    public static Phrase Expected(string symbol) => new($"'{symbol}' is missing here", $"此处缺少 “{symbol}”");

    public static Phrase Unexpected(string text) => new($"'{text}' cannot stand here", $"“{text}” 不能出现在此处");

    public static Phrase EnglishOperator(string word)
    {
        string symbol = word switch { "and" => "&&", "or" => "||", "is" => "==", _ => "!" };
        return new Phrase($"write {symbol} for '{word}'", $"“{word}” 请写 {symbol}");
    }
}
