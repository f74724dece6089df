using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ReportSdk.Runtime;

/// <summary>
/// Collects the items of an array that is being read, in a pooled buffer, and makes the list from them: in one allocation, or in pieces where one would be
/// a large object. Dispose it on every path; it must not be copied.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ValueListBuilder<T>
{
    private const int FirstCapacity = 16;

    private T[] _buffer;
    private int _count;

    /// <summary>Full pieces, whose items have left the buffer.</summary>
    private List<T[]>? _pieces;

    /// <summary>An empty builder; rents nothing before the first item.</summary>
    public ValueListBuilder() => _buffer = [];

    /// <summary>Adds an item at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        T[] buffer = _buffer;
        int count = _count;
        if ((uint)count < (uint)buffer.Length)
        {
            buffer[count] = item;
            _count = count + 1;
        }
        else
        {
            Grow();
            _buffer[_count++] = item;
        }
    }

    /// <summary>The items as a list; the builder is empty afterwards.</summary>
    public ValueList<T> ToValueList()
    {
        ValueList<T> list;
        if (_pieces is null)
        {
            list = ValueList.Create<T>(_buffer.AsSpan(0, _count));
        }
        else
        {
            CutPiece(_count);
            list = new ValueList<T>(_pieces[0], new ValueListPieces<T>([.. _pieces[1..]]));
        }

        Dispose();
        return list;
    }

    /// <summary>The items as an array; the builder is empty afterwards.</summary>
    public T[] ToArray()
    {
        List<T[]> pieces = _pieces ?? [];
        var items = new T[(pieces.Count * ValueListPieces<T>.Length) + _count];
        for (int k = 0; k < pieces.Count; k++)
        {
            pieces[k].CopyTo(items, k * ValueListPieces<T>.Length);
        }

        _buffer.AsSpan(0, _count).CopyTo(items.AsSpan(items.Length - _count));
        Dispose();
        return items;
    }

    /// <summary>Gives the buffer back. A second call does nothing.</summary>
    public void Dispose()
    {
        GiveBack();
        _buffer = [];
        _count = 0;
        _pieces = null;
    }

    /// <summary>Makes room for an item.</summary>
    private void Grow()
    {
        if (_count >= ValueListPieces<T>.Length)
        {
            CutPiece(ValueListPieces<T>.Length);
            return;
        }

        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstCapacity, _count * 2));
        _buffer.AsSpan(0, _count).CopyTo(larger);
        GiveBack();
        _buffer = larger;
    }

    /// <summary>Moves the first items of the buffer to a piece of their own.</summary>
    private void CutPiece(int length)
    {
        Span<T> items = _buffer.AsSpan(0, _count);
        (_pieces ??= []).Add(items[..length].ToArray());
        items[length..].CopyTo(items);
        _count -= length;
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
            _buffer.AsSpan(0, _pieces is null ? _count : _buffer.Length).Clear();
        }

        ArrayPool<T>.Shared.Return(_buffer);
    }
}
