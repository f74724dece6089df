using System.Globalization;
using System.Text;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Naming;

namespace ReportSdk.Schema.Emission;

/// <summary>
/// A piece of valid C#. The only ways to make one are below, and <see cref="CodeWriter"/> takes nothing else beside its own literals: text of a
/// schema cannot reach the output unescaped, because such a line does not compile.
/// </summary>
internal readonly struct Code
{
    private readonly string? _text;

    private Code(string text) => _text = text;

    public static Code Empty => new("");

    public override string ToString() => _text ?? "";

    /// <summary>A string literal of any text: plain ASCII outside, escapes inside, so that no character can end it.</summary>
    public static Code Literal(string text)
    {
        StringBuilder builder = SpareBuilders.Take().Append('"');
        int plain = 0;
        for (int i = 0; i < text.Length; i++)
        {
            // Nearly all text is plain, plans of many thousand characters wholly: it is copied by the run.
            if (!IsPlain(text[i]))
            {
                builder.Append(text, plain, i - plain);
                AppendLiteralChar(builder, text[i]);
                plain = i + 1;
            }
        }

        builder.Append(text, plain, text.Length - plain);
        return new Code(SpareBuilders.Finish(builder.Append('"')));
    }

    /// <summary>A UTF-8 literal of text without lone surrogates, which schema texts never have.</summary>
    public static Code Utf8Literal(string text) => new(Literal(text) + "u8");

    /// <summary>An identifier from the allow-list, with '@' where it is a keyword.</summary>
    public static Code Identifier(string name)
    {
        if (!IdentifierText.IsIdentifier(name))
        {
            throw new ArgumentException($"'{name}' is no identifier.", nameof(name));
        }

        return new Code(CSharpKeywords.Contains(name) ? "@" + name : name);
    }

    /// <summary>A full type name: <c>global::A.B.C</c>.</summary>
    public static Code FullName(string name) => new("global::" + Namespace(name));

    /// <summary>A namespace: identifiers with dots between.</summary>
    public static Code Namespace(string name)
    {
        string[] parts = name.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Identifier(parts[i]).ToString();
        }

        return new Code(string.Join(".", parts));
    }

    /// <summary>Text of a documentation comment: one line, XML-escaped, nothing in it that ends a comment or turns it around.</summary>
    public static Code DocText(string text)
    {
        StringBuilder builder = SpareBuilders.Take();
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text, i))
            {
                builder.Append(text[i]).Append(text[++i]);
            }
            else
            {
                AppendDocChar(builder, text[i]);
            }
        }

        return new Code(SpareBuilders.Finish(builder));
    }

    /// <summary>A text of a schema as a sentence: what follows it in a comment is not read as its end.</summary>
    public static Code DocSentence(string text)
    {
        string trimmed = text.TrimEnd();
        bool isEnded = trimmed.Length == 0 || ".!?:;…。！？：；".IndexOf(trimmed[trimmed.Length - 1]) >= 0;
        return DocText(isEnded ? trimmed : trimmed + ".");
    }

    /// <summary>A name or value of JSON in a comment, the empty one in quotes.</summary>
    public static Code DocValue(string text) => Of($"<c>{DocText(text.Length > 0 ? text : "\"\"")}</c>");

    public static Code Boolean(bool value) => new(value ? "true" : "false");

    public static Code Decimal(decimal value) => new(value.ToString(CultureInfo.InvariantCulture) + "m");

    public static Code Number(int value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>JSON text as the content of a raw comparison, e.g. of a numeric constant.</summary>
    public static Code Utf8Json(JsonNode value) => Utf8Literal(value.ToCompactString());

    /// <summary>Puts pieces together; the literals between them are the caller's own.</summary>
    public static Code Of(CodeFormat format) => new(format.Finish());

    public static Code Join(string separator, IEnumerable<Code> parts) => new(string.Join(separator, parts.Select(part => part.ToString())));

    /// <summary>Stands for itself in a literal: visible ASCII but quote and backslash, and Chinese.</summary>
    private static bool IsPlain(char c) => c is (>= ' ' and < '\u007f' and not ('"' or '\\')) or (>= '\u4e00' and <= '\u9fff');

    private static void AppendLiteralChar(StringBuilder builder, char c)
    {
        switch (c)
        {
            case '"':
                builder.Append("\\\"");
                break;
            case '\\':
                builder.Append("\\\\");
                break;
            default:
                builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void AppendDocChar(StringBuilder builder, char c)
    {
        switch (c)
        {
            case '<':
                builder.Append("&lt;");
                break;
            case '>':
                builder.Append("&gt;");
                break;
            case '&':
                builder.Append("&amp;");
                break;
            case '"':
                builder.Append("&quot;");
                break;
            default:
                builder.Append(IsHarmful(c) ? ' ' : c);
                break;
        }
    }

    /// <summary>Controls, line and paragraph separators, what is not seen or turns the line around, halves of surrogate pairs, what is no character.</summary>
    private static bool IsHarmful(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u00ad' or '\u061c' or (>= '\u200b' and <= '\u200f') or (>= '\u2028' and <= '\u202e')
            or (>= '\u2060' and <= '\u206f') or '\ufeff' or (>= '\ufff9' and <= '\ufffb') or '\ufffe' or '\uffff';
}
