using System.Text.Json;
using ReportSdk.Json;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>Holds every token of a tape against the reader's.</summary>
internal static class TapeComparison
{
    /// <param name="utf8">The document.</param>
    /// <param name="start">Bytes of its byte order mark.</param>
    /// <param name="tokens">Its tape.</param>
    /// <param name="maxDepth">Its depth at most.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Compare(ReadOnlySpan<byte> utf8, int start, ReadOnlySpan<Token> tokens, int maxDepth)
    {
        Utf8JsonReader reader = new(utf8[start..], new JsonReaderOptions { MaxDepth = maxDepth });
        Span<int> open = stackalloc int[maxDepth + 1];
        Span<int> count = stackalloc int[maxDepth + 1];
        int depth = 0;
        int at = 0;
        while (reader.Read())
        {
            int offset = start + (int)reader.TokenStartIndex;
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                ref readonly Token container = ref tokens[open[depth]];
                if (container.Next != at || container.Count != count[depth] || container.Position + container.Length != offset + 1)
                {
                    return $"the container at {container.Position} ends wrongly";
                }

                depth--;
                continue;
            }

            if (at >= tokens.Length || !IsSame(in tokens[at], ref reader, offset, at))
            {
                return $"token {at} differs from the reader's at {offset}";
            }

            count[depth] += reader.TokenType == JsonTokenType.PropertyName ? 0 : 1;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                depth++;
                (open[depth], count[depth]) = (at, 0);
            }

            at++;
        }

        return at == tokens.Length ? TextsDiffer(utf8, start, tokens, maxDepth) : "tokens left over";
    }

    private static bool IsSame(in Token token, ref Utf8JsonReader reader, int offset, int at) => reader.TokenType switch
    {
        JsonTokenType.StartArray => token.Kind == TokenKind.Array && token.Position == offset,
        JsonTokenType.StartObject => token.Kind == TokenKind.Object && token.Position == offset,
        JsonTokenType.PropertyName => token.Kind == TokenKind.Name && IsText(in token, ref reader, offset, at),
        JsonTokenType.String => token.Kind == TokenKind.String && token.Count == 0 && IsText(in token, ref reader, offset, at),
        JsonTokenType.Number => token.Kind == TokenKind.Number && IsScalar(in token, ref reader, offset, at)
            && token.HasFraction == reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0,
        JsonTokenType.True => token.Kind == TokenKind.True && IsScalar(in token, ref reader, offset, at),
        JsonTokenType.False => token.Kind == TokenKind.False && IsScalar(in token, ref reader, offset, at),
        _ => token.Kind == TokenKind.Null && IsScalar(in token, ref reader, offset, at),
    };

    private static bool IsText(in Token token, ref Utf8JsonReader reader, int offset, int at) =>
        token.Position == offset + 1 && token.Length == reader.ValueSpan.Length && token.IsEscaped == reader.ValueIsEscaped && token.Next == at + 1;

    private static bool IsScalar(in Token token, ref Utf8JsonReader reader, int offset, int at) =>
        token.Position == offset && token.Length == reader.ValueSpan.Length && token.Next == at + 1 && token.Count == 0;

    /// <summary>Texts with escapes, character by character; without, their bytes have been compared already.</summary>
    private static string? TextsDiffer(ReadOnlySpan<byte> utf8, int start, ReadOnlySpan<Token> tokens, int maxDepth)
    {
        Utf8JsonReader reader = new(utf8[start..], new JsonReaderOptions { MaxDepth = maxDepth });
        int at = 0;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                continue;
            }

            if (tokens[at].IsEscaped && tokens[at].Kind != TokenKind.Number)
            {
                ReadOnlySpan<byte> raw = utf8.Slice(tokens[at].Position, tokens[at].Length);
                string text = reader.GetString()!;
                if (JsonText.GetString(raw, true) != text || JsonText.CountCodePoints(raw, true) != text.EnumerateRunes().Count())
                {
                    return $"the text at {tokens[at].Position} differs from the reader's";
                }
            }

            at++;
        }

        return null;
    }
}
