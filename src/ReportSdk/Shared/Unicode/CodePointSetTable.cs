#if NET
using Bytes = System.ReadOnlySpan<byte>;
#else
using Bytes = byte[];
#endif

#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>Reads the sets of an embedded table.</summary>
/// <remarks>
/// A set is: count of bases, the bases' indices, count of ranges, ranges (counts and indices are varints). It is the symmetric difference of its bases and its
/// own ranges, so that a property near another one costs only what differs. A range is one byte, the gap since the last range's end (high half) and its
/// length - 1 (low half), where 15 says that a varint of the rest follows.
/// </remarks>
internal static class CodePointSetTable
{
    public static CodePointSet Read(Bytes table, int index)
    {
        int position = 0;
        for (int i = 0; i < index; i++)
        {
            Skip(table, ref position);
        }

        var set = CodePointSet.Empty;
        for (int bases = ReadVarint(table, ref position); bases > 0; bases--)
        {
            // A base always precedes the set that names it.
            set = set.SymmetricDifference(Read(table, ReadVarint(table, ref position)));
        }

        return set.SymmetricDifference(ReadRanges(table, ref position));
    }

    private static CodePointSet ReadRanges(Bytes table, ref int position)
    {
        var bounds = new int[ReadVarint(table, ref position) * 2];
        int end = 0;
        for (int i = 0; i < bounds.Length; i += 2)
        {
            int packed = table[position++];
            int gap = packed >> 4;
            gap += gap == 15 ? ReadVarint(table, ref position) : 0;
            int length = (packed & 15) + 1;
            length += length == 16 ? ReadVarint(table, ref position) : 0;
            bounds[i] = end + gap;
            end = bounds[i + 1] = end + gap + length;
        }

        return CodePointSet.FromBounds(bounds);
    }

    private static void Skip(Bytes table, ref int position)
    {
        for (int bases = ReadVarint(table, ref position); bases > 0; bases--)
        {
            ReadVarint(table, ref position);
        }

        for (int ranges = ReadVarint(table, ref position); ranges > 0; ranges--)
        {
            int packed = table[position++];
            if (packed >> 4 == 15)
            {
                ReadVarint(table, ref position);
            }

            if ((packed & 15) == 15)
            {
                ReadVarint(table, ref position);
            }
        }
    }

    internal static int ReadVarint(Bytes table, ref int position)
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            int next = table[position++];
            value |= (next & 127) << shift;
            if (next < 128)
            {
                return value;
            }
        }
    }
}
