using System.Globalization;
using System.Text;
using ReportSdk.Generators.Tests.Hostile;

namespace ReportSdk.Fuzz.Schemas;

/// <summary>Makes schemas of random shape whose every text is hostile: names, titles, values, references, identifiers. Most are good schemas.</summary>
/// <param name="seed">The same seed gives the same schemas.</param>
internal sealed class HostileSchemaMaker(int seed)
{
    private const int MaxDepth = 4;
    private readonly Random _random = new(seed);
    private readonly StringBuilder _json = new();
    private int _definitions;

    /// <summary>The text of the next schema.</summary>
    public string Next()
    {
        _json.Clear();
        _definitions = _random.Next(4);
        _json.Append('{');
        if (OneIn(3))
        {
            Member("$id").Append($"\"https://x.test/{Escaped(OneIn(2) ? "v1/row" : Text())}\",");
        }

        Annotations();
        Shape(MaxDepth);
        if (_definitions > 0)
        {
            _json.Append(',');
            Member("$defs").Append('{');
            for (int i = 0; i < _definitions; i++)
            {
                _json.Append(i > 0 ? "," : "");
                Member("d" + i.ToString(CultureInfo.InvariantCulture));
                Schema(MaxDepth - 1);
            }

            _json.Append('}');
        }

        _json.Append('}');
        return OneIn(50) ? Broken(_json.ToString()) : _json.ToString();
    }

    private void Schema(int depth)
    {
        _json.Append('{');
        Annotations();
        Shape(depth);
        _json.Append('}');
    }

    /// <summary>Keywords that say nothing of the instance, and a comma behind each.</summary>
    private void Annotations()
    {
        foreach (string keyword in (string[])["title", "description", "$comment", "x-csharp-name", "default"])
        {
            if (OneIn(4))
            {
                Member(keyword);
                String(Text()).Append(',');
            }
        }

        if (OneIn(12))
        {
            Member("deprecated").Append("true,");
        }

        if (OneIn(8))
        {
            Member("examples").Append('[');
            String(Text()).Append("],");
        }

        if (OneIn(60))
        {
            Member("$anchor");
            String(Text()).Append(',');
        }

        if (OneIn(20))
        {
            // Any keyword but those that mean something.
            String("x" + Text()).Append(':');
            String(Text()).Append(',');
        }
    }

    private void Shape(int depth)
    {
        switch (depth == 0 ? 6 + _random.Next(6) : _random.Next(13))
        {
            case 0 or 1 or 2 or 3:
                Object(depth);
                break;
            case 4:
                Member("type").Append("\"array\",");
                Member("items");
                Schema(depth - 1);
                break;
            case 5:
                Union(depth);
                break;
            case 6 or 7:
                Enum();
                break;
            case 8:
                Member("type").Append(OneIn(2) ? "[\"string\",\"null\"]" : "\"string\"");
                Constraint();
                break;
            case 9:
                Member("const");
                String(Text());
                break;
            case 10 when _definitions > 0:
                Member("$ref").Append($"\"#/$defs/d{_random.Next(_definitions)}\"");
                break;
            case 11 when OneIn(10):
                Member("$ref");
                String(Text());
                break;
            case 12:
                Member("type").Append("\"object\",");
                Member("additionalProperties");
                Schema(depth - 1);
                break;
            default:
                Member("type").Append(OneIn(2) ? "\"number\"" : "[\"integer\",\"null\"]");
                break;
        }
    }

    private void Object(int depth)
    {
        string[] names = [.. Enumerable.Range(0, 1 + _random.Next(6)).Select(_ => Text()).Distinct(StringComparer.Ordinal)];
        Member("type").Append("\"object\",");
        Member("required").Append('[');
        string[] required = [.. names.Where(_ => OneIn(3))];
        for (int i = 0; i < required.Length; i++)
        {
            _json.Append(i > 0 ? "," : "");
            String(required[i]);
        }

        _json.Append("],");
        Member("properties").Append('{');
        for (int i = 0; i < names.Length; i++)
        {
            _json.Append(i > 0 ? "," : "");
            String(names[i]).Append(':');
            Schema(depth - 1);
        }

        _json.Append('}').Append(OneIn(2) ? ",\"additionalProperties\":false" : "");
    }

