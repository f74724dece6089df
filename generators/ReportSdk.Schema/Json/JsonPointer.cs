using System.Globalization;

namespace ReportSdk.Schema.Json;

/// <summary>JSON Pointers (RFC 6901) over <see cref="JsonNode"/> trees.</summary>
internal static class JsonPointer
{
    /// <summary>A reference token, escaped: <c>~</c> as <c>~0</c>, <c>/</c> as <c>~1</c>.</summary>
    public static string Escape(string token) =>
        token.IndexOfAny(['~', '/']) < 0 ? token : token.Replace("~", "~0").Replace("/", "~1");

    /// <summary>The tokens of a pointer, unescaped, or null when it is not one ("" has none; others start with '/').</summary>
    public static string[]? Split(string pointer)
    {
        if (pointer.Length == 0)
        {
            return [];
        }

        if (pointer[0] != '/')
        {
            return null;
        }

        string[] tokens = pointer.Substring(1).Split('/');
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!TryUnescape(tokens[i], out tokens[i]))
            {
                return null;
            }
        }

        return tokens;
    }

    /// <summary>The child that a token names, or null: a member of an object, an item of an array (no leading zeros).</summary>
    public static JsonNode? Step(JsonNode node, string token)
    {
        if (node.Kind == JsonKind.Object)
        {
            return node.Find(token);
        }

        bool isIndex = node.Kind == JsonKind.Array && token.Length > 0 && (token.Length == 1 || token[0] != '0');
        return isIndex && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < node.Items.Count
            ? node.Items[index]
            : null;
    }

    private static bool TryUnescape(string token, out string text)
    {
        text = token;
        for (int i = token.IndexOf('~'); i >= 0; i = token.IndexOf('~', i + 1))
        {
            if (i + 1 >= token.Length || token[i + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        text = token.Replace("~1", "/").Replace("~0", "~");
        return true;
    }
}
