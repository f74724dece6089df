using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>Writes a document otherwise: blanks, the order of members and the escapes of texts differ, what it says does not.</summary>
internal sealed class DocumentRewriter(Random random)
{
    public string Rewrite(JsonElement document)
    {
        var text = new StringBuilder();
        Write(document, text);
        return text.ToString();
    }

    private void Write(JsonElement json, StringBuilder text)
    {
        AppendBlank(text);
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] members = [.. json.EnumerateObject()];
                random.Shuffle(members);
                text.Append('{');
                for (int i = 0; i < members.Length; i++)
                {
                    AppendBlank(text.Append(i == 0 ? "" : ","));
                    Write(members[i].Name, text);
                    AppendBlank(text);
                    Write(members[i].Value, text.Append(':'));
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                JsonElement[] items = [.. json.EnumerateArray()];
                text.Append('[');
                for (int i = 0; i < items.Length; i++)
                {
                    Write(items[i], text.Append(i == 0 ? "" : ","));
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                Write(json.GetString()!, text);
                break;
            default:
                text.Append(json.GetRawText());
                break;
        }

        AppendBlank(text);
    }

    private void Write(string value, StringBuilder text)
    {
        int often = random.Next(1, 6);
        text.Append('"');
        foreach (Rune rune in value.EnumerateRunes())
        {
            bool hasToBeEscaped = rune.Value is '"' or '\\' or < ' ';
            string? letter = rune.Value switch { '"' => "\\\"", '\\' => "\\\\", '/' => "\\/", '\n' => "\\n", '\t' => "\\t", _ => null };
            text.Append((hasToBeEscaped || random.Next(often) == 0) switch
            {
                false => rune.ToString(),
                true when letter is not null && random.Next(2) == 0 => letter,
                _ => string.Concat(rune.ToString().Select(unit => "\\u" + ((int)unit).ToString(random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture))),
            });
        }

        text.Append('"');
    }

    private void AppendBlank(StringBuilder text)
    {
        if (random.Next(3) == 0)
        {
            text.Append(new[] { " ", "\n", "\t", "\r\n", "   " }[random.Next(5)]);
        }
    }
}
