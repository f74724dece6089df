using System.Buffers;
using System.ComponentModel;
using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Runtime;

/// <summary>A growing buffer for what is written, rented and given back: one that is reused allocates nothing. Not safe for use by two threads at once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PooledOutput : IBufferWriter<byte>, IDisposable
{
    /// <summary>More is given back to the pool of arrays: one large document must not cost memory forever.</summary>
    private const int KeptBytes = 1 << 20;

    private const int FirstCapacity = 4096;

    private byte[] _buffer = [];
    private int _length;
    private bool _isRented;

    private PooledOutput()
    {
    }

    /// <summary>What is written so far; until <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>An empty buffer; the caller disposes it.</summary>
    public static PooledOutput Rent()
    {
        PooledOutput output = TapePool<PooledOutput>.TryTake() ?? new PooledOutput();
        output._isRented = true;
        return output;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than there is room for.</exception>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _length);
        _length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsSpan(_length);
    }

    /// <summary>What is written, copied.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <summary>What is written, as UTF-16.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Written);

    /// <summary>Gives the buffer back. A second call does nothing.</summary>
    public void Dispose()
    {
        if (!_isRented)
        {
            return;
        }

        _isRented = false;
        _length = 0;
        if (_buffer.Length > KeptBytes)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }

        TapePool<PooledOutput>.Put(this);
    }

    private void MakeRoom(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        int needed = checked(_length + Math.Max(sizeHint, 1));
        if (needed <= _buffer.Length)
        {
            return;
        }

        int doubled = (int)Math.Min(2L * _buffer.Length, Array.MaxLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(needed, doubled), FirstCapacity));
        Written.CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
