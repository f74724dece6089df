using System.Buffers;

namespace ReportSdk.Json;

/// <summary>
/// Finds equal items of an array: items sorted by a keyed hash, those of one hash compared. As no one outside the process can prepare two
/// values of one hash, the first comparison made finds the pair.
/// </summary>
internal sealed class UniqueItemsSearch : IDisposable
{
    private readonly JsonHasher _hasher = new();
    private ulong[] _hashes = [];
    private int[] _items = [];

    private UniqueItemsSearch()
    {
    }

    /// <summary>Deep comparisons made by this instance since it was made: what tests of hostile input count.</summary>
    public long Comparisons { get; private set; }

    public static UniqueItemsSearch Rent() => TapePool<UniqueItemsSearch>.TryTake() ?? new UniqueItemsSearch();

    public void Dispose()
    {
        if (_hashes.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(_hashes);
            ArrayPool<int>.Shared.Return(_items);
            _hashes = [];
            _items = [];
        }

        TapePool<UniqueItemsSearch>.Put(this);
    }

    /// <summary>Finds two equal items, by tape index: of all pairs the one whose later item comes first.</summary>
    public bool TryFindPair(TapeValue array, out int first, out int second)
    {
        (first, second) = (-1, int.MaxValue);
        int count = array.Token.Count;
        _hashes = ArrayPool<ulong>.Shared.Rent(count);
        _items = ArrayPool<int>.Shared.Rent(count);
        int item = array.Index + 1;
        for (int k = 0; k < count; k++)
        {
            _items[k] = item;
            _hashes[k] = _hasher.Hash(new TapeValue(array.Utf8, array.Tokens, item));
            item = array.Tokens[item].Next;
        }

        _hashes.AsSpan(0, count).Sort(_items.AsSpan(0, count));
        for (int start = 0; start < count;)
        {
            int end = start + 1;
            while (end < count && _hashes[end] == _hashes[start])
            {
                end++;
            }

            _items.AsSpan(start, end - start).Sort();
            FindInGroup(array, start, end, ref first, ref second);
            start = end;
        }

        if (first < 0)
        {
            second = -1;
        }

        return first >= 0;
    }

    private void FindInGroup(TapeValue array, int start, int end, ref int first, ref int second)
    {
        for (int later = start + 1; later < end && _items[later] < second; later++)
        {
            for (int earlier = start; earlier < later; earlier++)
            {
                Comparisons++;
                if (JsonEquality.Equal(
                    new TapeValue(array.Utf8, array.Tokens, _items[earlier]), new TapeValue(array.Utf8, array.Tokens, _items[later])))
                {
                    (first, second) = (_items[earlier], _items[later]);
                    return;
                }
            }
        }
    }
}
