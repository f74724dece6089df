using System.Runtime.Intrinsics;

namespace ReportSdk.Json;

/// <summary>One name of a <see cref="NameTable"/>, laid out for being recognised at a position of the document by one comparison.</summary>
internal struct NameSlot
{
    /// <summary>First bytes of the name as written, opening quote and, where there is room, closing quote included; 0 beyond.</summary>
    public Vector128<byte> Head;

    /// <summary>0xFF for each byte of <see cref="Head"/> that is the name's.</summary>
    public Vector128<byte> Mask;

    /// <summary>Index of this slot.</summary>
    public int Index;

    /// <summary>Bytes, both quotes included; 0 for the slot that stands for no name.</summary>
    public int Length;

    /// <summary>Of tokens of this name: <see cref="Token.NameFlags"/>.</summary>
    public int Flags;

    /// <summary>Slot of the name that followed this one last.</summary>
    public int Follower;

    /// <summary>Number of the object that has had this name last.</summary>
    public int Owner;

    // Where the name is kept.
    private readonly byte[]? _bytes;
    private readonly int _start;

    /// <param name="bytes">Where the name is kept.</param>
    /// <param name="start">Offset of its opening quote.</param>
    /// <param name="length">Its bytes, both quotes included.</param>
    /// <param name="flags"><see cref="Token.NameFlags"/>.</param>
    /// <param name="index">Index of this slot.</param>
    public NameSlot(byte[] bytes, int start, int length, int flags, int index)
    {
        (_bytes, _start, Length) = (bytes, start, length);
        ReadOnlySpan<byte> quoted = Text;
        Span<byte> head = stackalloc byte[2 * Vector128<byte>.Count];
        head.Clear();
        int headLength = Math.Min(length, Vector128<byte>.Count);
        quoted[..headLength].CopyTo(head);
        head.Slice(Vector128<byte>.Count, headLength).Fill(0xFF);
        Head = Vector128.Create<byte>(head[..Vector128<byte>.Count]);
        Mask = Vector128.Create<byte>(head[Vector128<byte>.Count..]);
        Index = index;
        Flags = flags;
        Follower = NameTable.Nowhere;
    }

    /// <summary>It is written with an escape.</summary>
    public readonly bool IsEscaped => (Flags & Token.EscapedFlag) != 0;

    /// <summary>The name as written, both quotes included.</summary>
    public readonly ReadOnlySpan<byte> Text => _bytes.AsSpan(_start, Length);

    /// <summary>Whether a name longer than <see cref="Head"/> is all there where its head is.</summary>
    public readonly bool IsRestAt(ReadOnlySpan<byte> utf8, int i) => Length <= utf8.Length - i && utf8.Slice(i, Length).SequenceEqual(Text);
}
