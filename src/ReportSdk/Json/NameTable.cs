using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportSdk.Json;

/// <summary>
/// Distinct member names met at one depth of a document, each with the name that followed it last. Rows of a table repeat their names in one
/// order: the next name is then told by one comparison without scanning it, and "never twice in this object" is one number that differs.
/// Documents on one thread are mostly of one kind, so that names are kept for the next one.
/// </summary>
/// <remarks>Names that do not fit are left to <see cref="NameHashes"/>. A name equal to another only after unescaping has the other's slot.</remarks>
internal sealed class NameTable(KnownNames known)
{
    /// <summary>The slot before an object's first name.</summary>
    public const int Start = 0;

    /// <summary>The slot that no name matches; its own follower.</summary>
    public const int Nowhere = 1;

    private const int FirstName = 2;
    private const int LeastSlots = 64;
    private const int MostSlots = 256;

    /// <summary>Names among which there are escapes are compared one by one.</summary>
    private const int MostSlotsWithEscapes = 64;

    /// <summary>Bytes of all names: longer ones do not fit.</summary>
    private const int MostBytes = 1 << 13;

    /// <summary>Names with one key, whatever an author of documents does.</summary>
    private const int LongestChain = 16;

    /// <summary>Names that did not fit after which others are worth learning.</summary>
    private const int ManyMisses = 4 * MostSlots;

    private const int IndexBits = 9;

    /// <summary>Of each hash of the first bytes of a name the slot that was found for it last.</summary>
    private readonly byte[] _guesses = new byte[256];

    /// <summary>Slots by the hash of their keys; 0 for none.</summary>
    private readonly byte[] _index = new byte[1 << IndexBits];

    private ulong[] _keys = new ulong[LeastSlots];

    /// <summary>The names, quotes included: slots refer to these.</summary>
    private byte[] _bytes = new byte[256];
    private int _used;
    private int _end = FirstName;
    private int _misses;
    private bool _anyEscaped;
    private KnownNames _known = known;

    /// <summary>The slots of a table that never has a name.</summary>
    public static NameSlot[] NoSlots { get; } = NewSlots(FirstName);

    /// <summary>Its slots; others after a name was learned.</summary>
    public NameSlot[] Slots { get; private set; } = NewSlots(LeastSlots);

    /// <summary>Whether a name that is in no slot may still be one of them, written in another way.</summary>
    public bool HasEscapes => _anyEscaped;

    /// <summary>Whether there was no room for a name.</summary>
    public bool IsFull => _misses > 0;

