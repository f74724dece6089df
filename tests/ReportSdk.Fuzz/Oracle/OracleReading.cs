using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>
/// What an oracle reads where an instance says more than its memory holds: numbers as doubles, the last of several members of one name. An oracle that is right about what
/// it read, and wrong about what was written, is no riddle.
/// </summary>
internal static class OracleReading
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1_000 };

    /// <summary>The instance as an oracle reads it, as JSON; null where that is no JSON, as an infinite number.</summary>
    /// <param name="oracle">ajv has no other number than double; python3-jsonschema keeps whole numbers as they are written.</param>
    /// <param name="instance">JSON text.</param>
    public static string? Of(string oracle, string instance)
    {
        using JsonDocument document = JsonDocument.Parse(instance, Deep);
        var text = new StringBuilder();
        return Write(document.RootElement, oracle == "ajv", text) ? text.ToString() : null;
    }

    private static bool Write(JsonElement element, bool isScript, StringBuilder text) => element.ValueKind switch
    {
        JsonValueKind.Object => WriteMembers(element, isScript, text),
        JsonValueKind.Array => WriteItems(element, isScript, text),
        JsonValueKind.Number => WriteNumber(element.GetRawText(), isScript, text),
        _ => text.Append(element.GetRawText()) is not null,
    };

    private static bool WriteMembers(JsonElement element, bool isScript, StringBuilder text)
    {
        JsonProperty[] members = [.. element.EnumerateObject().GroupBy(static member => member.Name, StringComparer.Ordinal).Select(static group => group.Last())];
        text.Append('{');
        bool isWritten = true;
        for (int i = 0; isWritten && i < members.Length; i++)
        {
            text.Append(i > 0 ? "," : "").Append(JsonSerializer.Serialize(members[i].Name)).Append(':');
            isWritten = Write(members[i].Value, isScript, text);
        }

        text.Append('}');
        return isWritten;
    }

    private static bool WriteItems(JsonElement element, bool isScript, StringBuilder text)
    {
        text.Append('[');
        int count = 0;
        bool isWritten = element.EnumerateArray().All(item =>
        {
            text.Append(count++ > 0 ? "," : "");
            return Write(item, isScript, text);
        });
        text.Append(']');
        return isWritten;
    }

    private static bool WriteNumber(string raw, bool isScript, StringBuilder text)
    {
        bool isFraction = raw.AsSpan().IndexOfAny(".eE") >= 0;
        if (!isFraction && !isScript)
        {
            text.Append(raw);
            return true;
        }

        double value = double.Parse(raw, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value))
        {
            return false;
        }

        bool isWhole = Math.Floor(value) == value;
        text.Append(isWhole ? new BigInteger(value).ToString(CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture));

        // Python tells 1.0 from 1, which matters to draft 4; a script does not.
        text.Append(isWhole && !isScript ? ".0" : "");
        return true;
    }
}
