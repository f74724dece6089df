using System.Globalization;
using System.Text;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>One large schema file as configuration formats have them: hundreds of definitions that refer to each other, thousands of subschemas.</summary>
internal sealed class SchemaOfSize
{
    private static readonly string[] Words = ["target", "source", "path", "name", "mode", "policy", "limit", "window", "entry", "label", "region", "style", "option", "version", "group", "trigger"];

    private readonly StringBuilder _text = new();
    private readonly Random _random;
    private int _definitions;

    private SchemaOfSize(int seed) => _random = new Random(seed);

    /// <param name="characters">Of the text, at least.</param>
    /// <param name="seed">The same seed makes the same text.</param>
    public static SchemaItem Of(int characters, int seed)
    {
        var schema = new SchemaOfSize(seed);
        schema.Write(characters);
        return new SchemaItem("large.schema.json", schema._text.ToString());
    }

    private void Write(int characters)
    {
        _text.Append("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"$id\": \"https://x.test/large\", \"title\": \"Settings\",\n  \"$defs\": {\n");
        while (_text.Length < characters || _definitions < 2)
        {
            _text.Append(_definitions == 0 ? "" : ",\n").Append(CultureInfo.InvariantCulture, $"    \"{NameOf(_definitions)}\": ");
            WriteDefinition();
            _definitions++;
        }

        _text.Append("\n  },\n  \"type\": \"object\", \"required\": [\"first\"], \"properties\": {\n    \"first\": {\"$ref\": \"#/$defs/").Append(NameOf(0)).Append("\"},\n    \"others\": {\"type\": \"object\", \"properties\": {\n");
        for (int i = 1; i < _definitions; i++)
        {
            _text.Append(i == 1 ? "" : ",\n").Append(CultureInfo.InvariantCulture, $"      \"{NameOf(i)}\": {{\"$ref\": \"#/$defs/{NameOf(i)}\"}}");
        }

        _text.Append("\n    }}\n  }\n}\n");
    }

    private string NameOf(int definition) => string.Create(CultureInfo.InvariantCulture, $"{Words[definition % Words.Length]}{Words[definition / Words.Length % Words.Length]}{definition}");

    private void WriteDefinition()
    {
        switch (_random.Next(8))
        {
            case 0:
                WriteEnum();
                break;
            case 1 when _definitions > 0:
                WriteUnion();
                break;
            default:
                WriteObject(depth: 0);
                break;
        }
    }

    private void WriteEnum()
    {
        _text.Append("{\"description\": \"One of the known values.\", \"enum\": [");
        int count = _random.Next(3, 12);
        for (int i = 0; i < count; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"\"{Words[_random.Next(Words.Length)]}-{i}\"");
        }

        _text.Append("]}");
    }

    /// <summary>Alternatives that a constant tells apart.</summary>
    private void WriteUnion()
    {
        _text.Append("{\"oneOf\": [");
        int count = _random.Next(2, 4);
        for (int i = 0; i < count; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"{{\"type\": \"object\", \"required\": [\"kind\"], \"properties\": {{\"kind\": {{\"const\": \"{Words[i]}\"}}, ");
            WriteMembers(3, depth: 2);
            _text.Append("}}");
        }

        _text.Append("]}");
    }

    private void WriteObject(int depth)
    {
        _text.Append("{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {");
        WriteMembers(_random.Next(4, 12), depth);
        _text.Append("}}");
    }

    private void WriteMembers(int count, int depth)
    {
        for (int i = 0; i < count; i++)
        {
            _text.Append(i == 0 ? "" : ", ").Append(CultureInfo.InvariantCulture, $"\"{Words[_random.Next(Words.Length)]}{i}\": ");
            WriteValue(depth);
        }
    }

    private void WriteValue(int depth)
    {
        int kind = _random.Next(9);
        if (kind == 6 && depth < 2)
        {
            WriteObject(depth + 1);
            return;
        }

        WriteDescription();
        switch (kind)
        {
            case 0:
                _text.Append("\"type\": \"string\", \"minLength\": 1, \"maxLength\": 80}");
                break;
            case 1:
                _text.Append("\"type\": \"boolean\"}");
                break;
            case 2:
                _text.Append("\"type\": \"integer\", \"minimum\": 0, \"maximum\": 65535}");
                break;
            case 3:
                _text.Append("\"type\": \"number\", \"exclusiveMinimum\": 0}");
                break;
            case 4:
                _text.Append("\"type\": \"string\", \"pattern\": \"^[a-z][a-z0-9-]{0,30}$\"}");
                break;
            case 5:
                _text.Append("\"type\": \"array\", \"items\": {\"type\": \"string\"}, \"uniqueItems\": true}");
                break;
            case 7 when _definitions > 0:
                _text.Append("\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/").Append(NameOf(_random.Next(_definitions))).Append("\"}}");
                break;
            default:
                _text.Append("\"$ref\": \"#/$defs/").Append(NameOf(_random.Next(_definitions + 1))).Append("\"}");
                break;
        }
    }

    /// <summary>The start of a subschema, with the sentence that an editor shows.</summary>
    private void WriteDescription()
    {
        _text.Append("{\"description\": \"The");
        int count = _random.Next(4, 12);
        for (int i = 0; i < count; i++)
        {
            _text.Append(' ').Append(Words[_random.Next(Words.Length)]);
        }

        _text.Append(".\", ");
    }
}
