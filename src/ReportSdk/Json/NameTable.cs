using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ReportSdk.Json;

/// <summary>
/// Up to 64 distinct member names met at one depth of a document, each with the name that followed it last. Rows of a table repeat
/// their names in one order: the next name is then told by one comparison without scanning it, and "never twice in this object" is one bit.
/// </summary>
/// <remarks>Objects with more names than fit are left to <see cref="NameSorter"/>. A name equal to another only after unescaping has the
/// other's slot.</remarks>
internal sealed class NameTable
{
    public const int Capacity = 64;

    /// <summary>The slot before an object's first name.</summary>
    public const int Start = Capacity;

    /// <summary>Returned for a name that is not in the table and no longer fits.</summary>
    public const int Full = -1;

    /// <summary>A slot that no name matches; its own follower.</summary>
    private const int Nowhere = Capacity + 1;

    private readonly Slot[] _slots = new Slot[Capacity + 2];
    private readonly ulong[] _keys = new ulong[Capacity];
    private int _count;
    private bool _anyEscaped;

    public NameTable() => Reset();

    /// <summary>Whether the last name did not fit: the next object may have other names, so it is worth learning anew.</summary>
    public bool IsOverfull { get; private set; }

    public void Reset()
    {
        _count = 0;
        _anyEscaped = false;
        IsOverfull = false;
        _slots[Nowhere] = new Slot { Head = 1, Mask = 0, Follower = Nowhere };
        _slots[Start] = _slots[Nowhere];
    }

    /// <summary>Slot of the name whose opening quote is at <paramref name="i"/>, when it is the one expected after <paramref name="last"/>
    /// or, that one left out, the next; else negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Predict(ReadOnlySpan<byte> utf8, int i, int last)
    {
        Slot[] slots = _slots;
        if (i > utf8.Length - sizeof(ulong) || (uint)last >= (uint)slots.Length)
        {
            return -1;
        }

        ulong head = BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(i, sizeof(ulong)));
        int slot = slots[last].Follower;
        if (Matches(utf8, i, head, in slots[slot]))
        {
            return slot;
        }

        slot = slots[slot].Follower;
        return Matches(utf8, i, head, in slots[slot]) ? slot : -1;
    }

    /// <summary>Bytes of a slot's name as written, without quotes.</summary>
    public int Length(int slot) => _slots[slot].Length - 2;

    /// <summary><see cref="Token.EscapedFlag"/> or 0.</summary>
    public int Flags(int slot) => _slots[slot].Flags;

    /// <summary>Finds or adds the name whose first byte after the quote is at <paramref name="start"/>, and remembers that it followed
    /// <paramref name="last"/>.</summary>
    /// <returns>Its slot, or <see cref="Full"/>.</returns>
    public int Learn(ReadOnlySpan<byte> utf8, int start, int length, int flags, int last)
    {
        ReadOnlySpan<byte> quoted = utf8.Slice(start - 1, length + 2);
        ulong key = Key(quoted);
        int slot = Find(utf8, quoted, key);
        if (slot < 0 && (flags != 0 || _anyEscaped))
        {
            slot = FindText(utf8, utf8.Slice(start, length), flags != 0);
        }

        if (slot < 0)
        {
            if (_count == Capacity)
            {
                IsOverfull = true;
                return Full;
            }

            slot = _count++;
            ulong mask = quoted.Length >= sizeof(ulong) ? ulong.MaxValue : (1UL << (quoted.Length * 8)) - 1;
            _keys[slot] = key;
            _slots[slot] = new Slot
            {
                Head = Head(quoted), Mask = mask, Start = start - 1, Length = quoted.Length, Flags = flags, Follower = Nowhere,
            };
            _anyEscaped |= flags != 0;
        }

        _slots[last].Follower = slot;
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Matches(ReadOnlySpan<byte> utf8, int i, ulong head, in Slot slot) =>
        (head & slot.Mask) == slot.Head
        && (slot.Length <= sizeof(ulong)
            || (slot.Length <= utf8.Length - i && utf8.Slice(i, slot.Length).SequenceEqual(utf8.Slice(slot.Start, slot.Length))));

    private int Find(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> quoted, ulong key)
    {
        int from = 0;
        while (true)
        {
            int found = _keys.AsSpan(from, _count - from).IndexOf(key);
            if (found < 0)
            {
                return -1;
            }

            ref Slot slot = ref _slots[from + found];
            if (utf8.Slice(slot.Start, slot.Length).SequenceEqual(quoted))
            {
                return from + found;
            }

            from += found + 1;
        }
    }

    private int FindText(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> name, bool isEscaped)
    {
        for (int k = 0; k < _count; k++)
        {
            ref Slot slot = ref _slots[k];
            if (JsonText.Equal(name, isEscaped, utf8.Slice(slot.Start + 1, slot.Length - 2), slot.Flags != 0))
            {
                return k;
            }
        }

        return -1;
    }

    /// <summary>First and last eight bytes and the length in one word: different for nearly all names that differ, and only a filter.</summary>
    private static ulong Key(ReadOnlySpan<byte> quoted)
    {
        ulong head = Head(quoted);
        return quoted.Length <= sizeof(ulong)
            ? head
            : head ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(quoted[^sizeof(ulong)..]), 29) ^ (ulong)quoted.Length;
    }

    private static ulong Head(ReadOnlySpan<byte> quoted)
    {
        if (quoted.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(quoted);
        }

        ulong head = 0;
        for (int k = quoted.Length - 1; k >= 0; k--)
        {
            head = (head << 8) | quoted[k];
        }

        return head;
    }

    private struct Slot
    {
        /// <summary>First eight bytes of the name, opening quote and, where there is room, closing quote included.</summary>
        public ulong Head;

        /// <summary>The bits of <see cref="Head"/> that are bytes of the name.</summary>
        public ulong Mask;

        /// <summary>Offset of the opening quote of the name's first occurrence.</summary>
        public int Start;

        /// <summary>Bytes, both quotes included.</summary>
        public int Length;

        public int Flags;

        public int Follower;
    }
}
