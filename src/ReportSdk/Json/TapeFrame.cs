namespace ReportSdk.Json;

/// <summary>What the tokenizer sets aside of an open container while it reads one inside it.</summary>
internal struct TapeFrame
{
    /// <summary>Tape index of the container.</summary>
    public int Open;

    /// <summary>Items or members read so far, the open one not counted.</summary>
    public int Count;

    /// <summary>Slots of the <see cref="NameTable"/> seen in this object, a bit each.</summary>
    public ulong Seen;

    /// <summary>Slot of the member that is open.</summary>
    public int LastSlot;

    /// <summary>The names of the object must be compared at its end: the table could not hold them all, or a name has come twice.</summary>
    public bool IsSuspect;
}
