using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ReportSdk.Json;

/// <summary>Which bytes of a vector end a run of text or of digits.</summary>
/// <remarks>
/// All that follows waits for these: where a string or number ends is where the next token begins. Where AVX-512 is there, the platform's comparisons go by
/// mask registers, which is twice as long a way to a bit for each byte; these do not.
/// </remarks>
internal static class ByteMasks
{
    /// <summary>White space by its last four bits; elsewhere what no byte with these bits is.</summary>
    private static Vector128<byte> WhiteSpace => Vector128.Create((byte)' ', 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, 0xF0, (byte)'\t', (byte)'\n', 0xF0, 0xF0, (byte)'\r', 0xF0, 0xF0);

    /// <summary>Where a quote, a backslash or a control character is: a bit for each byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Stops(Vector128<byte> bytes) => Sse2.IsSupported
        ? (uint)Sse2.MoveMask(Sse2.CompareEqual(bytes, Vector128.Create((byte)'"'))
            | Sse2.CompareEqual(bytes, Vector128.Create((byte)'\\'))
            | Sse2.CompareEqual(Sse2.Min(bytes, Vector128.Create((byte)(' ' - 1))), bytes))
        : (Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes, Vector128.Create((byte)' '))).ExtractMostSignificantBits();

    /// <summary>The same of more bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Stops(Vector256<byte> bytes) => Avx2.IsSupported
        ? (uint)Avx2.MoveMask(Avx2.CompareEqual(bytes, Vector256.Create((byte)'"'))
            | Avx2.CompareEqual(bytes, Vector256.Create((byte)'\\'))
            | Avx2.CompareEqual(Avx2.Min(bytes, Vector256.Create((byte)(' ' - 1))), bytes))
        : (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            | Vector256.LessThan(bytes, Vector256.Create((byte)' '))).ExtractMostSignificantBits();

    /// <summary>Where no white space is (RFC 8259 §2): a bit for each byte.</summary>
    /// <remarks>No two of the four have the same last four bits, so that a look-up by those gives the only one that a byte may be.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NoWhiteSpace(Vector128<byte> bytes) => Ssse3.IsSupported
        ? (uint)Sse2.MoveMask(Sse2.CompareEqual(bytes, Ssse3.Shuffle(WhiteSpace, bytes))) ^ 0xFFFF
        : ~(Vector128.Equals(bytes, Vector128.Create((byte)' '))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\r'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\t'))).ExtractMostSignificantBits() & 0xFFFF;

    /// <summary>Where no digit is: a bit for each byte.</summary>
    /// <param name="values">Bytes less '0'.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint NoDigits(Vector128<byte> values) => (values | (values + Vector128.Create((byte)(0x80 - 10)))).ExtractMostSignificantBits();
}
