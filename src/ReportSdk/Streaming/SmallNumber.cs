using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>Reads the numbers that tables are made of (at most eight digits before and after the point, no exponent) without a loop over their digits.</summary>
internal static class SmallNumber
{
    /// <summary>Above all of them, as its negative is below.</summary>
    public const long Limit = 100_000_000;

    /// <summary>Of the longest of them: its sign, digits and point.</summary>
    public const int MostBytes = 1 + MostDigits + 1 + MostDigits;

    private const int MostDigits = 8;

    /// <summary>Reads a number above or below zero; false for any other, which is read digit by digit.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="i">Where the number begins.</param>
    /// <param name="end">Index behind it.</param>
    /// <param name="mantissa">Its digits, with its sign.</param>
    /// <param name="scale">As many of them as are behind the point.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> utf8, int i, out int end, out long mantissa, out int scale)
    {
        (end, mantissa, scale) = (0, 0, 0);
        if (i < MostDigits || i > utf8.Length - Vector128<byte>.Count)
        {
            return false;
        }

        int sign = utf8[i] == (byte)'-' ? 1 : 0;
        Vector128<byte> values = Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)) - Vector128.Create((byte)'0');
        uint others = ByteMasks.NoDigits(values) & ~(uint)sign;
        int point = BitOperations.TrailingZeroCount(others);
        int digits = point - sign;
        if (others == 0 || (uint)(digits - 1) >= MostDigits || (utf8[i + sign] == (byte)'0' && digits > 1))
        {
            return false;
        }

        end = i + point;
        byte after = utf8[end];
        if (after == (byte)'.')
        {
            others &= others - 1;
            scale = BitOperations.TrailingZeroCount(others) - point - 1;
            if (others == 0 || (uint)(scale - 1) >= MostDigits)
            {
                return false;
            }

            end += scale + 1;
            after = utf8[end];
            mantissa = Ssse3.IsSupported ? Gather(values, end - i, point, sign) : Join(utf8, i + point, digits, scale);
        }
        else
        {
            mantissa = Digits(utf8, end, digits);
        }

        mantissa = sign == 0 ? mantissa : -mantissa;
        return mantissa != 0 && (after | 0x20) != 'e' && after != (byte)'.';
    }

    /// <summary>The same as a decimal, whose scale is the number's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal ToDecimal(long mantissa, int scale)
    {
        long sign = mantissa >> 63;
        long digits = (mantissa ^ sign) - sign;
        return new decimal((int)digits, (int)(digits >> 32), 0, sign != 0, (byte)scale);
    }

    /// <summary>Value of the digits around a point.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="point">Where the point is.</param>
    /// <param name="digits">As many of them as are before it.</param>
    /// <param name="scale">As many of them as are behind it.</param>
    internal static long Join(ReadOnlySpan<byte> utf8, int point, int digits, int scale) =>
        (Digits(utf8, point, digits) * JsonNumber.PowerOfTen(scale)) + Digits(utf8, point + 1 + scale, scale);

    /// <summary>The same where there are shuffles: moved to the end of the vector, without the point, then added up by pairs.</summary>
    /// <param name="values">The number's bytes less '0'.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="point">Where the point is.</param>
    /// <param name="sign">1 where there is one, else 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Gather(Vector128<byte> values, int length, int point, int sign)
    {
        // Which byte comes to each place; before the digits none does: there, the index is negative.
        Vector128<sbyte> from = Vector128.Create(-16, -15, -14, -13, -12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1) + Vector128.Create((sbyte)length);
        from += Vector128.LessThanOrEqual(from, Vector128.Create((sbyte)point));
        Vector128<byte> digits = Ssse3.Shuffle(sign == 0 ? values : values.WithElement(0, (byte)0), from.AsByte());
        Vector128<short> pairs = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create(10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1, 10, 1));
        Vector128<int> fours = Sse2.MultiplyAddAdjacent(pairs, Vector128.Create(100, 1, 100, 1, 100, 1, 100, 1));
        Vector128<int> eights = Sse2.MultiplyAddAdjacent(Sse2.PackSignedSaturate(fours, fours), Vector128.Create(10_000, 1, 10_000, 1, 10_000, 1, 10_000, 1));
        long both = eights.AsInt64().ToScalar();
        return ((int)both * Limit) + (both >> 32);
    }

    /// <summary>Value of the digits that end at a place: of the eight bytes before it, those that are not theirs made zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Digits(ReadOnlySpan<byte> utf8, int end, int count)
    {
        // Not a subtraction: a byte before the digits may be below '0' and would borrow from them.
        ulong word = BinaryPrimitives.ReadUInt64LittleEndian(utf8.Slice(end - MostDigits, MostDigits)) ^ 0x3030303030303030;
        word &= ulong.MaxValue << (8 * (MostDigits - count));
        word = (word * 10) + (word >> 8);
        return (long)((((word & 0x000000FF000000FF) * 0x000F424000000064) + (((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
    }
}
