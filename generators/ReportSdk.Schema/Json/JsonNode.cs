using System.Diagnostics;
using System.Text;

namespace ReportSdk.Schema.Json;

/// <summary>A JSON value with its place in the text. Immutable; numbers keep their exact text.</summary>
[DebuggerDisplay("{ToCompactString(),nq}")]
internal sealed class JsonNode
{
    private static readonly JsonNode[] NoItems = [];
    private static readonly JsonMember[] NoMembers = [];

    private readonly JsonNode[] _items;
    private readonly JsonMember[] _members;

    private JsonNode(JsonKind kind, TextSpan span, string text, JsonNode[] items, JsonMember[] members)
    {
        Kind = kind;
        Span = span;
        Text = text;
        _items = items;
        _members = members;
    }

    public JsonKind Kind { get; }

    public TextSpan Span { get; }

    /// <summary>The unescaped text of a string, the exact text of a number, the literal of a null or boolean; empty for a container.</summary>
    public string Text { get; }

    public IReadOnlyList<JsonNode> Items => _items;

    public IReadOnlyList<JsonMember> Members => _members;

    public bool IsBoolean => Kind is JsonKind.True or JsonKind.False;

    public static JsonNode Scalar(JsonKind kind, TextSpan span, string text) => new(kind, span, text, NoItems, NoMembers);

    public static JsonNode Array(TextSpan span, JsonNode[] items) => new(JsonKind.Array, span, "", items, NoMembers);

    public static JsonNode Object(TextSpan span, JsonMember[] members) => new(JsonKind.Object, span, "", NoItems, members);

    /// <summary>The member of that name, or null. Schema objects are small: a scan beats a table.</summary>
    public JsonNode? Find(string name)
    {
        foreach (JsonMember member in _members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The text of the string member of that name, or null.</summary>
    public string? FindText(string name) => Find(name) is { Kind: JsonKind.String } value ? value.Text : null;

    /// <summary>The value without white space, members in the order of the text, strings with the fewest escapes.</summary>
    public string ToCompactString()
    {
        if (Kind is not (JsonKind.String or JsonKind.Array or JsonKind.Object))
        {
            return Text;
        }

        var builder = new StringBuilder();
        Write(builder);
        return builder.ToString();
    }

    private void Write(StringBuilder builder)
    {
        switch (Kind)
        {
            case JsonKind.String:
                JsonQuoting.Append(builder, Text);
                break;
            case JsonKind.Array:
                WriteItems(builder);
                break;
            case JsonKind.Object:
                WriteMembers(builder);
                break;
            default:
                builder.Append(Text);
                break;
        }
    }

    private void WriteItems(StringBuilder builder)
    {
        builder.Append('[');
        for (int i = 0; i < _items.Length; i++)
        {
            if (i > 0)
            {
                builder.Append(',');
            }

            _items[i].Write(builder);
        }

        builder.Append(']');
    }

    private void WriteMembers(StringBuilder builder)
    {
        builder.Append('{');
        for (int i = 0; i < _members.Length; i++)
        {
            if (i > 0)
            {
                builder.Append(',');
            }

            JsonQuoting.Append(builder, _members[i].Name);
            builder.Append(':');
            _members[i].Value.Write(builder);
        }

        builder.Append('}');
    }
}
