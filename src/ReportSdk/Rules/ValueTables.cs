using System.Numerics;

namespace ReportSdk.Rules;

/// <summary>
/// Tables of hashed values, open addressing with linear probing, in one growing array. A value is known by an index, of a token or of a value in
/// <see cref="RuleMemory"/>; the machine says whether two are equal.
/// </summary>
internal sealed class ValueTables
{
    /// <summary>Lists that are remembered to be asked for again.</summary>
    private const int Remembered = 8;

    private readonly Known[] _known = new Known[Remembered];
    private Entry[] _entries = [];
    private int _top;
    private int _asked;

    public int Top => _top;

    public void Clear()
    {
        _top = 0;
        if (_asked > 0)
        {
            _asked = 0;
            _known.AsSpan().Clear();
        }
    }

    public void Shrink(int size) => PooledArray.Shrink(ref _entries, size);

    /// <summary>Begins a table for at most so many values.</summary>
    public Table Add(int count)
    {
        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * (long)count, 4));
        int start = _top;
        _top += capacity;
        if (_top > _entries.Length)
        {
            PooledArray.Grow(ref _entries, start, _top);
        }

        _entries.AsSpan(start, capacity).Clear();
        return new Table(start, capacity);
    }

    /// <summary>Forgets the tables since an earlier <see cref="Top"/>.</summary>
    public void Release(int top)
    {
        _top = top;
        foreach (ref Known known in _known.AsSpan())
        {
            if (known.Table.Start >= top && known.Table.Capacity > 0)
            {
                known = default;
            }
        }
    }

    /// <summary>The next value of that hash, from a slot that is -1 at first; -1 when there is no more, and then <paramref name="slot"/> is where it can be put.</summary>
    public int Next(Table table, ulong hash, ref int slot)
    {
        int mask = table.Capacity - 1;
        slot = slot < 0 ? (int)(hash >> 32) & mask : (slot + 1) & mask;
        while (_entries[table.Start + slot] is { Item: > 0 } entry)
        {
            if (entry.Hash == (uint)hash)
            {
                return entry.Item - 1;
            }

            slot = (slot + 1) & mask;
        }

        return -1;
    }

    public void Put(Table table, int slot, ulong hash, int item) => _entries[table.Start + slot] = new Entry((uint)hash, item + 1);

    /// <summary>
    /// The table of a list that was kept for it; none where the list is asked for the first time, since most are asked for once. Then it is remembered, and the
    /// next time <paramref name="isWorthOne"/>.
    /// </summary>
    public bool TryFind(long list, out Table table, out bool isWorthOne)
    {
        foreach (ref readonly Known known in _known.AsSpan())
        {
            if (known.List == list)
            {
                table = known.Table;
                isWorthOne = true;
                return table.Capacity > 0;
            }
        }

        table = default;
        isWorthOne = false;
        _known[_asked++ % Remembered] = new Known(list, default);
        return false;
    }

    /// <summary>Keeps the table of a remembered list.</summary>
    public void Keep(long list, Table table)
    {
        foreach (ref Known known in _known.AsSpan())
        {
            if (known.List == list)
            {
                known = new Known(list, table);
                return;
            }
        }
    }

    /// <param name="start">Its first entry.</param>
    /// <param name="capacity">Its entries, a power of two; 0 of no table.</param>
    /// <param name="isOfTokens">Its values are tokens, not values in memory.</param>
    /// <param name="hasUnknown">Some item of the list cannot be compared.</param>
    /// <param name="measure">What the items measure, where they are numbers: <see cref="RuleMachine.MeasureOf"/>.</param>
    public readonly struct Table(int start, int capacity, bool isOfTokens = false, bool hasUnknown = false, int measure = 0)
    {
        public int Start { get; } = start;

        public int Capacity { get; } = capacity;

        public bool IsOfTokens { get; init; } = isOfTokens;

        public bool HasUnknown { get; init; } = hasUnknown;

        public int Measure { get; init; } = measure;
    }

    /// <param name="hash">Half of the hash: the other half is where the entry is.</param>
    /// <param name="item">Index of the value, and 1; 0 of no entry.</param>
    private readonly struct Entry(uint hash, int item)
    {
        public uint Hash { get; } = hash;

        public int Item { get; } = item;
    }

    /// <param name="list">Never 0.</param>
    /// <param name="table">Its table, once it has one.</param>
    private readonly struct Known(long list, Table table)
    {
        public long List { get; } = list;

        public Table Table { get; } = table;
    }
}
