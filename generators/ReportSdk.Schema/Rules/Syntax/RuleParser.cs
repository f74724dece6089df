using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>
/// Reads an expression by the grammar of CEL (Common Expression Language, language definition, "Syntax"), without messages, maps and bytes. Stops at the first
/// problem: what follows would only be guesses.
/// </summary>
internal sealed class RuleParser
{
    /// <summary>Words that CEL keeps for itself; <c>in</c> and the literals among them.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while", "in",
    };

    private static readonly string[] Relations = ["<", "<=", ">", ">=", "==", "!="];
    private readonly RuleLexer _lexer;
    private RuleToken _token;
    private RuleToken? _previous;
    private int _previousEnd;
    private int _depth;
    private RuleProblem? _problem;

    private RuleParser(string text)
    {
        _lexer = new RuleLexer(text);
        _token = _lexer.Next();
    }

    /// <summary>The expression, or null and what is wrong with it.</summary>
    public static RuleSyntax? Parse(string text, out RuleProblem? problem)
    {
        var parser = new RuleParser(text);
        RuleSyntax? syntax = parser.ParseExpression();
        if (syntax is not null && parser._token.Kind != RuleTokenKind.End)
        {
            syntax = parser.FailAtToken();
        }

        problem = parser._lexer.Problem ?? parser._problem;
        return problem is null ? syntax : null;
    }

    private RuleSyntax? ParseExpression()
    {
        if (_depth >= RuleFormat.MaxDepth)
        {
            return Fail(_token.Start, Math.Max(_token.Length, 1), RulePhrases.TooDeep);
        }

        _depth++;
        RuleSyntax? condition = ParseOr();
        if (condition is null || !TryTake("?"))
        {
            _depth--;
            return condition;
        }

        RuleSyntax? then = ParseOr();
        if (then is null || !Expect(":"))
        {
            return null;
        }

        RuleSyntax? otherwise = ParseExpression();
        _depth--;
        return otherwise is null ? null : new ConditionalSyntax(condition, then, otherwise, condition.Start, otherwise.End - condition.Start);
    }

    private RuleSyntax? ParseOr() => ParseLeft(["||"], () => ParseLeft(["&&"], ParseRelation));

    /// <summary>A relation of a relation (<c>a &lt; b &lt; c</c>) is no type that anything takes; the checker says so.</summary>
    private RuleSyntax? ParseRelation()
    {
        RuleSyntax? left = ParseSum();
        while (left is not null && (IsAny(Relations) || _token.IsWord("in")))
        {
            left = ParseRight(left, ParseSum);
        }

        return left;
    }

    private RuleSyntax? ParseSum() => ParseLeft(["+", "-"], () => ParseLeft(["*", "/", "%"], ParseUnary));

    private RuleSyntax? ParseLeft(string[] operators, Func<RuleSyntax?> parseOperand)
    {
        RuleSyntax? left = parseOperand();
        while (left is not null && IsAny(operators))
        {
            left = ParseRight(left, parseOperand);
        }

        return left;
    }

    private BinarySyntax? ParseRight(RuleSyntax left, Func<RuleSyntax?> parseOperand)
    {
        RuleToken symbol = Take();
        RuleSyntax? right = parseOperand();
        return right is null ? null : new BinarySyntax(symbol.Text, symbol.Start, left, right, left.Start, right.End - left.Start);
    }

    private RuleSyntax? ParseUnary()
    {
        if (!IsAny(["!", "-"]))
        {
            return ParseMember();
        }

        if (_depth >= RuleFormat.MaxDepth)
        {
            return Fail(_token.Start, 1, RulePhrases.TooDeep);
        }

        _depth++;
        RuleToken symbol = Take();
        RuleSyntax? operand = ParseUnary();
        _depth--;
        return operand is null ? null : new UnarySyntax(symbol.Text, operand, symbol.Start, operand.End - symbol.Start);
    }

    private RuleSyntax? ParseMember()
    {
        RuleSyntax? target = ParsePrimary();
        while (target is not null)
        {
            if (TryTake("."))
            {
                target = ParseSelector(target);
            }
            else if (TryTake("["))
            {
                target = ParseIndex(target);
            }
            else
            {
                break;
            }
        }

        return target;
    }

    private RuleSyntax? ParseSelector(RuleSyntax target)
    {
        if (_token.Kind != RuleTokenKind.Name)
        {
            return Fail(_token.Start, Math.Max(_token.Length, 1), RulePhrases.ExpectedName);
        }

        RuleToken name = Take();
        return TryTake("(")
            ? ParseArguments(target, name)
            : new MemberSyntax(target, name.Text, name.Start, name.Length, target.Start, name.End - target.Start);
    }

    private RuleSyntax? ParseIndex(RuleSyntax target)
    {
        RuleSyntax? index = ParseExpression();
        if (index is null || !Expect("]"))
        {
            return null;
        }

        int length = _previousEnd - target.Start;
        return index is TextSyntax name
            ? new MemberSyntax(target, name.Text, name.Start, name.Length, target.Start, length)
            : new IndexSyntax(target, index, target.Start, length);
    }

    private CallSyntax? ParseArguments(RuleSyntax? target, RuleToken name)
    {
        List<RuleSyntax>? arguments = ParseList(")");
        int start = target?.Start ?? name.Start;
        return arguments is null ? null : new CallSyntax(target, name.Text, name.Start, arguments, start, _previousEnd - start);
    }

    private RuleSyntax? ParsePrimary()
    {
        RuleToken token = _token;
        switch (token.Kind)
        {
            case RuleTokenKind.Number:
                Take();
                return new NumberSyntax(token.Text, token.Start, token.Length);
            case RuleTokenKind.Text:
                Take();
                return new TextSyntax(token.Text, token.Start, token.Length);
            case RuleTokenKind.Name:
                return ParseName();
            case RuleTokenKind.Symbol when token.Text == "(":
                Take();
                RuleSyntax? inner = ParseExpression();
                return inner is not null && Expect(")") ? inner with { Start = token.Start, Length = _previousEnd - token.Start } : null;
            case RuleTokenKind.Symbol when token.Text == "[":
                Take();
                List<RuleSyntax>? items = ParseList("]");
                return items is null ? null : new ListSyntax(items, token.Start, _previousEnd - token.Start);
            default:
                return FailAtToken();
        }
    }

    private RuleSyntax? ParseName()
    {
        RuleToken token = Take();
        if (token.Text is "true" or "false" or "null")
        {
            return new WordSyntax(token.Text, token.Start, token.Length);
        }

        if (Reserved.Contains(token.Text))
        {
            return Fail(token.Start, token.Length, RulePhrases.ReservedWord(token.Text));
        }

        if (token.IsWord("not") && _token.Is("("))
        {
            return Fail(token.Start, token.Length, RulePhrases.EnglishOperator(token.Text));
        }

        return TryTake("(") ? ParseArguments(null, token) : new NameSyntax(token.Text, token.Start, token.Length);
    }

    /// <summary>What stands behind an opening bracket, up to the closing one.</summary>
    private List<RuleSyntax>? ParseList(string end)
    {
        var items = new List<RuleSyntax>();
        while (!_token.Is(end))
        {
            if (ParseExpression() is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (!TryTake(","))
            {
                break;
            }
        }

        return Expect(end) ? items : null;
    }

    private bool IsAny(string[] symbols) => _token.Kind == RuleTokenKind.Symbol && Array.IndexOf(symbols, _token.Text) >= 0;

    private RuleToken Take()
    {
        RuleToken token = _token;
        _previous = token;
        _previousEnd = token.End;
        _token = _lexer.Next();
        return token;
    }

    private bool TryTake(string symbol)
    {
        bool isThere = _token.Is(symbol);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    private bool Expect(string symbol)
    {
        if (TryTake(symbol))
        {
            return true;
        }

        Fail(_token.Start, Math.Max(_token.Length, 1), IsEnglishOperator(_token) ? RulePhrases.EnglishOperator(_token.Text) : RulePhrases.Expected(symbol));
        return false;
    }

    private RuleSyntax? FailAtToken()
    {
        if (_token.Kind == RuleTokenKind.End)
        {
            return Fail(_token.Start, 1, RulePhrases.EndsEarly);
        }

        if (_previous is { } word && word.IsWord("not"))
        {
            // Taken for a name, until something stood behind it.
            return Fail(word.Start, word.Length, RulePhrases.EnglishOperator(word.Text));
        }

        if (_token.Is(".") && _lexer.Next() is { Kind: RuleTokenKind.Number } decimals)
        {
            return Fail(_token.Start, decimals.End - _token.Start, RulePhrases.NotANumber);
        }

        return Fail(_token.Start, _token.Length, IsEnglishOperator(_token) ? RulePhrases.EnglishOperator(_token.Text) : RulePhrases.Unexpected(_token.Text));
    }

    private static bool IsEnglishOperator(RuleToken token) => token.IsWord("and") || token.IsWord("or") || token.IsWord("not") || token.IsWord("is");

    private RuleSyntax? Fail(int start, int length, Phrase reason)
    {
        _problem ??= new RuleProblem(FindingCatalogue.RuleSyntax, start, length, new([reason.English, reason.Chinese]));
        return null;
    }
}
