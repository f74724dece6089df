using System.Numerics;
using ReportSdk.Json;

namespace ReportSdk.Rules.Screening;

/// <summary>The texts of a list's items: hashed under keys of the process, open addressing.</summary>
internal readonly ref struct TextTable(ReadOnlySpan<byte> utf8, Span<TextTable.Entry> entries)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly Span<Entry> _entries = entries;

    public static int CapacityFor(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2L * count, 4));

    /// <summary>Adds a text that has no escapes; false where it is there already.</summary>
    /// <param name="position">Where it begins in the document: never at its start, where no string's text can be.</param>
    /// <param name="length">Its bytes; a quote is behind them.</param>
    public bool TryAdd(int position, int length)
    {
        ReadOnlySpan<byte> text = _utf8.Slice(position, length);
        ulong hash = JsonText.Hash(text, isEscaped: false);
        int mask = _entries.Length - 1;
        int slot = (int)(hash >> 32) & mask;
        for (; _entries[slot].Position != 0; slot = (slot + 1) & mask)
        {
            ref readonly Entry known = ref _entries[slot];
            if (known.Hash == (uint)hash && _utf8[known.Position..].StartsWith(text) && _utf8[known.Position + length] == (byte)'"')
            {
                return false;
            }
        }

        _entries[slot] = new Entry((uint)hash, position);
        return true;
    }

    /// <param name="hash">Half of the hash: the other half is where the entry is.</param>
    /// <param name="position">0 of no entry.</param>
    public readonly struct Entry(uint hash, int position)
    {
        public uint Hash { get; } = hash;

        public int Position { get; } = position;
    }
}
