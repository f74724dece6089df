namespace ReportSdk.Json;

/// <summary>An open container while the tokenizer is in it. The frame at depth 0 stands for what is around the root and has no bracket.</summary>
internal struct TapeFrame
{
    /// <summary>Number of the object, which no other has that this tape has read: its names are marked with it.</summary>
    public int Owner;

    /// <summary>Tape index of the container.</summary>
    public int Open;

    /// <summary>Items or members whose value has ended.</summary>
    public int Count;

    /// <summary>Slot of the member that is open or has ended last.</summary>
    public int LastSlot;

    /// <summary>The bracket that closes it; 0 around the root.</summary>
    public byte Close;

    /// <summary>The names of the object must be compared at its end: one may have come twice.</summary>
    public bool IsSuspect;
}
