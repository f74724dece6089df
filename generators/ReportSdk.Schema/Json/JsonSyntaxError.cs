namespace ReportSdk.Schema.Json;

/// <summary>Why a text is not JSON, and where.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">The characters that are wrong; empty at the end of the text.</param>
/// <param name="Argument">The expected character, or the name of a duplicate member; else empty.</param>
internal sealed record JsonSyntaxError(JsonSyntaxErrorKind Kind, TextSpan Span, string Argument)
{
    /// <summary>What is wrong, in English and in Chinese.</summary>
    public (string English, string Chinese) Describe() => Kind switch
    {
        JsonSyntaxErrorKind.UnexpectedEnd => ("the text ends too early", "文本提前结束"),
        JsonSyntaxErrorKind.UnexpectedCharacter when Argument.Length > 0 => ($"expected '{Argument}'", $"此处应为 “{Argument}”"),
        JsonSyntaxErrorKind.UnexpectedCharacter => ("a value cannot start here", "此处不能开始一个值"),
        JsonSyntaxErrorKind.TrailingContent => ("there is more text after the value", "值之后还有多余内容"),
        JsonSyntaxErrorKind.InvalidNumber => ("the number is malformed", "数字格式有误"),
        JsonSyntaxErrorKind.InvalidEscape => ("the escape sequence is malformed", "转义序列有误"),
        JsonSyntaxErrorKind.ControlCharacter => ("a control character in a string must be escaped", "字符串中的控制字符须转义"),
        JsonSyntaxErrorKind.LoneSurrogate => ("a surrogate escape stands alone", "代理对不完整"),
        JsonSyntaxErrorKind.DuplicateMember => ($"member '{Argument}' occurs twice", $"成员 “{Argument}” 重复出现"),
        _ => ("it is nested too deep", "嵌套过深"),
    };
}

/// <summary>The ways in which a text fails to be JSON.</summary>
internal enum JsonSyntaxErrorKind
{
    UnexpectedEnd,
    UnexpectedCharacter,
    TrailingContent,
    InvalidNumber,
    InvalidEscape,
    ControlCharacter,
    LoneSurrogate,
    DuplicateMember,
    TooDeep,
}
