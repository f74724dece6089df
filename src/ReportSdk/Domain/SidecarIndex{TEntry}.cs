namespace ReportSdk;

/// <summary>
/// The entries of a document's sidecar (<c>provenance</c>, <c>absences</c>) by the place that they speak of. An entry speaks of a value and of all inside it
/// that has no entry of its own.
/// </summary>
/// <typeparam name="TEntry">The entry that the schema generates.</typeparam>
/// <example><code>
/// var provenance = new SidecarIndex&lt;ProvenanceEntry&gt;(report.Provenance, entry => entry.At);
/// foreach (var entry in provenance.Covering(JsonPointer.Parse("/stockTable/rows/0/close"))) …
/// </code></example>
public sealed class SidecarIndex<TEntry>
{
    private readonly Dictionary<JsonPointer, List<TEntry>> _entries = [];

    /// <param name="entries">The sidecar; null for a document without.</param>
    /// <param name="at">The member <c>at</c> of an entry.</param>
    /// <exception cref="FormatException">An <c>at</c> is not a JSON Pointer; a document that its schema finds valid has none such.</exception>
    public SidecarIndex(IEnumerable<TEntry>? entries, Func<TEntry, string> at)
    {
        ArgumentNullException.ThrowIfNull(at);
        foreach (TEntry entry in entries ?? [])
        {
            JsonPointer place = JsonPointer.Parse(at(entry));
            if (!_entries.TryGetValue(place, out List<TEntry>? atPlace))
            {
                _entries.Add(place, atPlace = []);
            }

            atPlace.Add(entry);
        }
    }

    /// <summary>The entries of exactly this place, in the order of the sidecar.</summary>
    public IReadOnlyList<TEntry> At(JsonPointer place) => _entries.TryGetValue(place, out List<TEntry>? entries) ? entries : [];

    /// <summary>The entries of this place or, where it has none, of the nearest place around it that has some; empty when there is none.</summary>
    public IReadOnlyList<TEntry> Covering(JsonPointer place)
    {
        while (true)
        {
            if (_entries.TryGetValue(place, out List<TEntry>? entries))
            {
                return entries;
            }

            if (place.IsRoot)
            {
                return [];
            }

            place = place.Parent;
        }
    }
}
