using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>A member that a schema names, laid out for being recognised at a position of the document by one comparison: quotes, name and colon.</summary>
internal readonly struct StreamMember
{
    /// <summary>Matches nothing: what stands where no member is expected.</summary>
    public static readonly StreamMember None = new(Vector128<byte>.One, Vector128<byte>.Zero);

    /// <summary>The first bytes of the literal; 0 beyond.</summary>
    public readonly Vector128<byte> Head;

    /// <summary>0xFF for each byte of <see cref="Head"/> that is the literal's.</summary>
    public readonly Vector128<byte> Mask;

    /// <summary>The last bytes of a literal that is longer than one word.</summary>
    public readonly Vector128<byte> Tail;

    /// <summary>All of it: <c>"price":</c>.</summary>
    public readonly byte[] Literal = [];

    /// <summary>Its bytes.</summary>
    public readonly int Length;

    /// <summary>What is demanded of the member's value.</summary>
    public readonly StreamNode Node = null!;

    /// <summary>Which of the schema's members it is.</summary>
    public readonly int Ordinal;

    /// <summary>The bit of that number.</summary>
    public readonly ulong Bit;

    public StreamMember(ReadOnlySpan<byte> name, int ordinal, StreamNode node)
    {
        Ordinal = ordinal;
        Bit = 1UL << ordinal;
        Literal = [(byte)'"', .. name, (byte)'"', (byte)':'];
        Length = Literal.Length;
        Node = node;
        Span<byte> bytes = stackalloc byte[2 * Vector128<byte>.Count];
        bytes.Clear();
        int length = Math.Min(Literal.Length, Vector128<byte>.Count);
        Literal.AsSpan(0, length).CopyTo(bytes);
        bytes.Slice(Vector128<byte>.Count, length).Fill(0xFF);
        Head = Vector128.Create<byte>(bytes[..Vector128<byte>.Count]);
        Mask = Vector128.Create<byte>(bytes[Vector128<byte>.Count..]);
        Tail = Length >= Vector128<byte>.Count ? Vector128.Create<byte>(Literal.AsSpan(Length - Vector128<byte>.Count)) : Vector128<byte>.Zero;
    }

    private StreamMember(Vector128<byte> head, Vector128<byte> mask)
    {
        Head = head;
        Mask = mask;
    }

    /// <summary>Whether the literal stands at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAt(ReadOnlySpan<byte> utf8, int i) =>
        Utf8Cursor.HasRoom(utf8, i, Vector128<byte>.Count)
        && (Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)) & Mask) == Head
        && (Length <= Vector128<byte>.Count || IsRestAt(utf8, i));

    /// <summary>Whether the literal's end is there, too, where two words are all of it; else, all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsRestAt(ReadOnlySpan<byte> utf8, int i)
    {
        int tail = i + Length - Vector128<byte>.Count;
        return Length <= 2 * Vector128<byte>.Count
            ? Utf8Cursor.HasRoom(utf8, tail, Vector128<byte>.Count) && Vector128.Create(utf8.Slice(tail, Vector128<byte>.Count)) == Tail
            : IsLongAt(utf8, i);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsLongAt(ReadOnlySpan<byte> utf8, int i) => utf8[i..].StartsWith(Literal);
}
