using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ReportSdk.Runtime;

/// <summary>
/// Collects the items of an array that is being read, in a pooled buffer, and makes the list from them in one allocation. Dispose it on every
/// path; it must not be copied.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValueListBuilder<T>
{
    private const int FirstCapacity = 16;

    private T[] _buffer;
    private int _count;

    /// <summary>An empty builder; rents nothing before the first item.</summary>
    public ValueListBuilder() => _buffer = [];

    /// <summary>Adds an item at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        T[] buffer = _buffer;
        int count = _count;
        if ((uint)count >= (uint)buffer.Length)
        {
            buffer = Grow();
        }

        buffer[count] = item;
        _count = count + 1;
    }

    /// <summary>The items as a list; the builder is empty afterwards.</summary>
    public ValueList<T> ToValueList()
    {
        ValueList<T> list = ValueList.Create<T>(_buffer.AsSpan(0, _count));
        Dispose();
        return list;
    }

    /// <summary>The items as an array; the builder is empty afterwards.</summary>
    public T[] ToArray()
    {
        T[] items = _buffer.AsSpan(0, _count).ToArray();
        Dispose();
        return items;
    }

    /// <summary>Gives the buffer back. A second call does nothing.</summary>
    public void Dispose()
    {
        GiveBack();
        _buffer = [];
        _count = 0;
    }

    private T[] Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstCapacity, _count * 2));
        _buffer.AsSpan(0, _count).CopyTo(larger);
        GiveBack();
        _buffer = larger;
        return larger;
    }

    private readonly void GiveBack()
    {
        if (_buffer.Length == 0)
        {
            return;
        }

        // The pool must not keep alive what a document held.
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            _buffer.AsSpan(0, _count).Clear();
        }

        ArrayPool<T>.Shared.Return(_buffer);
    }
}
