using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportSdk.Json;

/// <summary>
/// The scanning primitives of RFC 8259 over bytes already known to be UTF-8. A scan starts at an index and returns the index after what it
/// read, or, where the text is wrong, the complement (<c>~</c>) of the offset at which it is.
/// </summary>
internal static class Utf8Cursor
{
    /// <summary>Index of the first byte at or after <paramref name="i"/> that is not white space (§2), or the length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipWhiteSpace(ReadOnlySpan<byte> utf8, int i)
        => (uint)i < (uint)utf8.Length && utf8[i] > (byte)' ' ? i : SkipWhiteSpaceRun(utf8, i);

    public static bool IsWhiteSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>Finds the quote that closes the string whose opening quote is just before <paramref name="i"/>; <paramref name="flags"/> becomes
    /// <see cref="Token.EscapedFlag"/> when the string holds a backslash, else 0.</summary>
    /// <returns>Index of the closing quote, or the complement of the offset of: the control character, the backslash of an escape that is
    /// malformed or stands for half a surrogate pair, or the opening quote of a string without end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int StringEnd(ReadOnlySpan<byte> utf8, int i, out int flags)
    {
        flags = 0;

        // Most strings of a table are shorter than one vector: what costs is a call, not the scan.
        if (i <= utf8.Length - Vector128<byte>.Count)
        {
            uint stops = Stops(Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)));
            int end = i + BitOperations.TrailingZeroCount(stops);
            if (stops != 0 && utf8[end] == (byte)'"')
            {
                return end;
            }
        }

        return LongStringEnd(utf8, i, ref flags);
    }

    /// <summary>Reads the number (§6) that begins, with '-' or a digit, at <paramref name="i"/> as far as the grammar goes;
    /// <paramref name="flags"/> becomes <see cref="Token.FractionFlag"/> when there is a fraction or an exponent, else 0.</summary>
    /// <returns>Index after the number, or the complement of the offset where a digit is missing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NumberEnd(ReadOnlySpan<byte> utf8, int i, out int flags)
    {
        flags = 0;
        if (utf8[i] == (byte)'-')
        {
            i++;
        }

        if ((uint)i >= (uint)utf8.Length || !IsDigit(utf8[i]))
        {
            return ~i;
        }

        i = utf8[i] == (byte)'0' ? i + 1 : SkipDigits(utf8, i + 1);
        if ((uint)i < (uint)utf8.Length && utf8[i] == (byte)'.')
        {
            flags = Token.FractionFlag;
            int fraction = i + 1;
            i = SkipDigits(utf8, fraction);
            if (i == fraction)
            {
                return ~i;
            }
        }

        if ((uint)i < (uint)utf8.Length && (utf8[i] | 0x20) == 'e')
        {
            flags = Token.FractionFlag;
            return ExponentEnd(utf8, i + 1);
        }

        return i;
    }

    /// <summary>Reads one of the three literal names (§3).</summary>
    /// <returns>Index after it, or the complement of the offset of the first byte that differs.</returns>
    public static int LiteralEnd(ReadOnlySpan<byte> utf8, int i, ReadOnlySpan<byte> literal)
    {
        ReadOnlySpan<byte> rest = utf8[i..];
        int same = rest.CommonPrefixLength(literal);
        return same == literal.Length ? i + same : ~(i + same);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    private static int SkipWhiteSpaceRun(ReadOnlySpan<byte> utf8, int i)
    {
        while ((uint)i < (uint)utf8.Length && IsWhiteSpace(utf8[i]))
        {
            i++;
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipDigits(ReadOnlySpan<byte> utf8, int i)
    {
        while ((uint)i < (uint)utf8.Length && IsDigit(utf8[i]))
        {
            i++;
        }

        return i;
    }

    private static int ExponentEnd(ReadOnlySpan<byte> utf8, int i)
    {
        if ((uint)i < (uint)utf8.Length && utf8[i] is (byte)'+' or (byte)'-')
        {
            i++;
        }

        int end = SkipDigits(utf8, i);
        return end == i ? ~i : end;
    }

    private static int LongStringEnd(ReadOnlySpan<byte> utf8, int i, ref int flags)
    {
        int open = i - 1;
        while (true)
        {
            i = NextStop(utf8, i);
            if ((uint)i >= (uint)utf8.Length)
            {
                return ~open;
            }

            if (utf8[i] == (byte)'"')
            {
                return i;
            }

            if (utf8[i] != (byte)'\\')
            {
                return ~i;
            }

            // Text of a writer that escapes everything beyond ASCII: stay here for the whole run of escapes.
            flags = Token.EscapedFlag;
            do
            {
                int end = EscapeEnd(utf8, i);
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
        while (i <= utf8.Length - Vector128<byte>.Count)
        {
            uint stops = Stops(Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)));
            if (stops != 0)
            {
                return i + BitOperations.TrailingZeroCount(stops);
            }

            i += Vector128<byte>.Count;
        }

        while ((uint)i < (uint)utf8.Length && utf8[i] is >= (byte)' ' and not (byte)'"' and not (byte)'\\')
        {
            i++;
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stops(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.LessThan(bytes, Vector128.Create((byte)' '))).ExtractMostSignificantBits();

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
