using System.Numerics;

namespace ReportSdk.Evaluation;

/// <summary>
/// What is known of (schema node, token, dynamic scope): open addressing with linear probing, pooled with its evaluation. Keeps the work of
/// an evaluation linear where several ways lead to one node at one value.
/// </summary>
internal sealed class VerdictMemo
{
    /// <summary>The node refuses the value.</summary>
    public const int Invalid = 1;

    /// <summary>The node accepts the value. Greater values too: they say where its evaluated members are kept.</summary>
    public const int Valid = 2;

    private const int FirstCapacity = 256;

    /// <summary>A table beyond this (16 bytes an entry) is given back to the collector, so that one huge document does not hold memory for ever.</summary>
    private const int KeptCapacity = 1 << 18;

    private Entry[] _entries = [];
    private int _count;

    /// <summary>0 where nothing is known.</summary>
    public int Find(int node, int token, int scope)
    {
        if (_count == 0)
        {
            return 0;
        }

        ref Entry entry = ref FindSlot(_entries, node, token, scope);
        return entry.Value;
    }

    public void Add(int node, int token, int scope, int value)
    {
        if ((_count + 1) * 4L > _entries.Length * 3L)
        {
            Grow();
        }

        ref Entry entry = ref FindSlot(_entries, node, token, scope);
        if (entry.Value == 0)
        {
            _count++;
        }

        entry = new Entry(node, token, scope, value);
    }

    /// <summary>Costs no more than what was added: a table that has become far too large is halved, not cleared.</summary>
    public void Clear()
    {
        if (_count == 0)
        {
            return;
        }

        if (_entries.Length > KeptCapacity)
        {
            _entries = [];
        }
        else if (_entries.Length > FirstCapacity && _count < _entries.Length / 16)
        {
            _entries = new Entry[_entries.Length / 2];
        }
        else
        {
            Array.Clear(_entries);
        }

        _count = 0;
    }

    private static ref Entry FindSlot(Entry[] entries, int node, int token, int scope)
    {
        ulong mixed = (((ulong)(uint)token << 32) | (uint)node) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (uint)scope) * 0xD6E8FEB86659FD93;
        int mask = entries.Length - 1;
        int slot = (int)(mixed >> 32) & mask;
        while (true)
        {
            ref Entry entry = ref entries[slot];
            if (entry.Value == 0 || (entry.Node == node && entry.Token == token && entry.Scope == scope))
            {
                return ref entry;
            }

            slot = (slot + 1) & mask;
        }
    }

    private void Grow()
    {
        var grown = new Entry[Math.Max(FirstCapacity, (int)BitOperations.RoundUpToPowerOf2((uint)_entries.Length + 1))];
        foreach (Entry entry in _entries)
        {
            if (entry.Value != 0)
            {
                FindSlot(grown, entry.Node, entry.Token, entry.Scope) = entry;
            }
        }

        _entries = grown;
    }

    private readonly struct Entry(int node, int token, int scope, int value)
    {
        public int Node { get; } = node;

        public int Token { get; } = token;

        public int Scope { get; } = scope;

        public int Value { get; } = value;
    }
}
