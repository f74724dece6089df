using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportSdk.Json;

/// <summary>
/// Up to 64 distinct member names met at one depth of a document, each with the name that followed it last. Rows of a table repeat
/// their names in one order: the next name is then told by one comparison without scanning it, and "never twice in this object" is one bit.
/// Documents on one thread are mostly of one kind, so that names are kept for the next one.
/// </summary>
/// <remarks>Objects with more names than fit are left to <see cref="NameSorter"/>. A name equal to another only after unescaping has the
/// other's slot.</remarks>
internal sealed class NameTable
{
    public const int Capacity = 64;

    /// <summary>The slot before an object's first name.</summary>
    public const int Start = Capacity;

    /// <summary>The slot that no name matches; its own follower.</summary>
    public const int Nowhere = Capacity + 1;

    /// <summary>Bytes of all names: longer ones do not fit.</summary>
    private const int MostBytes = 1 << 12;

    /// <summary>Of each hash of the first bytes of a name the slot that was found for it last.</summary>
    private readonly byte[] _guesses = new byte[256];

    private readonly ulong[] _keys = new ulong[Capacity];

    /// <summary>The names, quotes included: slots refer to these.</summary>
    private byte[] _bytes = new byte[256];
    private int _used;
    private int _count;
    private bool _anyEscaped;

    public NameTable() => Reset();

    /// <summary>The slots of a table that never has a name.</summary>
    public static NameSlot[] NoSlots { get; } = NewSlots();

    public NameSlot[] Slots { get; } = NewSlots();

    /// <summary>Whether a name did not fit: the next object may have other names, so it is worth learning anew.</summary>
    public bool IsOverfull { get; private set; }

    /// <summary>The slot of the name whose opening quote is at <paramref name="i"/>, when it is the one that followed
    /// <paramref name="last"/> before or, that one left out, the next; else one of length 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly NameSlot Predict(NameSlot[] slots, ReadOnlySpan<byte> utf8, int i, int last)
    {
        if (i <= utf8.Length - Vector128<byte>.Count)
        {
            Vector128<byte> head = Vector128.Create(utf8.Slice(i, Vector128<byte>.Count));
            ref readonly NameSlot slot = ref slots[slots[last].Follower];
            if ((head & slot.Mask) == slot.Head && (slot.Length <= Vector128<byte>.Count || slot.IsRestAt(utf8, i)))
            {
                return ref slot;
            }

            slot = ref slots[slot.Follower];
            if ((head & slot.Mask) == slot.Head && (slot.Length <= Vector128<byte>.Count || slot.IsRestAt(utf8, i)))
            {
                return ref slot;
            }
        }

        return ref slots[Nowhere];
    }

    /// <summary>The slot of the name whose opening quote is at <paramref name="i"/>, by its first bytes, when that guess is right; else one of
    /// length 0. A name found is remembered to have followed <paramref name="last"/>.</summary>
    public ref readonly NameSlot Guess(ReadOnlySpan<byte> utf8, int i, int last)
    {
        if (i <= utf8.Length - Vector128<byte>.Count)
        {
            Vector128<byte> head = Vector128.Create(utf8.Slice(i, Vector128<byte>.Count));
            int guess = _guesses[GuessIndex(utf8, i + 1)];
            ref readonly NameSlot slot = ref Slots[guess];
            if (guess < _count && (head & slot.Mask) == slot.Head && (slot.Length <= Vector128<byte>.Count || slot.IsRestAt(utf8, i)))
            {
                Slots[last].Follower = guess;
                return ref slot;
            }
        }

        return ref Slots[Nowhere];
    }

    /// <summary>A document ends: names that leave room for as many others are kept.</summary>
    public void EndDocument()
    {
        if (_count > Capacity / 2 || _used > MostBytes / 2 || _anyEscaped || IsOverfull)
        {
            Reset();
        }
    }

