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

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <summary>The items, for those who do not change them.</summary>
    internal T[] Items => _items;

    /// <summary>Number of items.</summary>
    public int Count => _items.Length;

    /// <summary>The item at a zero-based index.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is negative or not below <see cref="Count"/>.</exception>
    public T this[int index] => _items[index];

    /// <summary>Whether both hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the lists differ.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The items in place: the fastest way to go through them.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Part of the list; what <c>list[1..^1]</c> calls.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the list.</exception>
    public ValueList<T> Slice(int start, int length) => ValueList.Create<T>(_items.AsSpan(start, length));

    /// <summary>Whether an item equals <paramref name="item"/>.</summary>
    public bool Contains(T item) => Array.IndexOf(_items, item) >= 0;

    /// <summary>The items in their order, without allocation.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Whether the other list holds equal items in the same order.</summary>
    public bool Equals(ValueList<T>? other) => ReferenceEquals(this, other) || (other is not null && AsSpan().SequenceEqual(other._items, null));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <summary>Equal for equal lists; differs from process to process.</summary>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in _items)
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

    /// <summary>Goes through the items of a <see cref="ValueList{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item at which the enumerator stands.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Steps to the next item; false after the last.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
