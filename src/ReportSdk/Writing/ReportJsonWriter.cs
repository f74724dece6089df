using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ReportSdk.Runtime;

/// <summary>
/// Writes JSON in UTF-8 straight into the spans of an <see cref="IBufferWriter{T}"/>: what generated code calls. It checks no structure, which
/// generated code has right by construction: brackets, commas and names come as literals.
/// </summary>
/// <remarks>
/// <para>Nothing throws for what has no JSON text. It is recorded (<see cref="Unwritable"/>), something of its place is written, and writing goes on,
/// so that one pass finds everything that is wrong with an instance.</para>
/// <para>Pass it by reference; a copy would write over what the original wrote. End with <see cref="Flush"/>.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ReportJsonWriter
{
    /// <summary>Objects and arrays within each other, as many as <see cref="System.Text.Json.Utf8JsonWriter"/> allows: an instance that contains itself
    /// must not end in a stack overflow.</summary>
    public const int MaxDepth = 1000;

    /// <summary>Least bytes asked for at a time.</summary>
    private const int SmallestSpan = 512;

    private readonly IBufferWriter<byte> _output;
    private Span<byte> _span;
    private int _position;
    private int _depth;

    /// <summary>Bytes handed over before <see cref="_span"/>.</summary>
    private long _flushed;

    /// <summary>The last of them.</summary>
    private byte _lastFlushed;

    private List<UnwritableValue>? _unwritable;

    /// <summary>Whether <see cref="_span"/> is lent by the caller, and what is in it not yet anywhere else.</summary>
    private bool _isLent;

    /// <param name="output">Where the bytes go; by the time of <see cref="Flush"/> all of them.</param>
    public ReportJsonWriter(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    /// <summary>Writes where the caller likes to have it, as long as there is room.</summary>
    /// <param name="room">Where the first bytes go.</param>
    /// <param name="overflow">Where all go, those in <paramref name="room"/> again, if they are more or the writer is flushed.</param>
    internal ReportJsonWriter(Span<byte> room, PooledOutput overflow)
    {
        _span = room;
        _output = overflow;
        _isLent = true;
    }

    /// <summary>Whether all that is written lies in the room that was lent: then so many bytes do.</summary>
    internal readonly bool IsWithinRoom(out int length)
    {
        length = _position;
        return _isLent;
    }

    /// <summary>What could not be written, in the order of the output.</summary>
    public readonly IReadOnlyList<UnwritableValue> Unwritable => _unwritable ?? (IReadOnlyList<UnwritableValue>)[];

    /// <summary>Whether everything could be written.</summary>
    public readonly bool IsComplete => _unwritable is null;

    /// <summary>Bytes written so far.</summary>
    public readonly long BytesWritten => _flushed + _position;

    private readonly byte LastByte => _position > 0 ? _span[_position - 1] : _lastFlushed;

    /// <summary>Hands over what is written. The writer can be used further.</summary>
    public void Flush()
    {
        if (_position > 0)
        {
            _lastFlushed = _span[_position - 1];
            if (_isLent)
            {
                _output.Write(_span[.._position]);
            }
            else
            {
                _output.Advance(_position);
            }

            _flushed += _position;
        }

        _position = 0;
        _span = default;
        _isLent = false;
    }

    /// <summary>Writes bytes as they are: brackets, commas, names with their colons.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteRaw(scoped ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        _position += utf8.Length;
    }

    /// <summary>Writes the opening of an object or array and counts it; writes <c>null</c> and returns false where there are too many already.</summary>
    /// <param name="opening">The bracket, and perhaps what always follows it: <c>{"code":</c>.</param>
    public bool TryOpen(scoped ReadOnlySpan<byte> opening)
    {
        if (_depth == MaxDepth)
        {
            Refuse(UnwritableReason.TooDeep);
            return false;
        }

        _depth++;
        WriteRaw(opening);
        return true;
    }

    /// <summary>Writes the closing bracket of what <see cref="TryOpen"/> opened.</summary>
    public void Close(byte bracket)
    {
        _depth--;
        Room(1)[0] = bracket;
        _position++;
    }

    /// <summary>Writes the comma before an item or member unless it is the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteSeparator()
    {
        // After an opening bracket and nowhere else is one the last byte: a string that ends in one has its quote behind it.
        if (LastByte is not ((byte)'[' or (byte)'{'))
        {
            Room(1)[0] = (byte)',';
            _position++;
        }
    }

    /// <summary>Writes the name of a member before which others may be missing.</summary>
    /// <param name="name">Comma, name and colon: <c>,"price":</c>. The comma is left out behind the opening bracket.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteName(scoped ReadOnlySpan<byte> name) => WriteRaw(LastByte == (byte)'{' ? name[1..] : name);

    /// <summary>Writes the name of a member that the schema does not fix, with comma and colon.</summary>
    /// <param name="name">The name, not escaped; null is recorded and written as the empty name.</param>
    public void WriteName(string? name)
    {
        WriteSeparator();
        if (name is null)
        {
            Record(UnwritableReason.Null);
        }

        WriteText(name);
        Room(1)[0] = (byte)':';
        _position++;
    }

    /// <summary>Writes <c>null</c> where null is a value.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Records a value that has no JSON text, and writes <c>null</c> in its place.</summary>
    public void Refuse(UnwritableReason reason)
    {
        Record(reason);
        WriteNull();
    }

    private void Record(UnwritableReason reason) => (_unwritable ??= []).Add(new UnwritableValue(reason, BytesWritten));

    /// <summary>The free part of the span, at least so many bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Room(int count)
    {
        if (_span.Length - _position < count)
        {
            Grow(count);
        }

        return _span[_position..];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        Flush();
        _span = _output.GetSpan(Math.Max(count, SmallestSpan));
    }
}
