using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportSdk.Json;

/// <summary>Strings and their escapes (§7).</summary>
internal static partial class Utf8Cursor
{
    /// <summary>Finds the quote that closes the string whose opening quote is just before <paramref name="i"/>.</summary>
    /// <returns>Low 32 bits: index of the closing quote; high 32 bits: <see cref="Token.EscapedFlag"/> when the string holds a backslash, else 0.
    /// Or the complement of the offset of: the control character, the backslash of an escape that is malformed or stands for half a
    /// surrogate pair, or the opening quote of a string without end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long StringEnd(ReadOnlySpan<byte> utf8, int i)
    {
        // Most strings of a table are shorter than one vector: what costs is a call, not the scan.
        if (i <= utf8.Length - Vector256<byte>.Count)
        {
            uint stops = ByteMasks.Stops(Vector256.Create(utf8.Slice(i, Vector256<byte>.Count)));
            int end = i + BitOperations.TrailingZeroCount(stops);
            if (stops != 0 && utf8[end] == (byte)'"')
            {
                return end;
            }
        }

        return LongStringEnd(utf8, i);
    }

    /// <summary>Value of the four hexadecimal digits at <paramref name="i"/>, negative when they are not four such digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Hex4(ReadOnlySpan<byte> utf8, int i)
    {
        if (i > utf8.Length - 4)
        {
            return -1;
        }

        ReadOnlySpan<byte> digits = utf8.Slice(i, 4);
        return (HexDigit(digits[0]) << 12) | (HexDigit(digits[1]) << 8) | (HexDigit(digits[2]) << 4) | HexDigit(digits[3]);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long LongStringEnd(ReadOnlySpan<byte> utf8, int i)
    {
        int open = i - 1;
        int flags = 0;
        while (true)
        {
            i = NextStop(utf8, i);
            if ((uint)i >= (uint)utf8.Length)
            {
                return ~open;
            }

            if (utf8[i] == (byte)'"')
            {
                return Pack(i, flags);
            }

            if (utf8[i] != (byte)'\\')
            {
                return ~i;
            }

            // Text of a writer that escapes everything beyond ASCII: stay here for the whole run of escapes.
            flags = Token.EscapedFlag;
            do
            {
                int end = TwoEscapesEnd(utf8, i);
                end = end < 0 ? EscapeEnd(utf8, i) : end;
                if (end < 0)
                {
                    return ~i;
                }

                i = end;
            }
            while ((uint)i < (uint)utf8.Length && utf8[i] == (byte)'\\');
        }
    }

    /// <summary>Index of the next quote, backslash or control character, or the length.</summary>
    private static int NextStop(ReadOnlySpan<byte> utf8, int i)
    {
        while (i <= utf8.Length - Vector256<byte>.Count)
        {
            uint stops = ByteMasks.Stops(Vector256.Create(utf8.Slice(i, Vector256<byte>.Count)));
            if (stops != 0)
            {
                return i + BitOperations.TrailingZeroCount(stops);
            }

            i += Vector256<byte>.Count;
        }

        while ((uint)i < (uint)utf8.Length && utf8[i] is >= (byte)' ' and not (byte)'"' and not (byte)'\\')
        {
            i++;
        }

        return i;
    }

    /// <summary>Index after two escapes of the form \uXXXX, neither from U+D000 to U+DFFF, where the surrogates are; negative when that is not what is
    /// at <paramref name="i"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TwoEscapesEnd(ReadOnlySpan<byte> utf8, int i)
    {
        const uint Digits = 0b1111_00_1111_00;
        const uint FirstDigits = 0b0001_00_0001_00;
        const uint Prefixes = 0b0000_11_0000_11;
        if (i > utf8.Length - Vector128<byte>.Count)
        {
            return -1;
        }

        Vector128<byte> bytes = Vector128.Create(utf8.Slice(i, Vector128<byte>.Count));
        Vector128<byte> lower = bytes | Vector128.Create((byte)0x20);
        uint hex = (Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9))
            | Vector128.LessThanOrEqual(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)5))).ExtractMostSignificantBits();
        uint prefixes = Vector128.Equals(bytes, Vector128.Create("\\u0000\\u00000000"u8)).ExtractMostSignificantBits();
        uint surrogates = Vector128.Equals(lower, Vector128.Create((byte)'d')).ExtractMostSignificantBits() & FirstDigits;
        return ((hex & Digits) | (prefixes & Prefixes)) == (Digits | Prefixes) && surrogates == 0 ? i + 12 : -1;
    }

    /// <summary>Index after the escape whose backslash is at <paramref name="i"/>; negative when it is malformed or an unpaired surrogate (§7, §8.2).</summary>
    private static int EscapeEnd(ReadOnlySpan<byte> utf8, int i)
    {
        if ((uint)(i + 1) >= (uint)utf8.Length)
        {
            return -1;
        }

        byte kind = utf8[i + 1];
        if (kind != (byte)'u')
        {
            return kind is (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' ? i + 2 : -1;
        }

        int unit = Hex4(utf8, i + 2);
        if ((unit & ~0x7FF) != 0xD800)
        {
            return unit < 0 ? -1 : i + 6;
        }

        bool isPair = unit < 0xDC00
            && i + 7 < utf8.Length && utf8[i + 6] == (byte)'\\' && utf8[i + 7] == (byte)'u'
            && (Hex4(utf8, i + 8) & ~0x3FF) == 0xDC00;
        return isPair ? i + 12 : -1;
    }

    /// <summary>0 to 15, or -1; without a branch, since the digits of escaped text are as good as random.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HexDigit(byte b)
    {
        int digit = b - '0';
        int letter = (b | 0x20) - 'a';
        int notDigit = (digit | (9 - digit)) >> 31;
        int notLetter = (letter | (5 - letter)) >> 31;
        return (digit & ~notDigit) | ((letter + 10) & ~notLetter) | (notDigit & notLetter);
    }
}
