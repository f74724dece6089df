using System.Text;
using System.Text.Json.Nodes;

namespace ReportSdk.Fuzz.Streams;

/// <summary>Makes documents that a schema mostly accepts, and writes them as nobody would: blanks, escapes, numbers in every form, members repeated.</summary>
/// <param name="random">Seeded.</param>
internal sealed class StreamDocumentMaker(Random random)
{
    private const int Deepest = 6;

    private static readonly string[] Numbers = ["0", "-0", "1", "2", "1.0", "1e0", "10e-1", "0.5", "-1.50", "100.25", "100.250000000000000000001", "1e400", "12345678901234567890", "3.7", "-2", "0.0", "12.34", "0.25", "0.05", "3", "12345678.9", "0.00001", "1e7"];

    private static readonly string[] Broken = ["01", "-", "1.", "tru", "nul", "\"", "\"\\ud800\"", "\"\u0001\"", "{", "[1,]", "{\"a\":}", ""];

    private static readonly string[] Alternatives = ["oneOf", "anyOf"];

    private readonly StringBuilder _text = new();
    private JsonObject _root = [];
    private bool _isPlain;

    public string Make(JsonObject schema)
    {
        _root = schema;
        _isPlain = random.Next(3) == 0;
        _text.Clear();
        Blank();
        Write(schema, 0);
        Blank();
        if (random.Next(40) == 0 && _text.Length > 0)
        {
            _text.Remove(random.Next(_text.Length), 1);
        }

        return _text.ToString();
    }

    private void Write(JsonNode? schema, int depth)
    {
        if (random.Next(60) == 0)
        {
            _text.Append(Broken[random.Next(Broken.Length)]);
            return;
        }

        List<JsonObject> parts = [];
        Gather(schema, parts, 0);
        JsonArray? values = parts.Select(static part => part["enum"] as JsonArray ?? (part.ContainsKey("const") ? new JsonArray(part["const"]?.DeepClone()) : null))
            .LastOrDefault(static values => values is not null);
        if (values is not null && random.Next(8) > 0)
        {
            WriteValue(values[random.Next(values.Count)]);
            return;
        }

        string? type = parts.Select(static part => part["type"]).LastOrDefault(static type => type is not null) switch
        {
            JsonArray types => (string?)types[random.Next(types.Count)],
            { } one => (string?)one,
            _ => null,
        };
        switch (depth >= Deepest ? "null" : random.Next(12) == 0 ? null : type)
        {
            case "object":
                WriteObject(parts, depth);
                break;
            case "array":
                WriteArray(parts, depth);
                break;
            case "string":
                WriteText(StreamSchemaMaker.Texts[random.Next(StreamSchemaMaker.Texts.Length)]);
                break;
            case "integer" or "number":
                _text.Append(Numbers[random.Next(Numbers.Length)]);
                break;
            case "null":
                _text.Append("null");
                break;
            default:
                WriteAny(parts, depth);
                break;
        }
    }

    private void WriteAny(List<JsonObject> parts, int depth)
    {
        switch (random.Next(7))
        {
            case 0:
                _text.Append("true");
                break;
            case 1:
                _text.Append("false");
                break;
            case 2:
                _text.Append(Numbers[random.Next(Numbers.Length)]);
                break;
            case 3:
                WriteText(StreamSchemaMaker.Texts[random.Next(StreamSchemaMaker.Texts.Length)]);
                break;
            case 4:
                WriteArray(parts, depth);
                break;
            default:
                WriteObject(parts, depth);
                break;
        }
    }

