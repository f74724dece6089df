using System.Text;

namespace ReportSdk.Schema.Rules;

/// <summary>
/// The tokens of a rule, by the lexis of CEL (Common Expression Language, language definition, "Syntax"): names in ASCII, numbers, texts in either quotation
/// mark, raw where <c>r</c> stands before.
/// </summary>
internal sealed class RuleLexer(string text)
{
    private static readonly string[] Symbols =
        ["&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    private int _position;

    /// <summary>The first thing that is no token; null while there was none.</summary>
    public RuleProblem? Problem { get; private set; }

    /// <summary>The next token; <see cref="RuleTokenKind.End"/> at the end and where <see cref="Problem"/> is.</summary>
    public RuleToken Next()
    {
        while (_position < text.Length && text[_position] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            _position++;
        }

        if (_position == text.Length || Problem is not null)
        {
            return new RuleToken(RuleTokenKind.End, "", _position, 0);
        }

        char c = text[_position];
        if (c is '"' or '\'' || (c is 'r' or 'R' && _position + 1 < text.Length && text[_position + 1] is '"' or '\''))
        {
            return ReadText();
        }

        if (IsDigit(c))
        {
            return ReadNumber();
        }

        return IsNameStart(c) ? Take(RuleTokenKind.Name, CountWhile(_position, IsNamePart)) : ReadSymbol();
    }

    private RuleToken ReadSymbol()
    {
        if (StartsWith("//"))
        {
            return Fail(text.Length - _position, RulePhrases.Comment);
        }

        if (StartsWith("<>"))
        {
            return Fail(2, RulePhrases.AngleBrackets);
        }

        foreach (string symbol in Symbols)
        {
            if (StartsWith(symbol))
            {
                return Take(RuleTokenKind.Symbol, symbol.Length);
            }
        }

        return text[_position] switch
        {
            '=' => Fail(1, RulePhrases.SingleEquals),
            '&' => Fail(1, RulePhrases.SingleAnd),
            '|' => Fail(1, RulePhrases.SingleOr),
            ';' => Fail(1, RulePhrases.Semicolon),
            _ => FailAtCharacter(),
        };
    }

    private bool StartsWith(string symbol) => string.CompareOrdinal(text, _position, symbol, 0, symbol.Length) == 0;

    private RuleToken FailAtCharacter()
    {
        char c = text[_position];
        if (c is '\u00A0' or '\u3000')
        {
            return Fail(1, RulePhrases.StrangeBlank(c == '\u00A0' ? "U+00A0" : "U+3000"));
        }

        if (MeantBy(c) is { } meant)
        {
            return Fail(1, RulePhrases.OtherWidth(c.ToString(), meant));
        }

        bool isPair = _position + 1 < text.Length && char.IsSurrogatePair(text[_position], text[_position + 1]);
        string character = text.Substring(_position, isPair ? 2 : 1);
        bool isLetter = character.Length == 1 && char.IsLetter(character[0]);
        int length = isLetter ? CountWhile(_position, static c => char.IsLetterOrDigit(c) || c == '_') : character.Length;
        if (!isLetter)
        {
            return Fail(length, RulePhrases.StrangeCharacter(character));
        }

        string name = text.Substring(_position, length);
        return Fail(length, _position > 0 && IsDigit(text[_position - 1]) ? RulePhrases.UnitBehindNumber(name) : RulePhrases.ForeignName(name));
    }

    /// <summary>What somebody means who writes with an input method for Chinese; null where nobody knows.</summary>
    private static string? MeantBy(char c)
    {
        const char FirstWide = '\uFF01';
        const char LastWide = '\uFF5E';
        const int Width = 0xFEE0;
        return c switch
        {
            '\u201C' or '\u201D' => "\"",
            '\u2018' or '\u2019' => "'",
            '\u3001' => ",",
            '\u3002' => ".",
            '\u3010' => "[",
            '\u3011' => "]",
            '\u00D7' => "*",
            '\u00F7' => "/",
            '\u2212' => "-",
            '\u2260' => "!=",
            '\u2264' => "<=",
            '\u2265' => ">=",
            '\uFF1D' => "==",
            '\uFF06' => "&&",
            '\uFF5C' => "||",
            _ when char.IsLetter(c) => null,
            >= FirstWide and <= LastWide => ((char)(c - Width)).ToString(),
            _ => null,
        };
    }

    private RuleToken ReadNumber()
    {
        int end = CountWhile(_position, IsDigit) + _position;
        if (end + 1 < text.Length && text[end] == '.' && IsDigit(text[end + 1]))
        {
            end += 1 + CountWhile(end + 1, IsDigit);
        }

        if (end < text.Length && (text[end] | 0x20) == 'e')
        {
            int digits = end + 1 < text.Length && text[end + 1] is '+' or '-' ? end + 2 : end + 1;
            if (digits < text.Length && IsDigit(text[digits]))
            {
                end = digits + CountWhile(digits, IsDigit);
            }
        }

        int length = end - _position;
        string number = text.Substring(_position, length);
        bool hasLeadingZero = number.Length > 1 && number[0] == '0' && IsDigit(number[1]);
        bool hasFunction = end + 1 < text.Length && text[end] == '.' && IsNameStart(text[end + 1]);
        if (hasLeadingZero || (end < text.Length && (IsNamePart(text[end]) || (text[end] == '.' && !hasFunction))))
        {
            return Fail(length, RulePhrases.NotANumber);
        }

        return Take(RuleTokenKind.Number, length);
    }

    private RuleToken ReadText()
    {
        int start = _position;
        bool isRaw = text[start] is 'r' or 'R';
        int i = isRaw ? start + 1 : start;
        char quote = text[i++];
        var value = new StringBuilder();
        while (i < text.Length && text[i] != quote)
        {
            if (text[i] is '\n' or '\r')
            {
                break;
            }

            if (text[i] != '\\' || isRaw)
            {
                value.Append(text[i++]);
            }
            else if (!TryReadEscape(ref i, value))
            {
                _position = i;
                return Fail(Math.Min(2, text.Length - i), RulePhrases.BadEscape);
            }
        }

        if (i >= text.Length || text[i] != quote)
        {
            return Fail(text.Length - start, RulePhrases.OpenText);
        }

        _position = i + 1;
        return new RuleToken(RuleTokenKind.Text, value.ToString(), start, _position - start);
    }

    /// <summary>Where it fails, <paramref name="i"/> stays at the backslash.</summary>
    private bool TryReadEscape(ref int i, StringBuilder value)
    {
        const string Letters = "abfnrtv\\'\"`?";
        const string Values = "\a\b\f\n\r\t\v\\'\"`?";
        if (i + 1 >= text.Length)
        {
            return false;
        }

        char c = text[i + 1];
        int index = Letters.IndexOf(c);
        if (index >= 0)
        {
            value.Append(Values[index]);
            i += 2;
            return true;
        }

        int digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0 || i + 2 + digits > text.Length || !TryReadHex(i + 2, digits, out int codePoint))
        {
            return false;
        }

        value.Append(char.ConvertFromUtf32(codePoint));
        i += 2 + digits;
        return true;
    }

