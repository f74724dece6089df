using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>
/// Finds a text among those of a schema: for texts of at most 16 bytes by one multiplication and one comparison, found to be free of collisions when the set is
/// made, so that it takes the same time whichever text it is. Which text comes next is as good as random, and a branch on it would be mispredicted.
/// </summary>
internal sealed class TextSet
{
    private const int Longest = 16;
    private const int Attempts = 256;

    private readonly KnownNames _all;
    private readonly Entry[] _entries = [];
    private readonly ulong _multiplier;
    private readonly int _shift;

    public TextSet(byte[][] texts)
    {
        _all = texts.Length == 0 ? KnownNames.Empty : new KnownNames(texts);
        var random = 0x9E3779B97F4A7C15UL;
        int bits = BitOperations.Log2((uint)Math.Max(texts.Length, 1)) + 2;
        for (int attempt = 0; attempt < Attempts && _entries.Length == 0; attempt++)
        {
            random = (random ^ (random >> 29)) * 0xBF58476D1CE4E5B9;
            _multiplier = random | 1;
            _shift = 64 - bits;
            _entries = TryPlace(texts, new Entry[1 << bits]) ?? [];
            bits = attempt % 32 == 31 ? bits + 1 : bits;
        }
    }

    public int Count => _all.Count;

    public ReadOnlySpan<byte> this[int ordinal] => _all[ordinal];

    /// <summary>Whether another set has the same texts in the same order.</summary>
    public bool HasSameTexts(TextSet other)
    {
        bool isSame = other.Count == Count;
        for (int ordinal = 0; isSame && ordinal < Count; ordinal++)
        {
            isSame = this[ordinal].SequenceEqual(other[ordinal]);
        }

        return isSame;
    }

    /// <summary>Ordinal of a text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> text) => _all.Find(text);

    /// <summary>Ordinal of the text at a place, or -1.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">Its bytes, none of them an escape.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> utf8, int start, int length)
    {
        Entry[] entries = _entries;
        if (length > Longest || start > utf8.Length - Longest || entries.Length == 0)
        {
            return _all.Find(utf8.Slice(start, length));
        }

        return Find(HeadOf(utf8, start, length));
    }

    /// <summary>Ordinal of a text of at most 16 bytes, or -1.</summary>
    /// <param name="head">The text as one word, zeros behind its end.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Vector128<byte> head)
    {
        Entry[] entries = _entries;
        int slot = Slot(head);
        return (uint)slot < (uint)entries.Length && entries[slot].Head == head ? entries[slot].Ordinal : -1;
    }

    /// <summary>The first bytes of a text, zeros behind its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> HeadOf(Vector128<byte> bytes, int length) =>
        bytes & Vector128.LessThan(Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), Vector128.Create((byte)length));

    /// <summary>A text of at most 16 bytes as one word, zeros behind its end.</summary>
    /// <param name="utf8">The document, with 16 bytes from <paramref name="start"/> on.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">Its bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> HeadOf(ReadOnlySpan<byte> utf8, int start, int length) =>
        HeadOf(Vector128.Create(utf8.Slice(start, Longest)), length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(Vector128<byte> head)
    {
        Vector128<ulong> words = head.AsUInt64();
        return (int)(((words.ToScalar() ^ BitOperations.RotateLeft(words.GetElement(1) * 0xD6E8FEB86659FD93, 31)) * _multiplier) >> _shift);
    }

    /// <summary>Null where two texts have one slot.</summary>
    private Entry[]? TryPlace(byte[][] texts, Entry[] entries)
    {
        // What no text is: a text of a document has no zero bytes before its end, and this one has one at its start.
        Array.Fill(entries, new Entry(Vector128.Create((byte)0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), -1));
        Span<byte> padded = stackalloc byte[Longest];
        for (int ordinal = 0; ordinal < texts.Length; ordinal++)
        {
            if (texts[ordinal].Length > Longest)
            {
                continue;
            }

            padded.Clear();
            texts[ordinal].CopyTo(padded);
            Vector128<byte> head = Vector128.Create<byte>(padded);
            ref Entry entry = ref entries[Slot(head)];
            if (entry.Ordinal >= 0)
            {
                return null;
            }

            entry = new Entry(head, ordinal);
        }

        return entries;
    }

    private readonly struct Entry(Vector128<byte> head, int ordinal)
    {
        public Vector128<byte> Head { get; } = head;

        public int Ordinal { get; } = ordinal;
    }
}