    /// <summary>The schema and what it applies in place; of alternatives, one.</summary>
    private void Gather(JsonNode? schema, List<JsonObject> parts, int depth)
    {
        if (schema is not JsonObject part || depth > 4)
        {
            return;
        }

        parts.Add(part);
        if (part["$ref"] is { } reference)
        {
            Gather(_root["$defs"]![((string)reference!)[StreamSchemaMaker.Definition.Length..]], parts, depth + 1);
        }

        foreach (JsonNode? all in part["allOf"] as JsonArray ?? [])
        {
            Gather(all, parts, depth + 1);
        }

        foreach (string keyword in Alternatives)
        {
            if (part[keyword] is JsonArray branches)
            {
                Gather(branches[random.Next(branches.Count)], parts, depth + 1);
            }
        }

        if (part["if"] is { } condition)
        {
            bool holds = random.Next(2) == 0;
            Gather(holds ? condition : null, parts, depth + 1);
            Gather(part[holds ? "then" : "else"], parts, depth + 1);
        }

        foreach ((_, JsonNode? dependent) in part["dependentSchemas"] as JsonObject ?? [])
        {
            Gather(random.Next(2) == 0 ? dependent : null, parts, depth + 1);
        }
    }

    private void WriteObject(List<JsonObject> parts, int depth)
    {
        var members = new List<(string Name, JsonNode? Schema)>();
        foreach (JsonObject part in parts)
        {
            foreach ((string name, JsonNode? schema) in part["properties"] as JsonObject ?? [])
            {
                if (random.Next(6) > 0 && !members.Exists(member => member.Name == name))
                {
                    members.Add((name, schema));
                }
            }

            foreach (JsonNode? required in part["required"] as JsonArray ?? [])
            {
                if (random.Next(12) > 0 && !members.Exists(member => member.Name == (string)required!))
                {
                    members.Add(((string)required!, null));
                }
            }
        }

        JsonNode? other = parts.Select(static part => (part["patternProperties"] as JsonObject)?["^unknown"]).LastOrDefault(static schema => schema is not null);
        if (random.Next(5) == 0 || (other is not null && random.Next(2) == 0))
        {
            for (int count = random.Next(40) == 0 ? 40 : random.Next(1, 3); count > 0; count--)
            {
                members.Add(($"unknown {random.Next(3)}{count}", other));
            }
        }

        if (members.Count > 0 && random.Next(30) == 0)
        {
            members.Add(members[random.Next(members.Count)]);
        }

        (string Name, JsonNode? Schema)[] ordered = [.. members];
        if (random.Next(3) == 0)
        {
            random.Shuffle(ordered);
        }

        _text.Append('{');
        for (int k = 0; k < ordered.Length; k++)
        {
            _text.Append(k > 0 ? "," : "");
            Blank();
            WriteText(ordered[k].Name);
            Blank();
            _text.Append(':');
            Blank();
            Write(ordered[k].Schema, depth + 1);
            Blank();
        }

        _text.Append('}');
    }

    private void WriteArray(List<JsonObject> parts, int depth)
    {
        JsonNode? items = parts.Select(static part => part["items"]).LastOrDefault(static items => items is not null);
        JsonArray prefix = parts.Select(static part => part["prefixItems"] as JsonArray).LastOrDefault(static items => items is not null) ?? [];
        int count = random.Next(4);
        _text.Append('[');
        for (int k = 0; k < count; k++)
        {
            _text.Append(k > 0 ? "," : "");
            Blank();
            Write(k < prefix.Count ? prefix[k] : items, depth + 1);
            Blank();
        }

        _text.Append(']');
    }

    private void WriteValue(JsonNode? value)
    {
        if (value is JsonValue text && text.TryGetValue(out string? characters))
        {
            WriteText(characters);
        }
        else
        {
            _text.Append(value?.ToJsonString() ?? "null");
        }
    }

    private void WriteText(string text)
    {
        bool escapes = !_isPlain && random.Next(8) == 0;
        _text.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\' or < ' ' || (escapes && random.Next(2) == 0))
            {
                _text.Append("\\u").Append(((int)c).ToString(random.Next(2) == 0 ? "x4" : "X4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                _text.Append(c);
            }
        }

        _text.Append('"');
    }

    private void Blank()
    {
        if (!_isPlain && random.Next(4) == 0)
        {
            _text.Append(random.Next(4) switch { 0 => "\n", 1 => "\t", 2 => "\r\n                    ", _ => " " });
        }
    }
}
