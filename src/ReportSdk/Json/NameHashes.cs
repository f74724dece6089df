using System.Buffers;

namespace ReportSdk.Json;

/// <summary>
/// Names of a document that fit in no table, each with its object as one hash: a hash that comes twice is mostly a member that does, and then the names themselves are
/// compared. Kept for the next document.
/// </summary>
internal sealed class NameHashes
{
    private const int LeastSlots = 256;

    /// <summary>Slots that are kept for the next document; more are lent.</summary>
    private const int KeptSlots = 1 << 13;

    [ThreadStatic]
    private static NameHashes? _kept;

    private ulong[] _own = new ulong[LeastSlots];
    private ulong[] _slots;
    private int _count;

    // Part of each hash, so that names of earlier passes may stay where they are: clearing many slots costs more than a small document.
    private ulong _pass;

    public NameHashes() => _slots = _own;

    /// <summary>An empty one, kept on this thread since it was given back.</summary>
    public static NameHashes Rent()
    {
        NameHashes hashes = _kept ?? new NameHashes();
        _kept = null;
        hashes.Clear();
        return hashes;
    }

    public void Return()
    {
        Clear();
        _kept = this;
    }

    /// <summary>Forgets all names; keeps no more memory than most documents need.</summary>
    public void Clear()
    {
        _pass += 1UL << 32;
        if (_slots != _own)
        {
            ArrayPool<ulong>.Shared.Return(_slots);
            _slots = _own;
        }

        if (4 * _count > _own.Length)
        {
            Array.Clear(_own);
            _count = 0;
        }
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
        int length = 2 * _slots.Length;
        ulong[] slots = length > KeptSlots ? ArrayPool<ulong>.Shared.Rent(length) : new ulong[length];
        Array.Clear(slots);
        foreach (ulong hash in _slots)
        {
            if (hash != 0)
            {
                TryPlace(slots, hash);
            }
        }

        if (length <= KeptSlots)
        {
            _own = slots;
        }
        else if (_slots != _own)
        {
            ArrayPool<ulong>.Shared.Return(_slots);
        }

        _slots = slots;
    }
}
