namespace ReportSdk.Cli.Documents;

/// <summary>How many items each entity of a document has, by member name in the order of the document; of NDJSON, the sums of all lines.</summary>
internal sealed class EntityCounts
{
    /// <summary>More names than this are no table of entities but a map, and hostile lines could bring new ones without end.</summary>
    private const int MaxNames = 64;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    private int _maxNames = MaxNames;

    /// <summary>Counts of a few lines: their number bounds them, and what is left out is decided where they are added up.</summary>
    public static EntityCounts OfPart() => new() { _maxNames = int.MaxValue };

    public int Count => _names.Count;

    public IEnumerable<KeyValuePair<string, long>> Items
    {
        get
        {
            foreach (var name in _names)
            {
                yield return new KeyValuePair<string, long>(name, _counts[name]);
            }
        }
    }

    public void Add(string name, long count)
    {
        if (_counts.TryGetValue(name, out var known))
        {
            _counts[name] = known + count;
        }
        else if (_names.Count < _maxNames)
        {
            _names.Add(name);
            _counts.Add(name, count);
        }
    }
}
