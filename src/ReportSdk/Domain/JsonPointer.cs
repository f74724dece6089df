using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ReportSdk.Evaluation;

namespace ReportSdk;

/// <summary>A place in a JSON document (RFC 6901): <c>/stockTable/rows/0/close</c>. The default is the whole document.</summary>
/// <remarks>Two pointers are equal when they name one place by the same names: RFC 6901 §3 has one spelling for each.</remarks>
public readonly struct JsonPointer : IEquatable<JsonPointer>
{
    private readonly string? _text;

    private JsonPointer(string text) => _text = text;

    /// <summary>Whether it is the whole document: the empty text.</summary>
    public bool IsRoot => string.IsNullOrEmpty(_text);

    /// <summary>The object or array that the place is in; the root is in itself.</summary>
    public JsonPointer Parent => IsRoot ? this : new JsonPointer(ToString()[..ToString().LastIndexOf('/')]);

    /// <summary>The names and indices on the way from the root, unescaped.</summary>
    public ValueList<string> Tokens => IsRoot ? [] : ValueList.FromArray(Array.ConvertAll(ToString()[1..].Split('/'), Unescape));

    /// <summary>Whether the places are the same.</summary>
    public static bool operator ==(JsonPointer left, JsonPointer right) => left.Equals(right);

    /// <summary>Whether the places differ.</summary>
    public static bool operator !=(JsonPointer left, JsonPointer right) => !left.Equals(right);

    /// <summary>Reads a pointer in its string form (RFC 6901 §5, unquoted).</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">
    /// The text is not a pointer: it begins with something else than <c>/</c>, or a <c>~</c> is not <c>~0</c> or <c>~1</c>.
    /// </exception>
    public static JsonPointer Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out JsonPointer pointer) ? pointer : throw new FormatException($"The text is not a {nameof(JsonPointer)}.");
    }

    /// <summary>Reads a pointer in its string form; false when the text is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out JsonPointer result)
    {
        bool isPointer = text is not null && (text.Length == 0 || text[0] == '/') && HasOnlyEscapes(text);
        result = isPointer ? new JsonPointer(text!) : default;
        return isPointer;
    }

    /// <summary>The member of this place.</summary>
    /// <param name="name">The member's name, unescaped.</param>
    public JsonPointer Append(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new JsonPointer($"{this}/{JsonPointerText.Escape(name)}");
    }

    /// <summary>The item of this place.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public JsonPointer Append(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new JsonPointer(string.Create(CultureInfo.InvariantCulture, $"{this}/{index}"));
    }

    /// <summary>Whether the other place is this one or inside it.</summary>
    public bool Covers(JsonPointer other)
    {
        string text = ToString();
        string otherText = other.ToString();
        return otherText.StartsWith(text, StringComparison.Ordinal) && (otherText.Length == text.Length || otherText[text.Length] == '/');
    }

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(JsonPointer other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonPointer other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The string form (RFC 6901 §5, unquoted).</summary>
    public override string ToString() => _text ?? "";

    private static bool HasOnlyEscapes(string text)
    {
        for (int tilde = text.IndexOf('~'); tilde >= 0; tilde = text.IndexOf('~', tilde + 1))
        {
            if (tilde + 1 == text.Length || text[tilde + 1] is not ('0' or '1'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>RFC 6901 §4: ~1 first, so that ~01 becomes ~1.</summary>
    private static string Unescape(string token) => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