    /// <summary>Branches told apart by a constant, by JSON type, or not at all.</summary>
    private void Union(int depth)
    {
        string member = Text();
        bool hasConstants = OneIn(2);
        string[] constants = [.. Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => Text()).Distinct(StringComparer.Ordinal)];
        Member("oneOf").Append('[');
        for (int i = 0; i < constants.Length; i++)
        {
            _json.Append(i > 0 ? "," : "");
            if (hasConstants)
            {
                _json.Append("{\"type\":\"object\",\"required\":[");
                String(member).Append("],\"properties\":{");
                String(member).Append(":{\"const\":");
                String(constants[i]).Append("}}}");
            }
            else
            {
                Schema(depth - 1);
            }
        }

        _json.Append(']');
    }

    private void Enum()
    {
        string[] values = [.. Enumerable.Range(0, 1 + _random.Next(8)).Select(_ => Text()).Distinct(StringComparer.Ordinal)];
        if (OneIn(4))
        {
            Member("x-open").Append("true,");
        }

        if (OneIn(4))
        {
            Member("x-enum-names").Append('{');
            String(values[0]).Append(':');
            String(Text()).Append("},");
        }

        Member("enum").Append('[');
        for (int i = 0; i < values.Length; i++)
        {
            _json.Append(i > 0 ? "," : "");
            String(values[i]);
        }

        _json.Append(']');
    }

    private void Constraint()
    {
        if (OneIn(3))
        {
            _json.Append(',');
            Member(OneIn(8) ? "pattern" : "format");
            String(OneIn(2) ? "date" : Text());
        }
    }

    /// <summary>A payload, two of them, a variant of one that differs little, or characters from the corners of Unicode.</summary>
    private string Text()
    {
        string one = Payload();
        return _random.Next(12) switch
        {
            0 or 1 or 2 or 3 or 4 => one,
            5 => one + Payload(),
            6 => one.ToUpperInvariant(),
            7 => one + (OneIn(2) ? "e\u0301" : "\u00e9"),
            8 => string.Concat(one.Select(c => c is > ' ' and < '\u007f' ? (char)(c + 0xfee0) : c)),
            9 => one + (char)_random.Next(0x20, 0x3000),
            10 => new string([.. Enumerable.Range(0, 1 + _random.Next(12)).Select(_ => RandomChar())]),
            _ => _random.Next(40) == 0 ? string.Concat(Enumerable.Repeat(one + RandomChar(), 10_000 / (one.Length + 1))) : "x" + one,
        };
    }

    /// <summary>Long payloads are rare, or the schemas would be made of them.</summary>
    private string Payload()
    {
        string text = Payloads.All[_random.Next(Payloads.All.Count)];
        return text.Length > 500 && !OneIn(20) ? text[..40] : text;
    }

    private char RandomChar()
    {
        char c = (char)_random.Next(OneIn(4) ? 0x10000 : 0x180);

        // Halves of surrogate pairs are written as escapes by Broken alone: here they would make every schema unreadable.
        return char.IsSurrogate(c) ? '\u2028' : c;
    }

    /// <summary>Not JSON, or JSON with half a surrogate pair, or with a keyword's value of the wrong type.</summary>
    private string Broken(string json)
    {
        int at = _random.Next(json.Length);
        return _random.Next(4) switch
        {
            0 => json[..at],
            1 => json.Insert(at, "\""),
            2 => json.Insert(1, "\"title\":\"a\\ud800b\","),
            _ => json.Insert(1, "\"minLength\":\"*/\","),
        };
    }

    private StringBuilder Member(string keyword) => _json.Append('"').Append(keyword).Append("\":");

    private StringBuilder String(string text) => _json.Append('"').Append(Escaped(text)).Append('"');

    private static string Escaped(string text) => System.Text.Json.JsonEncodedText.Encode(text).ToString();

    private bool OneIn(int n) => _random.Next(n) == 0;
}
