using System.Text.Json;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>An entry of a document's provenance, with the text that it points to.</summary>
/// <param name="At">JSON Pointer of the value.</param>
/// <param name="Text">The lines, or the characters of the first line.</param>
/// <param name="Printed">The text as the entry says it; null when it says none.</param>
/// <param name="Flags">The repairs.</param>
internal sealed record PrintedPlace(string At, string Text, string? Printed, IReadOnlyList<string> Flags)
{
    public static PrintedPlace Read(JsonElement entry, IReadOnlyList<string> report)
    {
        int[] lines = [.. entry.GetProperty("lines").EnumerateArray().Select(static line => line.GetInt32())];
        string text = string.Join('\n', report.Skip(lines[0] - 1).Take(lines[1] - lines[0] + 1));
        if (entry.TryGetProperty("chars", out JsonElement chars))
        {
            int start = chars[0].GetInt32();
            text = string.Concat(text.EnumerateRunes().Skip(start).Take(chars[1].GetInt32() - start));
        }

        return new PrintedPlace(
            entry.GetProperty("at").GetString()!,
            text,
            entry.TryGetProperty("printed", out JsonElement printed) ? printed.GetString() : null,
            entry.TryGetProperty("flags", out JsonElement flags) ? [.. flags.EnumerateArray().Select(static flag => flag.GetString()!)] : []);
    }

    /// <summary>Whether the entry is about this value, or about something that it is part of.</summary>
    public bool Covers(string pointer) => pointer == At || pointer.StartsWith(At + "/", StringComparison.Ordinal);
}
