namespace ReportSdk;

/// <summary>The items of a long list behind its first piece.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <remarks>
/// An array of 85,000 bytes and more is a large object, which the run time collects with its oldest generation only. Until then a dead list of new rows keeps
/// them all alive: every collection in between copies them, page by fresh page. Reading tables of 20,000 rows one after another took twice as long so. Pieces
/// are collected with their rows.
/// </remarks>
internal sealed class ValueListPieces<T>
{
    /// <summary>Items of a piece, but for the last. Of references it has 16 KiB, and the largest struct that JSON is bound to does not make it a large object.</summary>
    public const int Length = 2048;

    private readonly T[][] _pieces;
    private T[]? _whole;

    /// <param name="pieces">At least one; all but the last have <see cref="Length"/> items.</param>
    public ValueListPieces(T[][] pieces)
    {
        _pieces = pieces;
        Count = ((pieces.Length - 1) * Length) + pieces[^1].Length;
    }

    /// <summary>Number of items in all pieces.</summary>
    public int Count { get; }

    /// <summary>The item at an index that is zero for the first item of these pieces.</summary>
    /// <exception cref="IndexOutOfRangeException">There is none.</exception>
    public T this[int index] => _pieces[(uint)index / Length][index % Length];

    /// <summary>A piece; null behind the last.</summary>
    public T[]? PieceAt(int index) => index < _pieces.Length ? _pieces[index] : null;

    /// <summary>The first piece and these in one array, made at the first call. Threads that come at once may make one each, of the same items.</summary>
    public T[] Join(T[] first) => Volatile.Read(ref _whole) ?? MakeWhole(first);

    private T[] MakeWhole(T[] first)
    {
        var whole = new T[first.Length + Count];
        first.CopyTo(whole, 0);
        for (int k = 0; k < _pieces.Length; k++)
        {
            _pieces[k].CopyTo(whole, first.Length + (k * Length));
        }

        Volatile.Write(ref _whole, whole);
        return whole;
    }
}
