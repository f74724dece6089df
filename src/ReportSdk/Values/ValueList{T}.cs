using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ReportSdk;

/// <summary>
/// An immutable list that equals every list of equal items in the same order: a JSON array as part of a record. Items are compared with
/// <see cref="EqualityComparer{T}.Default"/>. Safe for any number of threads.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
/// <remarks>
/// A class, not a struct: the default of a struct would be a list without an array, unequal to the empty list or special in every member,
/// and <c>ValueList&lt;T&gt;?</c>, which says "absent", would be a second wrapper.
/// </remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[DebuggerDisplay("Count = {Count}")]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    /// <summary>Items that <see cref="ToString"/> prints: enough to recognise a list, too few to flood a log.</summary>
    private const int PrintedItems = 16;

    private readonly T[] _items;
    private readonly ValueListPieces<T>? _more;

    internal ValueList(T[] items) => _items = items;

    /// <param name="items">The first piece.</param>
    /// <param name="more">The others.</param>
    internal ValueList(T[] items, ValueListPieces<T> more)
    {
        Debug.Assert(items.Length == ValueListPieces<T>.Length, "A piece that is not the last is full.");
        _items = items;
        _more = more;
    }

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>The items in one piece, for those who do not change them.</summary>
    internal T[] Items => _more is null ? _items : _more.Join(_items);

    /// <summary>Number of items.</summary>
    public int Count => _more is null ? _items.Length : _items.Length + _more.Count;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    private T[] DebuggerItems => [.. this];

    /// <summary>The item at a zero-based index.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public T this[int index] => _more is null || (uint)index < (uint)_items.Length ? _items[index] : _more[index - _items.Length];

    /// <summary>Whether both hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The items in one piece.</summary>
    /// <remarks>A list of more than 2,048 items that was read is in several: the first call puts them together, in an array that the list keeps.
    /// <c>foreach</c> takes the pieces as they are.</remarks>
    public ReadOnlySpan<T> AsSpan() => Items;

    /// <summary>Part of the list; what <c>list[1..^1]</c> calls.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the list.</exception>
    public ValueList<T> Slice(int start, int length) => ValueList.Create(AsSpan().Slice(start, length));

    /// <summary>Whether an item equals <paramref name="item"/>.</summary>
    public bool Contains(T item)
    {
        bool isFound = Array.IndexOf(_items, item) >= 0;
        for (int k = 0; !isFound && _more?.PieceAt(k) is { } piece; k++)
        {
            isFound = Array.IndexOf(piece, item) >= 0;
        }

        return isFound;
    }

    /// <summary>The items in their order, without allocation.</summary>
    public Enumerator GetEnumerator() => new(_items, _more);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _more is null ? ((IEnumerable<T>)_items).GetEnumerator() : GoThrough();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>Whether the other list holds equal items in the same order.</summary>
    public bool Equals(ValueList<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Count != other.Count)
        {
            return false;
        }

        return _more is null && other._more is null ? _items.AsSpan().SequenceEqual(other._items, null) : EqualsByItem(other);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <summary>Equal for equal lists; differs from process to process.</summary>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in this)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The first 16 items as <c>[a, b, c]</c>, in the invariant culture, and how many more there are: for people, not JSON.</summary>
    public override string ToString()
    {
        InvariantText text = new('[');
        for (int k = 0; k < Math.Min(Count, PrintedItems); k++)
        {
            text.Separate();
            text.Append(_items[k]);
        }

        return text.Close(']', Count - PrintedItems);
    }

    private bool EqualsByItem(ValueList<T> other)
    {
        Enumerator others = other.GetEnumerator();
        foreach (T item in this)
        {
            if (!others.MoveNext() || !EqualityComparer<T>.Default.Equals(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerator<T> GoThrough()
    {
        foreach (T item in this)
        {
            yield return item;
        }
    }

    /// <summary>Goes through the items of a <see cref="ValueList{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly ValueListPieces<T>? _more;
        private T[] _items;
        private int _index;
        private int _nextPiece;

        internal Enumerator(T[] items, ValueListPieces<T>? more)
        {
            _items = items;
            _more = more;
            _index = -1;
        }

        /// <summary>The item at which the enumerator stands.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Steps to the next item; false after the last.</summary>
        public bool MoveNext() => ++_index < _items.Length || MoveToNextPiece();

        private bool MoveToNextPiece()
        {
            if (_more?.PieceAt(_nextPiece) is not { } piece)
            {
                return false;
            }

            _items = piece;
            _index = 0;
            _nextPiece++;
            return true;
        }
    }
}
