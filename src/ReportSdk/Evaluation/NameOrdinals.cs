using System.Numerics;
using System.Runtime.CompilerServices;

namespace ReportSdk.Evaluation;

/// <summary>Finds a name among those that a schema mentions by the number that the name has in the catalog: names of a document are compared once, not once for each schema.</summary>
/// <remarks>Numbers of one schema mostly follow each other. To make a chain of some length, a catalog must have as many names as its square.</remarks>
internal sealed class NameOrdinals
{
    /// <summary>A slot without a name: number 0, ordinal -1.</summary>
    private const ulong Free = uint.MaxValue;

    private readonly int[] _numbers;

    /// <summary>A bit for the last six of each number: most names of others are told by one look.</summary>
    private readonly ulong _filter;

    /// <summary>Number and ordinal of a name in one word; a power of two of them, of which half are free.</summary>
    private readonly ulong[] _slots;

    /// <param name="numbers">By ordinal: the name's number, which is not 0 and no other's.</param>
    public NameOrdinals(int[] numbers)
    {
        _numbers = numbers;
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)numbers.Length * 2 + 1)];
        Array.Fill(_slots, Free);
        int mask = _slots.Length - 1;
        for (int ordinal = 0; ordinal < numbers.Length; ordinal++)
        {
            _filter |= 1UL << numbers[ordinal];
            int slot = numbers[ordinal] & mask;
            while (_slots[slot] != Free)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = ((ulong)(uint)numbers[ordinal] << 32) | (uint)ordinal;
        }
    }

    public static NameOrdinals Empty { get; } = new([]);

    public int Count => _numbers.Length;

    /// <summary>Number of the name with an ordinal.</summary>
    public int this[int ordinal] => _numbers[ordinal];

    /// <summary>Ordinal of the name, or -1. Tries <paramref name="expected"/> first: members mostly come in the schema's order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int number, int expected)
    {
        if (((_filter >> number) & 1) == 0)
        {
            return -1;
        }

        int[] numbers = _numbers;
        return (uint)expected < (uint)numbers.Length && numbers[expected] == number ? expected : FindSlot(number);
    }

    /// <summary>Ordinal of the name, or -1; that of 0, which is no name's number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(int number) => ((_filter >> number) & 1) == 0 ? -1 : FindSlot(number);

    private int FindSlot(int number)
    {
        ulong[] slots = _slots;
        int slot = number;
        while (true)
        {
            ulong found = slots[slot & (slots.Length - 1)];
            if ((int)(found >> 32) == number || found == Free)
            {
                return (int)found;
            }

            slot++;
        }
    }
}
