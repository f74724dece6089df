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

    /// <summary>Offset of the opening quote where the name was met first.</summary>
    public int Start;

    /// <summary>Bytes, both quotes included; 0 for the slot that stands for no name.</summary>
    public int Length;

    /// <summary><see cref="Token.EscapedFlag"/> or 0.</summary>
    public int Flags;

    /// <summary>Slot of the name that followed this one last.</summary>
    public int Follower;

    public NameSlot(ReadOnlySpan<byte> quoted, int start, int flags, int index)
    {
        Span<byte> bytes = stackalloc byte[2 * Vector128<byte>.Count];
        bytes.Clear();
        int length = Math.Min(quoted.Length, Vector128<byte>.Count);
        quoted[..length].CopyTo(bytes);
        bytes.Slice(Vector128<byte>.Count, length).Fill(0xFF);
        Head = Vector128.Create<byte>(bytes[..Vector128<byte>.Count]);
        Mask = Vector128.Create<byte>(bytes[Vector128<byte>.Count..]);
        Index = index;
        Start = start;
        Length = quoted.Length;
        Flags = flags;
        Follower = NameTable.Nowhere;
    }
}