    /// <summary>The slot of the name whose opening quote is at <paramref name="i"/>, when it is the one that followed
    /// <paramref name="last"/> before or, that one left out, the next; else one of length 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref NameSlot Predict(NameSlot[] slots, ReadOnlySpan<byte> utf8, int i, int last)
    {
        if (i <= utf8.Length - Vector128<byte>.Count)
        {
            Vector128<byte> head = Vector128.Create(utf8.Slice(i, Vector128<byte>.Count));
            ref NameSlot slot = ref slots[slots[last].Follower];
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
    public ref NameSlot Guess(ReadOnlySpan<byte> utf8, int i, int last)
    {
        if (i <= utf8.Length - Vector128<byte>.Count)
        {
            Vector128<byte> head = Vector128.Create(utf8.Slice(i, Vector128<byte>.Count));
            int guess = _guesses[GuessIndex(utf8, i + 1)];
            ref NameSlot slot = ref Slots[guess];
            if (guess < _end && (head & slot.Mask) == slot.Head && (slot.Length <= Vector128<byte>.Count || slot.IsRestAt(utf8, i)))
            {
                Slots[last].Follower = guess;
                return ref slot;
            }
        }

        return ref Slots[Nowhere];
    }

    /// <summary>An object or a document begins: names that were of little use make room for others.</summary>
    public void Refresh()
    {
        if (_misses > ManyMisses || (_misses > 0 && _anyEscaped))
        {
            Reset();
        }
    }

    /// <summary>From now on names have the numbers that they have among others.</summary>
    public void Number(KnownNames known)
    {
        _known = known;
        foreach (ref NameSlot slot in Slots.AsSpan(FirstName, _end - FirstName))
        {
            slot.Flags = FlagsOf(slot.Text, slot.IsEscaped ? Token.EscapedFlag : 0);
        }
    }

    /// <summary>Forgets all names.</summary>
    public void Reset()
    {
        _end = FirstName;
        _used = 0;
        _misses = 0;
        _anyEscaped = false;
        _index.AsSpan().Clear();
        Slots[Start].Follower = Nowhere;
    }

    /// <summary>Finds or adds the name whose first byte after the quote is at <paramref name="start"/>, and remembers that it followed
    /// <paramref name="last"/>.</summary>
    /// <returns>Its slot; <see cref="Nowhere"/> when it is new and there is no room.</returns>
    public int Learn(ReadOnlySpan<byte> utf8, int start, int length, int flags, int last)
    {
        ReadOnlySpan<byte> quoted = utf8.Slice(start - 1, length + 2);
        ulong key = Key(quoted);
        int slot = Find(quoted, key, out int free);
        if (slot < 0 && (flags != 0 || _anyEscaped))
        {
            slot = FindText(utf8.Slice(start, length), flags != 0);
        }

        if (slot < 0)
        {
            slot = TryAdd(quoted, key, free, flags);
        }

        if (slot < 0)
        {
            _misses++;
            return Nowhere;
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

    private static NameSlot[] NewSlots(int count)
    {
        NameSlot[] slots = new NameSlot[count];

        // One is never equal to anything masked with zero.
        slots.AsSpan(0, FirstName).Fill(new NameSlot { Head = Vector128<byte>.One, Follower = Nowhere });
        return slots;
    }

    private int TryAdd(ReadOnlySpan<byte> quoted, ulong key, int free, int flags)
    {
        bool anyEscaped = _anyEscaped || flags != 0;
        if (free < 0 || _end >= (anyEscaped ? MostSlotsWithEscapes : MostSlots) || quoted.Length > MostBytes - _used)
        {
            return -1;
        }

        if (_end == _keys.Length)
        {
            Grow();
        }

        int slot = _end++;
        _index[free] = (byte)slot;
        _keys[slot] = key;
        int kept = Keep(quoted);
        Slots[slot] = new NameSlot(_bytes, kept, quoted.Length, FlagsOf(quoted, flags), slot);
        _anyEscaped = anyEscaped;
        return slot;
    }

    private int FlagsOf(ReadOnlySpan<byte> quoted, int flags) => Token.NameFlags(flags, _known.FindWritten(quoted[1..^1], flags != 0) + 1);

    private void Grow()
    {
        NameSlot[] slots = NewSlots(2 * _end);
        Slots.AsSpan(0, _end).CopyTo(slots);
        Slots = slots;
        Array.Resize(ref _keys, slots.Length);
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

    /// <summary>The slot of a name as it is written, or -1 and where in the index it would be; -1 of that, too, where it would take too long to find.</summary>
    private int Find(ReadOnlySpan<byte> quoted, ulong key, out int free)
    {
        int place = (int)((key * 0x9E3779B97F4A7C15) >> (64 - IndexBits));
        for (int step = 0; step < LongestChain; step++, place = (place + 1) & (_index.Length - 1))
        {
            int slot = _index[place];
            if (slot == 0)
            {
                free = place;
                return -1;
            }

            if (_keys[slot] == key && Slots[slot].Text.SequenceEqual(quoted))
            {
                free = -1;
                return slot;
            }
        }

        free = -1;
        return -1;
    }

    private int FindText(ReadOnlySpan<byte> name, bool isEscaped)
    {
        for (int k = FirstName; k < _end; k++)
        {
            ref readonly NameSlot slot = ref Slots[k];
            if (JsonText.Equal(name, isEscaped, slot.Text[1..^1], slot.IsEscaped))
            {
                return k;
            }
        }

        return -1;
    }

    /// <summary>First and last eight bytes, those in the middle and the length in one word: different for nearly all names that differ, and only a filter.</summary>
    private static ulong Key(ReadOnlySpan<byte> quoted)
    {
        if (quoted.Length >= sizeof(ulong))
        {
            ulong tail = BinaryPrimitives.ReadUInt64LittleEndian(quoted[^sizeof(ulong)..]);
            ulong middle = BinaryPrimitives.ReadUInt64LittleEndian(quoted[((quoted.Length - sizeof(ulong)) / 2)..]);
            return BinaryPrimitives.ReadUInt64LittleEndian(quoted) ^ BitOperations.RotateLeft(tail, 29) ^ BitOperations.RotateLeft(middle, 47) ^ (ulong)quoted.Length;
        }

        ulong key = 0;
        for (int k = quoted.Length - 1; k >= 0; k--)
        {
            key = (key << 8) | quoted[k];
        }

        return key;
    }
}
