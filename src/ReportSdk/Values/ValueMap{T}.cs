using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace ReportSdk;

/// <summary>
/// An immutable map from names to values: a JSON object whose names the schema does not fix. It keeps the order in which it was made;
/// equality ignores that order (JSON Schema 2020-12 Core §4.2.2). Names are compared ordinally. Safe for any number of threads.
/// </summary>
/// <typeparam name="T">The values, compared with <see cref="EqualityComparer{T}.Default"/>.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
[DebuggerDisplay("Count = {Count}")]
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>
{
    /// <summary>Up to here, comparing the names one by one is at least as fast as hashing the one looked for.</summary>
    private const int LinearEntries = 8;

    private const int PrintedEntries = 16;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    private readonly KeyValuePair<string, T>[] _entries;

    /// <summary>
    /// Positions by name, made at the first look-up in a large map: most maps are only read and written. The platform's dictionary turns
    /// to randomised hashes by itself when names collide, so that names chosen to collide cost no more than others.
    /// </summary>
    private Dictionary<string, int>? _positions;

    internal ValueMap(KeyValuePair<string, T>[] entries) => _entries = entries;

    /// <summary>The map without entries.</summary>
    public static ValueMap<T> Empty { get; } = new([]);

    /// <summary>Number of entries.</summary>
    public int Count => _entries.Length;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys
    {
        get
        {
            foreach (KeyValuePair<string, T> entry in _entries)
            {
                yield return entry.Key;
            }
        }
    }

    /// <summary>The values, in the order of their names.</summary>
    public IEnumerable<T> Values
    {
        get
        {
            foreach (KeyValuePair<string, T> entry in _entries)
            {
                yield return entry.Value;
            }
        }
    }

    /// <summary>The value of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"The map has no entry '{key}'.");

    /// <summary>Whether both hold the same names with equal values, in whatever order.</summary>
    public static bool operator ==(ValueMap<T>? left, ValueMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the maps differ.</summary>
    public static bool operator !=(ValueMap<T>? left, ValueMap<T>? right) => !(left == right);

    /// <summary>The entries in place, in order.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        int index = IndexOf(key);
        value = index < 0 ? default : _entries[index].Value;
        return index >= 0;
    }

    /// <summary>The entries in order, without allocation.</summary>
    public Enumerator GetEnumerator() => new(_entries);

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <summary>Whether the other map holds the same names with equal values, in whatever order.</summary>
    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (int k = 0; !ReferenceEquals(this, other) && k < _entries.Length; k++)
        {
            // Two readings of one document have one order: look there first.
            (string name, T value) = _entries[k];
            int at = other._entries[k].Key == name ? k : other.IndexOf(name);
            if (at < 0 || !EqualityComparer<T>.Default.Equals(value, other._entries[at].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <summary>Equal for equal maps, whatever their order; differs from process to process.</summary>
    public override int GetHashCode()
    {
        int sum = Count;
        foreach ((string name, T value) in _entries)
        {
            sum += HashCode.Combine(name, value);
        }

        return sum;
    }

    /// <summary>The first 16 entries as <c>{a: 1, b: 2}</c>, in the invariant culture, and how many more there are: for people, not JSON.</summary>
    public override string ToString()
    {
        InvariantText text = new('{');
        for (int k = 0; k < Math.Min(Count, PrintedEntries); k++)
        {
            text.Separate();
            text.Append(_entries[k].Key, ": ");
            text.Append(_entries[k].Value);
        }

        return text.Close('}', Count - PrintedEntries);
    }

    /// <summary>A name that two entries have, or null.</summary>
    internal string? FindDuplicate()
    {
        if (Count <= LinearEntries)
        {
            for (int k = 1; k < Count; k++)
            {
                if (IndexAmong(_entries.AsSpan(0, k), _entries[k].Key) >= 0)
                {
                    return _entries[k].Key;
                }
            }

            return null;
        }

        Dictionary<string, int> positions = new(Count, StringComparer.Ordinal);
        for (int k = 0; k < Count; k++)
        {
            if (!positions.TryAdd(_entries[k].Key, k))
            {
                return _entries[k].Key;
            }
        }

        Volatile.Write(ref _positions, positions);
        return null;
    }

    private static int IndexAmong(ReadOnlySpan<KeyValuePair<string, T>> entries, string key)
    {
        for (int k = 0; k < entries.Length; k++)
        {
            if (entries[k].Key == key)
            {
                return k;
            }
        }

        return -1;
    }

    private int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Count <= LinearEntries)
        {
            return IndexAmong(_entries, key);
        }

        return (Volatile.Read(ref _positions) ?? MakePositions()).TryGetValue(key, out int index) ? index : -1;
    }

    /// <summary>Two threads may both make the table: the tables are equal, and either is complete before it can be seen.</summary>
    private Dictionary<string, int> MakePositions()
    {
        Dictionary<string, int> positions = new(Count, StringComparer.Ordinal);
        for (int k = 0; k < Count; k++)
        {
            positions[_entries[k].Key] = k;
        }

        Volatile.Write(ref _positions, positions);
        return positions;
    }

    /// <summary>Goes through the entries of a <see cref="ValueMap{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly KeyValuePair<string, T>[] _entries;
        private int _index;

        internal Enumerator(KeyValuePair<string, T>[] entries)
        {
            _entries = entries;
            _index = -1;
        }

        /// <summary>The entry at which the enumerator stands.</summary>
        public readonly KeyValuePair<string, T> Current => _entries[_index];

        /// <summary>Steps to the next entry; false after the last.</summary>
        public bool MoveNext() => ++_index < _entries.Length;
    }
}
