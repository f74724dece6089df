using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace ReportSdk.Json;

/// <summary>
/// Whether bytes are UTF-8 (Unicode 16.0 §3.9, table 3-7). Of text that is mostly beyond ASCII the platform looks at each character; this looks at 64 bytes at
/// a time: three tables, asked by the halves of two neighbouring bytes, have a bit in common exactly where the two cannot follow each other (Keiser and Lemire,
/// "Validating UTF-8 In Less Than One Instruction Per Byte", 2021).
/// </summary>
internal static partial class Utf8Validity
{
    private const int Step = 2 * 32;

    /// <summary>Bytes from which on vectors of 64 bytes are worth being asked for: a program that was compiled ahead compiles what uses them when it runs.</summary>
    internal const int Long = 4096;

    // One bit for each thing that can be wrong with a byte and the one after it.
    private const byte TooShort = 1;
    private const byte TooLong = 1 << 1;
    private const byte OverlongThree = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte OverlongTwo = 1 << 5;
    private const byte TooLargeOrOverlongFour = 1 << 6;
    private const byte TwoContinuations = 1 << 7;

    /// <summary>What the upper half of the first byte alone decides.</summary>
    private const byte AnyLowHalf = TooShort | TooLong | TwoContinuations;

    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Step || !Avx2.IsSupported)
        {
            return Utf8.IsValid(bytes);
        }

        return bytes.Length < Long ? IsValidInVectors(bytes) : IsLongValid(bytes);
    }

    /// <summary>Where there is AVX2.</summary>
    internal static bool IsValidInVectors(ReadOnlySpan<byte> bytes)
    {
        Vector256<byte> previous = Vector256<byte>.Zero;
        Vector256<byte> unfinished = Vector256<byte>.Zero;
        Span<byte> rest = stackalloc byte[Step];
        CopyRest(bytes, rest);
        return AreStepsValid(bytes, ref previous, ref unfinished) && AreStepsValid(rest, ref previous, ref unfinished) && unfinished == Vector256<byte>.Zero;
    }

    /// <summary>Copies what is behind the last whole step, with zeros behind it.</summary>
    private static void CopyRest(ReadOnlySpan<byte> bytes, Span<byte> rest)
    {
        rest.Clear();
        bytes[(bytes.Length - (bytes.Length % Step))..].CopyTo(rest);
    }

    /// <summary>As many whole steps as there are.</summary>
    /// <remarks>By itself, since a call behind the loop would have what goes from step to step stored and loaded in each.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool AreStepsValid(ReadOnlySpan<byte> bytes, ref Vector256<byte> last, ref Vector256<byte> unfinished)
    {
        Vector256<byte> previous = last;
        Vector256<byte> open = unfinished;
        Vector256<byte> wrong = Vector256<byte>.Zero;
        while (bytes.Length >= Step)
        {
            wrong |= Check(Vector256.Create(bytes), Vector256.Create(bytes[Vector256<byte>.Count..]), ref previous, ref open);
            bytes = bytes[Step..];
        }

        last = previous;
        unfinished = open;
        return wrong == Vector256<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Check(Vector256<byte> first, Vector256<byte> second, ref Vector256<byte> previous, ref Vector256<byte> unfinished)
    {
        Vector256<byte> wrong = unfinished;
        if ((first | second).ExtractMostSignificantBits() != 0)
        {
            wrong = CheckPairs(first, previous) | CheckPairs(second, first);

            // A lead byte among the last three whose sequence goes on in the next step.
            unfinished = Avx2.SubtractSaturate(second, LastLeads);
        }

        previous = second;
        return wrong;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> CheckPairs(Vector256<byte> block, Vector256<byte> previous)
    {
        Vector256<byte> low = Vector256.Create((byte)0x0F);

        // The upper half of the block before and the lower half of this one: what bytes of this one have before them.
        Vector256<byte> middle = Avx2.Permute2x128(previous, block, 0x21);
        Vector256<byte> one = Avx2.AlignRight(block, middle, 15);
        Vector256<byte> pairs = Avx2.Shuffle(Vector256.Create(FirstHigh, FirstHigh), Vector256.ShiftRightLogical(one.AsUInt16(), 4).AsByte() & low)
            & Avx2.Shuffle(Vector256.Create(FirstLow, FirstLow), one & low)
            & Avx2.Shuffle(Vector256.Create(SecondHigh, SecondHigh), Vector256.ShiftRightLogical(block.AsUInt16(), 4).AsByte() & low);

        // Two continuations in a row are right exactly behind a lead of three or four.
        Vector256<byte> third = Avx2.SubtractSaturate(Avx2.AlignRight(block, middle, 14), Vector256.Create((byte)(0xE0 - 0x80)));
        Vector256<byte> fourth = Avx2.SubtractSaturate(Avx2.AlignRight(block, middle, 13), Vector256.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector256.Create((byte)0x80)) ^ pairs;
    }

    // Inlined, or else these constants are calls.
    private static Vector256<byte> LastLeads
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(
            Vector128<byte>.AllBitsSet, Vector128.Create(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xEF, 0xDF, 0xBF));
    }

    private static Vector128<byte> FirstHigh
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(
            TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
            TooShort | OverlongTwo, TooShort, TooShort | OverlongThree | Surrogate, TooShort | TooLarge | TooLargeOrOverlongFour);
    }

    private static Vector128<byte> FirstLow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(
            AnyLowHalf | OverlongThree | OverlongTwo | TooLargeOrOverlongFour, AnyLowHalf | OverlongTwo, AnyLowHalf, AnyLowHalf, AnyLowHalf | TooLarge,
            AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour,
            AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour,
            AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour,
            AnyLowHalf | TooLarge | TooLargeOrOverlongFour | Surrogate, AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour);
    }

    private static Vector128<byte> SecondHigh
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(
            TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
            TooLong | OverlongTwo | TwoContinuations | OverlongThree | TooLargeOrOverlongFour,
            TooLong | OverlongTwo | TwoContinuations | OverlongThree | TooLarge,
            TooLong | OverlongTwo | TwoContinuations | Surrogate | TooLarge, TooLong | OverlongTwo | TwoContinuations | Surrogate | TooLarge,
            TooShort, TooShort, TooShort, TooShort);
    }
}
