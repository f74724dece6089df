using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ReportSdk.Json;

/// <content>The same by vectors of 64 bytes, with half as many instructions. Never compiled ahead, and so at once as well as can be.</content>
internal static partial class Utf8Validity
{
    /// <summary>By the widest vectors of the machine.</summary>
    /// <remarks>By itself, since a method that asks for such vectors is not compiled ahead.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool IsLongValid(ReadOnlySpan<byte> bytes) =>
        Avx512BW.IsSupported && Vector512.IsHardwareAccelerated ? IsValidInWideVectors(bytes) : IsValidInVectors(bytes);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsValidInWideVectors(ReadOnlySpan<byte> bytes)
    {
        Vector512<byte> previous = Vector512<byte>.Zero;
        Vector512<byte> unfinished = Vector512<byte>.Zero;
        Span<byte> rest = stackalloc byte[Step];
        CopyRest(bytes, rest);
        return AreStepsValid(bytes, ref previous, ref unfinished) && AreStepsValid(rest, ref previous, ref unfinished) && unfinished == Vector512<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static bool AreStepsValid(ReadOnlySpan<byte> bytes, ref Vector512<byte> last, ref Vector512<byte> unfinished)
    {
        Vector512<byte> previous = last;
        Vector512<byte> open = unfinished;
        Vector512<byte> wrong = Vector512<byte>.Zero;
        var tables = WideTables.Create();
        while (bytes.Length >= Step)
        {
            wrong |= Check(Vector512.Create(bytes), tables, ref previous, ref open);
            bytes = bytes[Step..];
        }

        last = previous;
        unfinished = open;
        return wrong == Vector512<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Check(Vector512<byte> block, WideTables tables, ref Vector512<byte> previous, ref Vector512<byte> unfinished)
    {
        Vector512<byte> wrong = unfinished;
        if (block.ExtractMostSignificantBits() != 0)
        {
            Vector512<byte> low = Vector512.Create((byte)0x0F);

            // The last quarter of the block before and the first three of this one: what each quarter of this one has before it.
            Vector512<byte> middle = Avx512F.AlignRight64(block.AsUInt64(), previous.AsUInt64(), 6).AsByte();
            Vector512<byte> one = Avx512BW.AlignRight(block, middle, 15);
            Vector512<byte> pairs = Avx512BW.Shuffle(tables.FirstHigh, Vector512.ShiftRightLogical(one.AsUInt16(), 4).AsByte() & low)
                & Avx512BW.Shuffle(tables.FirstLow, one & low)
                & Avx512BW.Shuffle(tables.SecondHigh, Vector512.ShiftRightLogical(block.AsUInt16(), 4).AsByte() & low);
            Vector512<byte> third = Avx512BW.SubtractSaturate(Avx512BW.AlignRight(block, middle, 14), Vector512.Create((byte)(0xE0 - 0x80)));
            Vector512<byte> fourth = Avx512BW.SubtractSaturate(Avx512BW.AlignRight(block, middle, 13), Vector512.Create((byte)(0xF0 - 0x80)));
            wrong = ((third | fourth) & Vector512.Create((byte)0x80)) ^ pairs;
            unfinished = Avx512BW.SubtractSaturate(block, tables.LastLeads);
        }

        previous = block;
        return wrong;
    }

    /// <summary>Made before the loop, which then has them in registers.</summary>
    private readonly struct WideTables(Vector512<byte> firstHigh, Vector512<byte> firstLow, Vector512<byte> secondHigh, Vector512<byte> lastLeads)
    {
        public Vector512<byte> FirstHigh { get; } = firstHigh;

        public Vector512<byte> FirstLow { get; } = firstLow;

        public Vector512<byte> SecondHigh { get; } = secondHigh;

        public Vector512<byte> LastLeads { get; } = lastLeads;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static WideTables Create() => new(
            Four(Utf8Validity.FirstHigh), Four(Utf8Validity.FirstLow), Four(Utf8Validity.SecondHigh), Vector512.Create(Vector256<byte>.AllBitsSet, Utf8Validity.LastLeads));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<byte> Four(Vector128<byte> quarter) => Vector512.Create(Vector256.Create(quarter, quarter), Vector256.Create(quarter, quarter));
    }
}
