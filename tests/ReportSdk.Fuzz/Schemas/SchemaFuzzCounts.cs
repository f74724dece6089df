using System.Globalization;

namespace ReportSdk.Fuzz.Schemas;

/// <summary>What became of the schemas; an empty cell means that a run has proved nothing about it.</summary>
internal sealed class SchemaFuzzCounts
{
    private static readonly string[] Kinds = ["compiled", "refused", "record", "enum", "open enum", "union"];
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public SchemaFuzzCounts()
    {
        foreach (string kind in Kinds)
        {
            _counts[kind] = 0;
        }
    }

    public IEnumerable<string> EmptyCells => Kinds.Where(kind => _counts[kind] == 0);

    public void Add(string cell, long count = 1) => _counts[cell] = _counts.GetValueOrDefault(cell) + count;

    public override string ToString() => string.Join(", ", _counts.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Key} {cell.Value}")));
}
