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

    /// <summary>The same where mostly there is one space, as behind a colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlank(ReadOnlySpan<byte> utf8, int i)
    {
        if ((uint)i < (uint)utf8.Length && utf8[i] > (byte)' ')
        {
            return i;
        }

        return (uint)(i + 1) < (uint)utf8.Length && utf8[i] == (byte)' ' && utf8[i + 1] > (byte)' ' ? i + 1 : SkipWhiteSpaceRun(utf8, i);
    }

    /// <summary>The same where it may be the end of a line and the indentation of the next, as behind a comma.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipLineEnd(ReadOnlySpan<byte> utf8, int i)
    {
        if ((uint)i < (uint)utf8.Length && utf8[i] > (byte)' ')
        {
            return i;
        }

        if (i <= utf8.Length - Vector128<byte>.Count)
        {
            uint others = ByteMasks.NoWhiteSpace(Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)));
            if (others != 0)
            {
                return i + BitOperations.TrailingZeroCount(others);
            }
        }

        return SkipWhiteSpaceRun(utf8, i);
    }

    /// <summary>Whether there are so many bytes at a place.</summary>
    /// <remarks>The very comparison that a slice of them makes, so that the compiler makes one of both.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasRoom(ReadOnlySpan<byte> utf8, int i, int count) => (ulong)(uint)i + (ulong)(uint)count <= (ulong)(uint)utf8.Length;

    /// <summary>Whether the object that begins there seems to be written without white space: its first name follows its brace.</summary>
    public static bool IsTight(ReadOnlySpan<byte> utf8, int i) => (uint)(i + 1) < (uint)utf8.Length && utf8[i + 1] == (byte)'"';

    public static bool IsWhiteSpace(byte b) => b is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

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

    /// <summary>Reads the number (§6) that begins, with '-' or a digit, at <paramref name="i"/> as far as the grammar goes.</summary>
    /// <returns>Low 32 bits: index after the number; high 32 bits: <see cref="Token.FractionFlag"/> when there is a fraction or an exponent,
    /// else 0. Or the complement of the offset where a digit is missing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long NumberEnd(ReadOnlySpan<byte> utf8, int i)
    {
        // Which bytes are digits, as bits: lengths that differ from number to number would be mispredicted branches of a loop.
        if (i <= utf8.Length - Vector128<byte>.Count)
        {
            uint sign = utf8[i] == (byte)'-' ? 1u : 0u;
            Vector128<byte> values = Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)) - Vector128.Create((byte)'0');
            uint others = ByteMasks.NoDigits(values) & ~sign;
            int end = i + BitOperations.TrailingZeroCount(others);
            int start = i + (int)sign;
            if (others != 0 && (utf8[start] != (byte)'0' ? end > start : end == start + 1))
            {
                byte after = utf8[end];
                if (after is not ((byte)'.' or (byte)'e' or (byte)'E'))
                {
                    return end;
                }

                others &= others - 1;
                int fractionEnd = i + BitOperations.TrailingZeroCount(others);
                if (after == (byte)'.' && others != 0 && fractionEnd > end + 1 && (utf8[fractionEnd] | 0x20) != 'e')
                {
                    return Pack(fractionEnd, Token.FractionFlag);
                }
            }
        }

        return LongNumberEnd(utf8, i);
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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SkipWhiteSpaceRun(ReadOnlySpan<byte> utf8, int i)
    {
        // One space after a colon or a comma, else the indentation of a line.
        if ((uint)(i + 1) < (uint)utf8.Length && utf8[i] == (byte)' ' && utf8[i + 1] > (byte)' ')
        {
            return i + 1;
        }

        while (i <= utf8.Length - Vector128<byte>.Count)
        {
            uint others = ByteMasks.NoWhiteSpace(Vector128.Create(utf8.Slice(i, Vector128<byte>.Count)));
            if (others != 0)
            {
                return i + BitOperations.TrailingZeroCount(others);
            }

            i += Vector128<byte>.Count;
        }

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Pack(int end, int flags) => ((long)flags << 32) | (uint)end;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long LongNumberEnd(ReadOnlySpan<byte> utf8, int i)
    {
        int flags = 0;
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
            i++;
            if ((uint)i < (uint)utf8.Length && utf8[i] is (byte)'+' or (byte)'-')
            {
                i++;
            }

            int exponent = i;
            i = SkipDigits(utf8, exponent);
            if (i == exponent)
            {
                return ~i;
            }
        }

        return Pack(i, flags);
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
