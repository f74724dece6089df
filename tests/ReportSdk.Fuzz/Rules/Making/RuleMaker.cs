using ReportSdk.Fuzz.Rules.Reference;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>
/// Makes random rules that are in order: by type and unit, with optional members asked for first. Constants are near to what they are compared with in one document,
/// so that rules are true there about as often as false.
/// </summary>
internal sealed partial class RuleMaker(Random random)
{
    private int _names;

    /// <summary>A condition of about so many operations.</summary>
    public string MakeCondition(MakingScope scope, int size)
    {
        _names = 0;
        return Condition(scope, size).Text;
    }

    private bool OneIn(int count) => random.Next(count) == 0;

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>What an expression is in the document of the scope.</summary>
    private static ReferenceValue ValueOf(Expression expression, MakingScope scope) =>
        new ReferenceInterpreter().EvaluateMaybeAbsent(Parse(expression.Text), scope.Sample);

    private static RuleSyntax Parse(string text) => RuleParser.Parse(text, out RuleProblem? problem) ?? throw new InvalidOperationException($"{text}: {problem!.Arguments[0]}");

    private static Expression Atom(string text, ReferenceType type) => new(text, Binding.Member, type);

    /// <summary>A call, with its first argument before or behind the name.</summary>
    private Expression Call(string function, ReferenceType type, params Expression[] arguments)
    {
        bool isMethod = arguments.Length > 0 && random.Next(2) == 0;
        string text = isMethod
            ? $"{arguments[0].In(Binding.Member)}.{function}({string.Join(", ", arguments.Skip(1).Select(static argument => argument.Text))})"
            : $"{function}({string.Join(", ", arguments.Select(static argument => argument.Text))})";
        return new Expression(text, Binding.Member, type);
    }

    /// <summary>A name that is free.</summary>
    private string NewName(MakingScope scope)
    {
        string name = OneIn(6) ? Pick<string>(["a", "b", "close", "rows", "size", "max"]) : $"v{_names++}";
        return scope.Sample.Variables.ContainsKey(name) ? $"v{_names++}" : name;
    }

    /// <summary>A text as the language writes it, in one of its ways.</summary>
    private string Literal(string text)
    {
        char quote = OneIn(2) ? '"' : '\'';
        bool canBeRaw = !text.Contains(quote, StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal);
        if (canBeRaw && OneIn(3))
        {
            return $"r{quote}{text}{quote}";
        }

        return quote + string.Concat(text.EnumerateRunes().Select(rune => rune.Value switch
        {
            '\n' => "\\n",
            '\t' => "\\t",
            '\\' => "\\\\",
            '"' or '\'' => $"\\{rune}",
            < ' ' => $"\\x{rune.Value:x2}",
            > 0xFFFF when OneIn(3) => $"\\U{rune.Value:X8}",
            > 0x7F and <= 0xFFFF when OneIn(8) => $"\\u{rune.Value:X4}",
            _ => rune.ToString(),
        })) + quote;
    }
}
