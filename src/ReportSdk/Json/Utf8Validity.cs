using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace ReportSdk.Json;

/// <summary>
/// Whether bytes are UTF-8 (Unicode 16.0 §3.9, table 3-7). Of text that is mostly beyond ASCII the platform looks at each character; this looks at sixteen bytes at
/// a time: three tables, asked by the halves of two neighbouring bytes, have a bit in common exactly where the two cannot follow each other (Keiser and Lemire,
/// "Validating UTF-8 In Less Than One Instruction Per Byte", 2021).
/// </summary>
internal static class Utf8Validity
{
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

    public static bool IsValid(ReadOnlySpan<byte> bytes) =>
        Ssse3.IsSupported && bytes.Length >= 2 * Vector128<byte>.Count ? IsValidInVectors(bytes) : Utf8.IsValid(bytes);

    private static bool IsValidInVectors(ReadOnlySpan<byte> bytes)
    {
        Vector128<byte> previous = Vector128<byte>.Zero;
        Vector128<byte> unfinished = Vector128<byte>.Zero;
        Vector128<byte> wrong = Vector128<byte>.Zero;
        int i = 0;
        for (; i <= bytes.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            Vector128<byte> block = Vector128.Create(bytes.Slice(i, Vector128<byte>.Count));
            wrong |= Check(block, ref previous, ref unfinished);
        }

        Span<byte> rest = stackalloc byte[Vector128<byte>.Count];
        rest.Clear();
        bytes[i..].CopyTo(rest);
        wrong |= Check(Vector128.Create<byte>(rest), ref previous, ref unfinished);
        return (wrong | unfinished) == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Check(Vector128<byte> block, ref Vector128<byte> previous, ref Vector128<byte> unfinished)
    {
        Vector128<byte> wrong = unfinished;
        if (block.ExtractMostSignificantBits() != 0)
        {
            wrong = CheckPairs(block, previous);

            // A lead byte among the last three whose sequence goes on in the next block.
            unfinished = Sse2.SubtractSaturate(
                block, Vector128.Create(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xEF, 0xDF, 0xBF));
        }

        previous = block;
        return wrong;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> CheckPairs(Vector128<byte> block, Vector128<byte> previous)
    {
        Vector128<byte> low = Vector128.Create((byte)0x0F);
        Vector128<byte> one = Ssse3.AlignRight(block, previous, 15);
        Vector128<byte> pairs = Ssse3.Shuffle(FirstHigh, Vector128.ShiftRightLogical(one.AsUInt16(), 4).AsByte() & low)
            & Ssse3.Shuffle(FirstLow, one & low)
            & Ssse3.Shuffle(SecondHigh, Vector128.ShiftRightLogical(block.AsUInt16(), 4).AsByte() & low);

        // Two continuations in a row are right exactly behind a lead of three or four.
        Vector128<byte> third = Sse2.SubtractSaturate(Ssse3.AlignRight(block, previous, 14), Vector128.Create((byte)(0xE0 - 0x80)));
        Vector128<byte> fourth = Sse2.SubtractSaturate(Ssse3.AlignRight(block, previous, 13), Vector128.Create((byte)(0xF0 - 0x80)));
        return ((third | fourth) & Vector128.Create((byte)0x80)) ^ pairs;
    }

    private static Vector128<byte> FirstHigh => Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | OverlongTwo, TooShort, TooShort | OverlongThree | Surrogate, TooShort | TooLarge | TooLargeOrOverlongFour);

    private static Vector128<byte> FirstLow => Vector128.Create(
        AnyLowHalf | OverlongThree | OverlongTwo | TooLargeOrOverlongFour, AnyLowHalf | OverlongTwo, AnyLowHalf, AnyLowHalf, AnyLowHalf | TooLarge,
        AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour,
        AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour,
        AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour,
        AnyLowHalf | TooLarge | TooLargeOrOverlongFour | Surrogate, AnyLowHalf | TooLarge | TooLargeOrOverlongFour, AnyLowHalf | TooLarge | TooLargeOrOverlongFour);

    private static Vector128<byte> SecondHigh => Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        TooLong | OverlongTwo | TwoContinuations | OverlongThree | TooLargeOrOverlongFour,
        TooLong | OverlongTwo | TwoContinuations | OverlongThree | TooLarge,
        TooLong | OverlongTwo | TwoContinuations | Surrogate | TooLarge, TooLong | OverlongTwo | TwoContinuations | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort);
}
