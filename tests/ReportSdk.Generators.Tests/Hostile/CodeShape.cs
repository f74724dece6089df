using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>What a piece of C# is made of, without its names, literals and comments: text of a schema must not change it.</summary>
internal static class CodeShape
{
    public static string Of(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12)).GetRoot();
        return string.Join(' ', root.DescendantNodesAndTokens(_ => true).Select(item => item.Kind()));
    }

    /// <summary>The comments and directives: one hostile line more would show here.</summary>
    public static string TriviaOf(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12)).GetRoot();
        return string.Join(' ', root.DescendantTrivia().Select(trivia => trivia.Kind()).Where(kind => kind is not (SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia)));
    }
}
