using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>
/// Names of large objects that no schema knows, each with its object as one hash: a hash that comes twice is mostly a member that does, and then the tape says so. Kept for the
/// next pass on the same thread.
/// </summary>
internal sealed class StreamNameTable
{
    private const int LeastSlots = 256;

    /// <summary>Slots that are kept for the next document.</summary>
    private const int KeptSlots = 1 << 13;

    [ThreadStatic]
    private static StreamNameTable? _kept;

    private ulong[] _slots = new ulong[LeastSlots];
    private int _count;

    // Part of each hash, so that names of earlier passes may stay where they are: clearing many slots costs more than a small document.
    private ulong _pass;

    private StreamNameTable()
    {
    }

    public static StreamNameTable Rent()
    {
        StreamNameTable table = _kept ?? new StreamNameTable();
        _kept = null;
        table._pass += 1UL << 32;
        if (4 * table._count > table._slots.Length)
        {
            Array.Clear(table._slots);
            table._count = 0;
        }

        return table;
    }

    public void Return()
    {
        if (_slots.Length > KeptSlots)
        {
            _slots = new ulong[LeastSlots];
            _count = 0;
        }

        _kept = this;
    }

    /// <summary>Adds a name; false where it may be there already.</summary>
    /// <param name="name">Its bytes.</param>
    /// <param name="owner">A number that no other object of the document has.</param>
    public bool TryAdd(ReadOnlySpan<byte> name, int owner)
    {
        if (2 * ++_count > _slots.Length)
        {
            Grow();
        }

        // Zero stands for an empty slot.
        return TryPlace(_slots, SeededHash.Mix(SeededHash.Of(name), _pass | (uint)owner) | 1);
    }

    private static bool TryPlace(ulong[] slots, ulong hash)
    {
        int mask = slots.Length - 1;
        int slot = (int)(hash >> 32) & mask;
        while (slots[slot] != 0)
        {
            if (slots[slot] == hash)
            {
                return false;
            }

            slot = (slot + 1) & mask;
        }

        slots[slot] = hash;
        return true;
    }

    private void Grow()
    {
        var slots = new ulong[2 * _slots.Length];
        foreach (ulong hash in _slots)
        {
            if (hash != 0)
            {
                TryPlace(slots, hash);
            }
        }

        _slots = slots;
    }
}