    public void Reset()
    {
        _count = 0;
        _used = 0;
        _anyEscaped = false;
        IsOverfull = false;
        Slots[Start].Follower = Nowhere;
    }

    /// <summary>Finds or adds the name whose first byte after the quote is at <paramref name="start"/>, and remembers that it followed
    /// <paramref name="last"/>.</summary>
    /// <returns>Its slot; <see cref="Nowhere"/> when it is new and there is no room.</returns>
    public int Learn(ReadOnlySpan<byte> utf8, int start, int length, int flags, int last)
    {
        ReadOnlySpan<byte> quoted = utf8.Slice(start - 1, length + 2);
        ulong key = Key(quoted);
        int slot = Find(quoted, key);
        if (slot < 0 && (flags != 0 || _anyEscaped))
        {
            slot = FindText(utf8.Slice(start, length), flags != 0);
        }

        if (slot < 0)
        {
            if (_count == Capacity || quoted.Length > MostBytes - _used)
            {
                IsOverfull = true;
                return Nowhere;
            }

            slot = _count++;
            _keys[slot] = key;
            int kept = Keep(quoted);
            Slots[slot] = new NameSlot(_bytes, kept, quoted.Length, flags, slot);
            _anyEscaped |= flags != 0;
        }

        if (start <= utf8.Length - sizeof(uint))
        {
            _guesses[GuessIndex(utf8, start)] = (byte)slot;
        }

        Slots[last].Follower = slot;
        return slot;
    }

    private static byte GuessIndex(ReadOnlySpan<byte> utf8, int start) =>
        (byte)((BinaryPrimitives.ReadUInt32LittleEndian(utf8.Slice(start, sizeof(uint))) * 0x9E3779B1) >> 24);

    private static NameSlot[] NewSlots()
    {
        NameSlot[] slots = new NameSlot[Capacity + 2];

        // One is never equal to anything masked with zero.
        slots.AsSpan().Fill(new NameSlot { Head = Vector128<byte>.One, Follower = Nowhere });
        return slots;
    }

    /// <summary>Copies a name, since the document it is in goes away; slots that are there keep the bytes that they were made with.</summary>
    private int Keep(ReadOnlySpan<byte> quoted)
    {
        if (quoted.Length > _bytes.Length - _used)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _used + quoted.Length));
        }

        quoted.CopyTo(_bytes.AsSpan(_used));
        _used += quoted.Length;
        return _used - quoted.Length;
    }

    private int Find(ReadOnlySpan<byte> quoted, ulong key)
    {
        int from = 0;
        while (true)
        {
            int found = _keys.AsSpan(from, _count - from).IndexOf(key);
            if (found < 0)
            {
                return -1;
            }

            found += from;
            if (Slots[found].Text.SequenceEqual(quoted))
            {
                return found;
            }

            from = found + 1;
        }
    }

    private int FindText(ReadOnlySpan<byte> name, bool isEscaped)
    {
        for (int k = 0; k < _count; k++)
        {
            ref readonly NameSlot slot = ref Slots[k];
            if (JsonText.Equal(name, isEscaped, slot.Text[1..^1], slot.Flags != 0))
            {
                return k;
            }
        }

        return -1;
    }

    /// <summary>First and last eight bytes and the length in one word: different for nearly all names that differ, and only a filter.</summary>
    private static ulong Key(ReadOnlySpan<byte> quoted)
    {
        if (quoted.Length >= sizeof(ulong))
        {
            ulong tail = BinaryPrimitives.ReadUInt64LittleEndian(quoted[^sizeof(ulong)..]);
            return BinaryPrimitives.ReadUInt64LittleEndian(quoted) ^ BitOperations.RotateLeft(tail, 29) ^ (ulong)quoted.Length;
        }

        ulong key = 0;
        for (int k = quoted.Length - 1; k >= 0; k--)
        {
            key = (key << 8) | quoted[k];
        }

        return key;
    }
}
