using System.Runtime.InteropServices;

namespace ReportSdk.Cli.Documents;

/// <summary>How many items each entity of a document has, by member name in the order of the document; of NDJSON, the sums of all lines.</summary>
internal sealed class EntityCounts
{
    /// <summary>More names than this are no table of entities but a map, and hostile lines could bring new ones without end.</summary>
    private const int MaxNames = 64;

    /// <summary>Fewer are found by looking at each, and most documents have few: an index costs more than all else that is kept of one.</summary>
    private const int IndexedFrom = 16;

    private readonly List<(string Name, long Count)> _items = [];

    /// <summary>Where each name is; null while there are few.</summary>
    private Dictionary<string, int>? _index;

    private int _maxNames = MaxNames;

    /// <summary>Counts of a few lines: their number bounds them, and what is left out is decided where they are added up.</summary>
    public static EntityCounts OfPart() => new() { _maxNames = int.MaxValue };

    public int Count => _items.Count;

    public ReadOnlySpan<(string Name, long Count)> Items => CollectionsMarshal.AsSpan(_items);

    public void Add(string name, long count)
    {
        var place = Find(name);
        if (place >= 0)
        {
            _items[place] = (name, _items[place].Count + count);
        }
        else if (_items.Count < _maxNames)
        {
            _index?.Add(name, _items.Count);
            _items.Add((name, count));
        }
    }

    private int Find(string name)
    {
        if (_items.Count >= IndexedFrom)
        {
            _index ??= CreateIndex();
            return _index.TryGetValue(name, out var place) ? place : -1;
        }

        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> CreateIndex()
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _items.Count; i++)
        {
            index.Add(_items[i].Name, i);
        }

        return index;
    }
}
