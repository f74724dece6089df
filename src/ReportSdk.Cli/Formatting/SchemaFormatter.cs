using System.Text;
using ReportSdk.Schema.Json;

namespace ReportSdk.Cli.Formatting;

/// <summary>
/// Writes a JSON text in one form: two spaces a level, line feeds, one at the end. Members keep their order, strings and numbers the characters they are
/// written with. An object or array stays on one line if its author has it on one and it fits; formatting what is formatted changes nothing.
/// </summary>
internal sealed class SchemaFormatter
{
    /// <summary>Longest line, in UTF-16 units, that a container may fill without being broken up.</summary>
    public const int MaxWidth = 140;

    private readonly string _text;
    private readonly StringBuilder _builder = new();

    private SchemaFormatter(string text) => _text = text;

    /// <param name="text">Valid JSON.</param>
    /// <param name="root">The same, read.</param>
    public static string Format(string text, JsonNode root)
    {
        var formatter = new SchemaFormatter(text);
        formatter.Write(root, 0, 0);
        return formatter._builder.Append('\n').ToString();
    }

    /// <param name="column">Where the value begins in its line.</param>
    private void Write(JsonNode node, int indent, int column)
    {
        if (node.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            _builder.Append(_text, node.Span.Start, node.Span.Length);
            return;
        }

        if (!IsBroken(node) && TryWriteLine(node, column))
        {
            return;
        }

        WriteLines(node, indent + 2);
        _builder.Append('\n').Append(' ', indent).Append(node.Kind == JsonKind.Object ? '}' : ']');
    }

    private void WriteLines(JsonNode node, int indent)
    {
        _builder.Append(node.Kind == JsonKind.Object ? '{' : '[');
        for (var i = 0; i < Count(node); i++)
        {
            _builder.Append(i == 0 ? "\n" : ",\n").Append(' ', indent);
            var column = indent;
            if (node.Kind == JsonKind.Object)
            {
                var name = node.Members[i].NameSpan;
                _builder.Append(_text, name.Start, name.Length).Append(": ");
                column += name.Length + 2;
            }

            Write(Child(node, i), indent, column);
        }
    }

    /// <summary>Nothing is written when the line would be too long. The comma behind it is counted, whether there is one or not.</summary>
    private bool TryWriteLine(JsonNode node, int column)
    {
        var start = _builder.Length;
        if (WriteLine(node, start + MaxWidth - 1 - column))
        {
            return true;
        }

        _builder.Length = start;
        return false;
    }

    private bool WriteLine(JsonNode node, int end)
    {
        if (node.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            _builder.Append(_text, node.Span.Start, node.Span.Length);
            return _builder.Length <= end;
        }

        var isObject = node.Kind == JsonKind.Object;
        var count = Count(node);
        _builder.Append(isObject ? "{ " : "[");
        for (var i = 0; i < count; i++)
        {
            _builder.Append(i == 0 ? "" : ", ");
            if (isObject)
            {
                var name = node.Members[i].NameSpan;
                _builder.Append(_text, name.Start, name.Length).Append(": ");
            }

            var child = Child(node, i);
            if (IsBroken(child) || !WriteLine(child, end))
            {
                return false;
            }
        }

        _builder.Append(!isObject ? "]" : count == 0 ? "}" : " }");
        return _builder.Length <= end;
    }

    /// <summary>Whether its author has put the first member or item on a line of its own.</summary>
    private bool IsBroken(JsonNode node) =>
        Count(node) > 0 && _text.AsSpan(node.Span.Start, First(node) - node.Span.Start).ContainsAny('\n', '\r');

    private static int First(JsonNode node) => node.Kind == JsonKind.Object ? node.Members[0].NameSpan.Start : node.Items[0].Span.Start;

    private static int Count(JsonNode node) => node.Kind == JsonKind.Object ? node.Members.Count : node.Kind == JsonKind.Array ? node.Items.Count : 0;

    private static JsonNode Child(JsonNode node, int index) => node.Kind == JsonKind.Object ? node.Members[index].Value : node.Items[index];
}
