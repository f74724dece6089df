using System.Text;
using System.Text.Json;
using ReportSdk.Json;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>Holds a tape from which all but the last of equal names were removed against the same done to a <see cref="JsonDocument"/>.</summary>
internal static class LastWinsComparison
{
    /// <param name="utf8">The document.</param>
    /// <param name="start">Bytes of its byte order mark.</param>
    /// <param name="tokens">Its tape.</param>
    /// <param name="maxDepth">Its depth at most; this comparison recurses so deep.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Compare(ReadOnlySpan<byte> utf8, int start, ReadOnlySpan<Token> tokens, int maxDepth)
    {
        using JsonDocument document = JsonDocument.Parse(utf8[start..].ToArray(), new JsonDocumentOptions { MaxDepth = maxDepth });
        return tokens.Length > 0 && tokens[0].Next == tokens.Length && IsSame(utf8, tokens, 0, document.RootElement) ? null : "the last duplicates are not what is left";
    }

    private static bool IsSame(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int at, JsonElement element)
    {
        ref readonly Token token = ref tokens[at];
        return element.ValueKind switch
        {
            JsonValueKind.Object => token.Kind == TokenKind.Object && MembersAreSame(utf8, tokens, at, element),
            JsonValueKind.Array => token.Kind == TokenKind.Array && ItemsAreSame(utf8, tokens, at, element),
            JsonValueKind.String => token.Kind == TokenKind.String && JsonText.GetString(utf8.Slice(token.Position, token.Length), token.IsEscaped) == element.GetString(),
            _ => Encoding.UTF8.GetString(utf8.Slice(token.Position, token.Length)) == element.GetRawText(),
        };
    }

    private static bool ItemsAreSame(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int at, JsonElement array)
    {
        int item = at + 1;
        foreach (JsonElement element in array.EnumerateArray())
        {
            if (item >= tokens[at].Next || !IsSame(utf8, tokens, item, element))
            {
                return false;
            }

            item = tokens[item].Next;
        }

        return item == tokens[at].Next && tokens[at].Count == array.GetArrayLength();
    }

    private static bool MembersAreSame(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int at, JsonElement element)
    {
        JsonProperty[] members = [.. element.EnumerateObject()];
        int count = 0;
        int name = at + 1;
        for (int k = 0; k < members.Length; k++)
        {
            string text = members[k].Name;
            if (members.AsSpan(k + 1).ToArray().Any(later => later.Name == text))
            {
                continue;
            }

            if (name >= tokens[at].Next || tokens[name].Kind != TokenKind.Name
                || JsonText.GetString(utf8.Slice(tokens[name].Position, tokens[name].Length), tokens[name].IsEscaped) != text
                || !IsSame(utf8, tokens, name + 1, members[k].Value))
            {
                return false;
            }

            count++;
            name = tokens[name + 1].Next;
        }

        return name == tokens[at].Next && count == tokens[at].Count;
    }
}
