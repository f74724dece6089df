using ReportSdk.Json;
using ReportSdk.Violations;

namespace ReportSdk.Evaluation;

/// <summary>Where tokens begin and how they are quoted: strings and names with their quotation marks.</summary>
internal static class TokenPlace
{
    public static int OffsetOf(in Token token) => IsText(token) ? token.Position - 1 : token.Position;

    public static string Quote(ReadOnlySpan<byte> utf8, in Token token, int maxScalars) => IsText(token)
        ? Excerpt.Create(utf8.Slice(token.Position - 1, token.Length + 2), maxScalars)
        : Excerpt.Create(utf8.Slice(token.Position, token.Length), maxScalars);

    private static bool IsText(in Token token) => token.Kind is TokenKind.String or TokenKind.Name;
}
