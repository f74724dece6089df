using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>
/// A member where documents have it that are written without white space: behind a comma, or of the first member behind the brace, which are compared with
/// its name. Calls nothing, so that what asks has nothing to save.
/// </summary>
internal readonly struct TightMember
{
    private readonly Vector128<byte> _head;
    private readonly Vector128<byte> _mask;
    private readonly Vector128<byte> _tail;

    /// <summary>What is demanded of the member's value.</summary>
    public readonly StreamNode Node;

    /// <summary>The bit of the member.</summary>
    public readonly ulong Bit;

    /// <summary>Bytes from the separator to the colon.</summary>
    public readonly int Length;

    public TightMember(in StreamMember member)
    {
        Node = member.Node;
        Bit = member.Bit;
        Length = 1 + member.Literal.Length;
        ReadOnlySpan<byte> literal = [member.Ordinal == 0 ? (byte)'{' : (byte)',', .. member.Literal];
        Span<byte> bytes = stackalloc byte[2 * Vector128<byte>.Count];
        bytes.Clear();
        if (Length > 2 * Vector128<byte>.Count || Length == 1)
        {
            // Longer names are left to others, and where none is expected none is found: no byte is 1 where all are masked.
            bytes[0] = 1;
        }
        else
        {
            int length = Math.Min(Length, Vector128<byte>.Count);
            literal[..length].CopyTo(bytes);
            bytes.Slice(Vector128<byte>.Count, length).Fill(0xFF);
            _tail = Length > length ? Vector128.Create(literal[^Vector128<byte>.Count..]) : default;
        }

        _head = Vector128.Create<byte>(bytes[..Vector128<byte>.Count]);
        _mask = Vector128.Create<byte>(bytes[Vector128<byte>.Count..]);
    }

    /// <summary>Whether separator, name and colon stand at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(ReadOnlySpan<byte> utf8, int i) =>
        Utf8Cursor.HasRoom(utf8, i, Vector128<byte>.Count) && (Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)) & _mask) == _head
        && (Length <= Vector128<byte>.Count || IsRestAt(utf8, i));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsRestAt(ReadOnlySpan<byte> utf8, int i)
    {
        int tail = i + Length - Vector128<byte>.Count;
        return Utf8Cursor.HasRoom(utf8, tail, Vector128<byte>.Count) && Vector128.Create(utf8.Slice(tail, Vector128<byte>.Count)) == _tail;
    }
}
