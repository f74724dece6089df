using System.Buffers;
using System.Buffers.Binary;

namespace ReportSdk.Json;

/// <summary>
/// The member names of one object in ordinal order of their unescaped text. A merge sort: an object of n names with S bytes costs
/// O(n log n) comparisons and O(S log n) bytes compared, whatever the names are; there is no hash to flood.
/// </summary>
internal sealed class NameSorter
{
    private Entry[] _entries = [];
    private Entry[] _spare = [];
    private byte[] _unescaped = [];
    private int _unescapedCount;

    /// <summary>Names loaded.</summary>
    public int Count { get; private set; }

    /// <summary>Comparisons made since this instance was made: what tests of hostile input count.</summary>
    public long Comparisons { get; private set; }

    /// <summary>Tape index of the k-th name in order.</summary>
    public int this[int k] => _entries[k].Index;

    /// <summary>Sorts the names of the members on the tape from <paramref name="first"/> up to <paramref name="end"/>; equal names keep their order.</summary>
    public void Load(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int first, int end)
    {
        Clear();
        int bytes = 0;
        for (int name = first; name < end; name = NextName(tokens, name, end))
        {
            Count++;
            bytes += tokens[name].IsEscaped ? tokens[name].Length : 0;
        }

        _entries = ArrayPool<Entry>.Shared.Rent(Count);
        _spare = ArrayPool<Entry>.Shared.Rent(Count);
        _unescaped = bytes == 0 ? [] : ArrayPool<byte>.Shared.Rent(bytes);
        int k = 0;
        for (int name = first; name < end; name = NextName(tokens, name, end))
        {
            _entries[k++] = Read(utf8, tokens[name], name);
        }

        Sort(utf8);
    }

    /// <summary>Gives the memory back.</summary>
    public void Clear()
    {
        Return(ref _entries);
        Return(ref _spare);
        Return(ref _unescaped);
        _unescapedCount = 0;
        Count = 0;
    }

    /// <summary>The unescaped text of the k-th name.</summary>
    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> utf8, int k) => Text(utf8, in _entries[k]);

    /// <summary>Finds the second occurrence of a name that comes first on the tape.</summary>
    /// <returns>False when all names differ.</returns>
    public bool TryFindDuplicate(ReadOnlySpan<byte> utf8, out int duplicate, out int original)
    {
        (duplicate, original) = (int.MaxValue, -1);
        for (int k = 1; k < Count; k++)
        {
            // Of three equal names the pair of the first two is met first and wins.
            if (_entries[k].Index < duplicate && Compare(utf8, in _entries[k - 1], in _entries[k]) == 0)
            {
                (duplicate, original) = (_entries[k].Index, _entries[k - 1].Index);
            }
        }

        return original >= 0;
    }

    /// <summary>Whether the k-th name comes again later in the object.</summary>
    public bool IsRepeated(ReadOnlySpan<byte> utf8, int k) => k + 1 < Count && Compare(utf8, in _entries[k], in _entries[k + 1]) == 0;

    /// <summary>The name of the next member; the last member of an object that is still open has no end on the tape.</summary>
    private static int NextName(ReadOnlySpan<Token> tokens, int name, int end) =>
        name + 1 < end && tokens[name + 1].Next > name ? tokens[name + 1].Next : end;

    private static void Return<T>(ref T[] array)
    {
        if (array.Length > 0)
        {
            ArrayPool<T>.Shared.Return(array);
            array = [];
        }
    }

    private Entry Read(ReadOnlySpan<byte> utf8, in Token name, int index)
    {
        ReadOnlySpan<byte> raw = utf8.Slice(name.Position, name.Length);
        if (!name.IsEscaped)
        {
            return new Entry(Prefix(raw), name.Position, name.Length, index);
        }

        int start = _unescapedCount;
        int length = JsonText.Unescape(raw, _unescaped.AsSpan(start));
        _unescapedCount += length;
        return new Entry(Prefix(_unescaped.AsSpan(start, length)), ~start, length, index);
    }

    private ReadOnlySpan<byte> Text(ReadOnlySpan<byte> utf8, in Entry entry) =>
        entry.Start >= 0 ? utf8.Slice(entry.Start, entry.Length) : _unescaped.AsSpan(~entry.Start, entry.Length);

    private int Compare(ReadOnlySpan<byte> utf8, in Entry a, in Entry b)
    {
        Comparisons++;
        return a.Prefix != b.Prefix ? a.Prefix.CompareTo(b.Prefix) : Text(utf8, in a).SequenceCompareTo(Text(utf8, in b));
    }

    private void Sort(ReadOnlySpan<byte> utf8)
    {
        for (int width = 1; width < Count; width *= 2)
        {
            for (int left = 0; left < Count; left += 2 * width)
            {
                Merge(utf8, left, Math.Min(left + width, Count), Math.Min(left + (2 * width), Count));
            }

            (_entries, _spare) = (_spare, _entries);
        }
    }

    private void Merge(ReadOnlySpan<byte> utf8, int left, int right, int end)
    {
        Entry[] from = _entries;
        int a = left;
        int b = right;
        for (int k = left; k < end; k++)
        {
            bool takeLeft = b >= end || (a < right && Compare(utf8, in from[a], in from[b]) <= 0);
            _spare[k] = takeLeft ? from[a++] : from[b++];
        }
    }

    /// <summary>The first eight bytes as a number that orders as they do.</summary>
    private static ulong Prefix(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(text);
        }

        ulong prefix = 0;
        for (int k = 0; k < text.Length; k++)
        {
            prefix |= (ulong)text[k] << (56 - (8 * k));
        }

        return prefix;
    }

    /// <param name="prefix">First eight bytes of the text.</param>
    /// <param name="start">Offset in the document, or the complement of the offset in the unescaped bytes.</param>
    /// <param name="length">Bytes of the text.</param>
    /// <param name="index">Tape index of the name.</param>
    private readonly struct Entry(ulong prefix, int start, int length, int index)
    {
        public ulong Prefix { get; } = prefix;

        public int Start { get; } = start;

        public int Length { get; } = length;

        public int Index { get; } = index;
    }
}
