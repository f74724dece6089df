using System.Text;
using System.Text.Json;

namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>Puts values of other types into a document, leaves members out, and names some twice.</summary>
internal sealed class DocumentCorrupter(Random random)
{
    private static readonly string[] Others = ["null", "5", "\"x\"", "\"2024-01-05\"", "true", "[]", "[1, \"a\", null]", "{}", "{\"a\": 1}", "\"\"", "-0.5"];

    private int _places;
    private int _wrong;

    /// <param name="document">Any.</param>
    /// <param name="repeatsNames">Whether members are named twice: then the last one is meant.</param>
    public string Corrupt(JsonElement document, bool repeatsNames)
    {
        _places = 0;
        Write(document, null, repeatsNames);
        _wrong = random.Next(1, Math.Max(_places, 2));
        _places = 0;
        var text = new StringBuilder();
        Write(document, text, repeatsNames);
        return text.ToString();
    }

    private void Write(JsonElement json, StringBuilder? text, bool repeatsNames)
    {
        string separator = "";
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                text?.Append('{');
                foreach (JsonProperty member in json.EnumerateObject())
                {
                    bool isWrong = ++_places == _wrong;
                    if (isWrong && !repeatsNames && random.Next(3) == 0)
                    {
                        continue;
                    }

                    text?.Append(separator).Append(Shape.Quote(member.Name)).Append(':');
                    separator = ",";
                    if (isWrong)
                    {
                        text?.Append(Others[random.Next(Others.Length)]);
                    }

                    if (isWrong && repeatsNames)
                    {
                        text?.Append(separator).Append(Shape.Quote(member.Name)).Append(':');
                    }

                    Write(member.Value, isWrong && !repeatsNames ? null : text, repeatsNames);
                }

                text?.Append('}');
                break;
            case JsonValueKind.Array:
                text?.Append('[');
                foreach (JsonElement item in json.EnumerateArray())
                {
                    bool isWrong = ++_places == _wrong && !repeatsNames;
                    text?.Append(separator).Append(isWrong ? Others[random.Next(Others.Length)] : "");
                    separator = ",";
                    Write(item, isWrong ? null : text, repeatsNames);
                }

                text?.Append(']');
                break;
            default:
                text?.Append(json.GetRawText());
                break;
        }
    }
}