    private bool TryReadHex(int start, int digits, out int codePoint)
    {
        const int LastCodePoint = 0x10FFFF;
        codePoint = 0;
        for (int i = start; i < start + digits; i++)
        {
            int digit = "0123456789abcdef".IndexOf((char)(text[i] | 0x20));
            digit = IsDigit(text[i]) ? text[i] - '0' : digit >= 10 ? digit : -1;
            if (digit < 0 || codePoint > LastCodePoint >> 4)
            {
                return false;
            }

            codePoint = (codePoint << 4) | digit;
        }

        return codePoint <= LastCodePoint && codePoint is < 0xD800 or > 0xDFFF;
    }

    private RuleToken Take(RuleTokenKind kind, int length)
    {
        var token = new RuleToken(kind, text.Substring(_position, length), _position, length);
        _position += length;
        return token;
    }

    private RuleToken Fail(int length, Phrase reason)
    {
        Problem = new RuleProblem(FindingCatalogue.RuleSyntax, _position, length, new([reason.English, reason.Chinese]));
        return new RuleToken(RuleTokenKind.End, "", _position, 0);
    }

    private int CountWhile(int from, Func<char, bool> isPart)
    {
        int i = from;
        while (i < text.Length && isPart(text[i]))
        {
            i++;
        }

        return i - from;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsNamePart(char c) => IsNameStart(c) || IsDigit(c);
}
