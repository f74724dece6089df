using System.Numerics;
using ReportSdk.Json;

namespace ReportSdk.Rules.Screening;

/// <summary>The texts of a list's items: hashed under keys of the process, open addressing.</summary>
internal readonly ref struct TextTable(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, Span<TextTable.Entry> entries)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly Span<Entry> _entries = entries;

    public static int CapacityFor(int count) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2L * count, 4));

    /// <summary>Adds the text of a token that has no escapes; false where it is there already.</summary>
    public bool TryAdd(int token)
    {
        ReadOnlySpan<byte> text = TextOf(token);
        ulong hash = JsonText.Hash(text, isEscaped: false);
        int mask = _entries.Length - 1;
        int slot = (int)(hash >> 32) & mask;
        for (; _entries[slot].Token != 0; slot = (slot + 1) & mask)
        {
            if (_entries[slot].Hash == (uint)hash && text.SequenceEqual(TextOf(_entries[slot].Token)))
            {
                return false;
            }
        }

        _entries[slot] = new Entry((uint)hash, token);
        return true;
    }

    private ReadOnlySpan<byte> TextOf(int token) => _utf8.Slice(_tokens[token].Position, _tokens[token].Length);

    /// <param name="Hash">Half of the hash: the other half is where the entry is.</param>
    /// <param name="Token">0 of no entry.</param>
    public readonly record struct Entry(uint Hash, int Token);
}
