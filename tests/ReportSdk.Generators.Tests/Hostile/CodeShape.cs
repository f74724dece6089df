using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>
/// The tokens of generated C#, comments and directives included. Two runs on harmless texts tell which tokens depend on a text: everything else
/// must be the same, token by token, whatever the text is, and what depends on it must stay a token of the same kind.
/// </summary>
internal sealed class CodeShape
{
    private readonly (SyntaxKind Kind, string Text)[] _tokens;

    private CodeShape((SyntaxKind Kind, string Text)[] tokens) => _tokens = tokens;

    public static CodeShape Of(SyntaxTree source)
    {
        var tokens = new List<(SyntaxKind, string)>();
        var prose = new StringBuilder();
        foreach (SyntaxToken token in source.GetRoot().DescendantTokens(descendIntoTrivia: true))
        {
            // The words of a doc comment are as many tokens as they have entities and lines of their own: one text each.
            if (token.Kind() is SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlEntityLiteralToken)
            {
                prose.Append(token.Text);
                continue;
            }

            if (prose.Length > 0)
            {
                tokens.Add((SyntaxKind.XmlTextLiteralToken, prose.ToString()));
                prose.Clear();
            }

            tokens.AddRange(token.LeadingTrivia.Where(IsComment).Select(trivia => (trivia.Kind(), trivia.ToString())));
            tokens.Add((token.Kind(), token.Text));
            tokens.AddRange(token.TrailingTrivia.Where(IsComment).Select(trivia => (trivia.Kind(), trivia.ToString())));
        }

        return new CodeShape([.. tokens]);
    }

    /// <summary>The first token of a text's code that two harmless texts do not account for; null when there is none.</summary>
    public static string? Difference(CodeShape harmless, CodeShape other, CodeShape actual)
    {
        for (int i = 0; i < Math.Max(harmless._tokens.Length, actual._tokens.Length); i++)
        {
            if (i >= harmless._tokens.Length || i >= actual._tokens.Length)
            {
                return $"{actual._tokens.Length} tokens, not {harmless._tokens.Length}";
            }

            (SyntaxKind kind, string text) = harmless._tokens[i];
            bool isFixed = i < other._tokens.Length && other._tokens[i].Text == text;
            if (actual._tokens[i].Kind != kind || (isFixed ? actual._tokens[i].Text != text : !MayVary(kind)))
            {
                return $"token {i} is {actual._tokens[i]}, not {(kind, text)}";
            }
        }

        return null;
    }

    /// <summary>Where text of a schema may stand: names, literals, words of comments.</summary>
    private static bool MayVary(SyntaxKind kind) => kind is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.XmlTextLiteralToken or SyntaxKind.SingleLineCommentTrivia;

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
            or SyntaxKind.DisabledTextTrivia or SyntaxKind.SkippedTokensTrivia or SyntaxKind.PreprocessingMessageTrivia;
}
