using System.Text.Json;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>The rules of a SARIF run: each code that occurs, with its page.</summary>
internal sealed class SarifRules
{
    private readonly List<string> _codes = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    public int IndexOf(string code)
    {
        if (!_indices.TryGetValue(code, out var index))
        {
            index = _codes.Count;
            _indices.Add(code, index);
            _codes.Add(code);
        }

        return index;
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("rules"u8);
        foreach (var code in _codes)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, code);
            if (HelpPages.Find(code) is { } page)
            {
                writer.WriteStartObject("shortDescription"u8);
                writer.WriteString("text"u8, HelpPages.TitleOf(page));
                writer.WriteEndObject();
                writer.WriteStartObject("help"u8);
                writer.WriteString("text"u8, page);
                writer.WriteString("markdown"u8, page);
                writer.WriteEndObject();
            }

            writer.WriteString("helpUri"u8, HelpPages.LinkOf(code));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
