using System.Runtime.Intrinsics;

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

    /// <summary>All of it: <c>"price":</c>.</summary>
    public readonly byte[] Literal = [];

    /// <summary>Its bytes.</summary>
    public readonly int Length;

    /// <summary>What is demanded of the member's value.</summary>
    public readonly StreamNode Node = null!;

    public StreamMember(ReadOnlySpan<byte> name, StreamNode node)
    {
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
    }

    private StreamMember(Vector128<byte> head, Vector128<byte> mask)
    {
        Head = head;
        Mask = mask;
    }
}
