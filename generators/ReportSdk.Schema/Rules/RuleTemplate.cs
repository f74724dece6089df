using System.Text;

namespace ReportSdk.Schema.Rules;

/// <summary>A message with expressions in braces.</summary>
/// <param name="Literals">Texts between the expressions: one more than those.</param>
/// <param name="Inserts">The expressions, with where each begins.</param>
internal sealed record RuleTemplate(IReadOnlyList<string> Literals, IReadOnlyList<(string Text, int Start)> Inserts)
{
    /// <summary>Null where a brace stands alone.</summary>
    public static RuleTemplate? Parse(string text, out RuleProblem? problem)
    {
        var literals = new List<string>();
        var inserts = new List<(string, int)>();
        var literal = new StringBuilder();
        problem = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
                continue;
            }

            if (c is not ('{' or '}'))
            {
                literal.Append(c);
                continue;
            }

            int end = c == '{' ? FindEnd(text, i + 1) : -1;
            if (end < 0)
            {
                problem = new RuleProblem(FindingCatalogue.WrongRuleInsert, i, 1, default);
                return null;
            }

            literals.Add(literal.ToString());
            literal.Clear();
            inserts.Add((text.Substring(i + 1, end - i - 1), i + 1));
            i = end;
        }

        literals.Add(literal.ToString());
        return new RuleTemplate(literals, inserts);
    }

    /// <summary>The message with the numbers of its inserts in braces.</summary>
    public string Format(IReadOnlyList<int> numbers)
    {
        var text = new StringBuilder();
        for (int i = 0; i < Literals.Count; i++)
        {
            text.Append(Literals[i].Replace("{", "{{").Replace("}", "}}"));
            if (i < numbers.Count)
            {
                text.Append('{').Append(numbers[i]).Append('}');
            }
        }

        return text.ToString();
    }

    /// <summary>The brace that ends an expression: texts in it may hold braces.</summary>
    private static int FindEnd(string text, int from)
    {
        char quote = '\0';
        bool isRaw = false;
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (quote != '\0')
            {
                i += c == '\\' && !isRaw ? 1 : 0;
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                // As in the language: r before a quotation mark, but at the end of no name.
                quote = c;
                isRaw = i > from && text[i - 1] is 'r' or 'R' && (i == from + 1 || !IsOfName(text[i - 2]));
            }
            else if (c == '}')
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOfName(char c) => c is '_' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
