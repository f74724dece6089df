using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ReportSdk.Json;

/// <summary>Finds a name among those a schema mentions.</summary>
/// <remarks>
/// The names are the schema's, so that a document cannot make chains grow: it can only meet those that are there. Where a schema's own
/// names collide too often the table falls back to a search in order, and a look-up never costs more than a logarithm.
/// </remarks>
internal sealed class KnownNames
{
    private const int LongestChain = 12;

    /// <summary>Names that are compared one by one in less time than a hash takes.</summary>
    private const int FewNames = 4;

    private readonly byte[][] _names;

    /// <summary>Bits of <see cref="FilterBit"/> that some name has: most names of others are told by one look.</summary>
    private readonly ulong _filter;
    private readonly ulong[] _hashes = [];
    private readonly int[] _slots = [];
    private readonly int[]? _ordered;

    public KnownNames(byte[][] names)
    {
        _names = names;
        foreach (byte[] name in names)
        {
            _filter |= 1UL << FilterBit(name);
        }

        if (names.Length <= FewNames)
        {
            return;
        }

        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)names.Length * 2);
        _slots = new int[capacity];
        _hashes = new ulong[names.Length];
        if (!TryFillSlots())
        {
            _ordered = new int[names.Length];
            for (int i = 0; i < _ordered.Length; i++)
            {
                _ordered[i] = i;
            }

            Array.Sort(_ordered, (x, y) => _names[x].AsSpan().SequenceCompareTo(_names[y]));
        }
    }

    public static KnownNames Empty { get; } = new([]);

    public int Count => _names.Length;

    public ReadOnlySpan<byte> this[int ordinal] => _names[ordinal];

    public byte[] GetBytes(int ordinal) => _names[ordinal];

    /// <summary>Ordinal of the name, or -1. Tries <paramref name="expected"/> first: members mostly come in the schema's order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        byte[][] names = _names;
        return (uint)expected < (uint)names.Length && IsSame(name, names[expected]) ? expected : Find(name);
    }

    /// <summary>Names are short: two overlapping words decide most of them without a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(ReadOnlySpan<byte> name, byte[] known)
    {
        if (name.Length != known.Length)
        {
            return false;
        }

        if ((uint)(name.Length - 4) <= 4)
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(name) == BinaryPrimitives.ReadUInt32LittleEndian(known)
                && BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) == BinaryPrimitives.ReadUInt32LittleEndian(known.AsSpan(known.Length - 4));
        }

        return name.SequenceEqual(known);
    }

    /// <summary>Ordinal of the name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        if (((_filter >> FilterBit(name)) & 1) == 0)
        {
            return -1;
        }

        if (_names.Length <= FewNames)
        {
            return FindAmongFew(name);
        }

        if (_ordered is not null)
        {
            return FindInOrder(name);
        }

        ulong hash = Hash(name);
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int ordinal = _slots[slot] - 1;
            if (_hashes[ordinal] == hash && name.SequenceEqual(_names[ordinal]))
            {
                return ordinal;
            }
        }

        return -1;
    }

    /// <summary>Ordinal of a name as a document writes it, or -1.</summary>
    public int FindWritten(ReadOnlySpan<byte> raw, bool isEscaped)
    {
        if (!isEscaped)
        {
            return Find(raw);
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent(raw.Length);
        int ordinal = Find(buffer.AsSpan(0, JsonText.Unescape(raw, buffer)));
        ArrayPool<byte>.Shared.Return(buffer);
        return ordinal;
    }

    /// <summary>Of the length and the first byte; a shift takes its last six bits.</summary>
    private static int FilterBit(ReadOnlySpan<byte> name) => name.IsEmpty ? 0 : name[0] + (5 * name.Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FindAmongFew(ReadOnlySpan<byte> name)
    {
        byte[][] names = _names;
        for (int i = 0; i < names.Length; i++)
        {
            if (IsSame(name, names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private bool TryFillSlots()
    {
        int mask = _slots.Length - 1;
        for (int i = 0; i < _names.Length; i++)
        {
            ulong hash = Hash(_names[i]);
            _hashes[i] = hash;
            int slot = (int)hash & mask;
            for (int steps = 0; _slots[slot] != 0; steps++)
            {
                if (steps == LongestChain)
                {
                    return false;
                }

                slot = (slot + 1) & mask;
            }

            _slots[slot] = i + 1;
        }

        return true;
    }

    private int FindInOrder(ReadOnlySpan<byte> name)
    {
        int low = 0;
        int high = _ordered!.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = name.SequenceCompareTo(_names[_ordered[middle]]);
            if (order == 0)
            {
                return _ordered[middle];
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    /// <summary>Of the length and of the bytes at both ends and in the middle: enough to tell the names of one schema apart.</summary>
    public static ulong Hash(ReadOnlySpan<byte> name)
    {
        ulong sample;
        if (name.Length >= 8)
        {
            sample = BinaryPrimitives.ReadUInt64LittleEndian(name)
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), 23)
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[((name.Length - 8) / 2)..]), 41);
        }
        else if (name.Length >= 4)
        {
            sample = BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32);
        }
        else
        {
            sample = name.Length == 0 ? 0 : name[0] | ((ulong)name[name.Length >> 1] << 8) | ((ulong)name[^1] << 16);
        }

        ulong product = (sample + (ulong)name.Length) * 0x9E3779B97F4A7C15;
        return product ^ (product >> 29);
    }
}
