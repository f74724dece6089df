using ReportSdk.Schema.Json;

namespace ReportSdk.Cli.Showing;

/// <summary>A document's sidecar of absences: why a place has no value. What no table has a cell for is left over, and never lost.</summary>
internal sealed class AbsenceNotes
{
    public const string Member = "absences";

    private readonly Dictionary<string, JsonNode> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly Messages _messages;

    public AbsenceNotes(JsonNode document, Messages messages)
    {
        _messages = messages;
        foreach (var entry in document.Find(Member)?.Items ?? [])
        {
            if (entry.FindText("at") is { } pointer && entry.FindText("reason") is not null)
            {
                _entries.TryAdd(pointer, entry);
            }
        }
    }

    /// <summary>Pointers and reasons that no cell has shown.</summary>
    public IReadOnlyList<string[]> Left => [.. _entries.Where(entry => !_shown.Contains(entry.Key)).Select(entry => (string[])[entry.Key, Describe(entry.Value)])];

    /// <summary>The cell of a place without value; null when nothing is said of it.</summary>
    public string? Take(string pointer)
    {
        if (!_entries.TryGetValue(pointer, out var entry))
        {
            return null;
        }

        _shown.Add(pointer);
        return $"— ({Describe(entry)})";
    }

    private string Describe(JsonNode entry)
    {
        var reason = _messages.Absence(entry.FindText("reason")!);
        return entry.FindText("printed") is { } printed ? $"{reason}: {printed}" : reason;
    }
}
