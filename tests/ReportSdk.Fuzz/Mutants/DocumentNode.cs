using System.Text;
using System.Text.Json;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>A JSON value that can be changed in ways that no JSON library would write: names twice, needless escapes, numbers as text.</summary>
internal sealed class DocumentNode
{
    private DocumentNode(JsonValueKind kind) => Kind = kind;

    public JsonValueKind Kind { get; private set; }

    /// <summary>Text of a scalar as JSON has it.</summary>
    public string Raw { get; private set; } = "";

    /// <summary>Items, or members with their names.</summary>
    public List<(string Name, DocumentNode Value)> Children { get; private init; } = [];

    /// <summary>Strings and names are written with an escape for each character.</summary>
    public bool IsEscaped { get; set; }

    public bool IsContainer => Kind is JsonValueKind.Object or JsonValueKind.Array;

    public static DocumentNode Parse(byte[] utf8)
    {
        using JsonDocument document = JsonDocument.Parse(utf8);
        return Of(document.RootElement);
    }

    public static DocumentNode Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    public void Replace(string json)
    {
        DocumentNode other = Parse(json);
        (Kind, Raw) = (other.Kind, other.Raw);
        Children.Clear();
        Children.AddRange(other.Children);
    }

    public void ReplaceText(string text)
    {
        (Kind, Raw) = (JsonValueKind.String, text);
        Children.Clear();
    }

    /// <summary>A copy that can be changed by itself.</summary>
    public DocumentNode Copy() => new(Kind)
    {
        Raw = Raw,
        IsEscaped = IsEscaped,
        Children = [.. Children.Select(static child => (child.Name, child.Value.Copy()))],
    };

    /// <summary>This node and all below it.</summary>
    public IEnumerable<DocumentNode> All() => Children.SelectMany(static child => child.Value.All()).Prepend(this);

    public byte[] ToUtf8()
    {
        var text = new StringBuilder();
        Write(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static DocumentNode Of(JsonElement element) => new(element.ValueKind)
    {
        Raw = element.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.Array => "",
            JsonValueKind.String => element.GetString()!,
            _ => element.GetRawText(),
        },
        Children = element.ValueKind switch
        {
            JsonValueKind.Object => [.. element.EnumerateObject().Select(static member => (member.Name, Of(member.Value)))],
            JsonValueKind.Array => [.. element.EnumerateArray().Select(static item => ("", Of(item)))],
            _ => [],
        },
    };

    private void Write(StringBuilder text)
    {
        if (!IsContainer)
        {
            text.Append(Kind == JsonValueKind.String ? Quote(Raw) : Raw);
            return;
        }

        text.Append(Kind == JsonValueKind.Object ? '{' : '[');
        for (int i = 0; i < Children.Count; i++)
        {
            text.Append(i > 0 ? "," : "").Append(Kind == JsonValueKind.Object ? Quote(Children[i].Name) + ":" : "");
            Children[i].Value.Write(text);
        }

        text.Append(Kind == JsonValueKind.Object ? '}' : ']');
    }

    /// <summary>Half a surrogate pair, which a cut text may end in, has no UTF-8: it can only be written as an escape.</summary>
    private string Quote(string value) => IsEscaped || value.EnumerateRunes().Contains(Rune.ReplacementChar)
        ? $"\"{string.Concat(value.Select(static c => $"\\u{(int)c:x4}"))}\""
        : $"\"{JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
