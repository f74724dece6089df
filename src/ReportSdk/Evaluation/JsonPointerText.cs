using System.Globalization;
using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>The text of JSON Pointers (RFC 6901).</summary>
internal static class JsonPointerText
{
    /// <summary>A member name as a reference token (RFC 6901 §3).</summary>
    public static string Escape(string name) =>
        name.AsSpan().IndexOfAny('~', '/') < 0 ? name : name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>A pointer as a URI fragment (RFC 6901 §6): what RFC 3986 §3.5 does not allow there is percent-encoded.</summary>
    public static string ToFragment(string pointer)
    {
        var fragment = new StringBuilder(pointer.Length);
        foreach (byte unit in Encoding.UTF8.GetBytes(pointer))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || "-._~!$&'()*+,;=:@/?".Contains((char)unit))
            {
                fragment.Append((char)unit);
            }
            else
            {
                fragment.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        return fragment.ToString();
    }

    /// <summary>Pointer to the value, or to the value of the name, at a token; found by walking down from the root.</summary>
    public static string Locate(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int target)
    {
        var pointer = new StringBuilder();
        int at = 0;
        while (at != target && tokens[at].Kind is TokenKind.Array or TokenKind.Object)
        {
            bool isObject = tokens[at].Kind == TokenKind.Object;
            int index = 0;
            int child = at + 1;
            int value = isObject ? child + 1 : child;
            for (; tokens[value].Next <= target; index++)
            {
                child = tokens[value].Next;
                value = isObject ? child + 1 : child;
            }

            Token name = tokens[child];
            pointer.Append('/').Append(isObject
                ? Escape(JsonText.GetString(utf8.Slice(name.Position, name.Length), name.IsEscaped))
                : index.ToString(CultureInfo.InvariantCulture));
            if (child == target)
            {
                break;
            }

            at = value;
        }

        return pointer.ToString();
    }
}
