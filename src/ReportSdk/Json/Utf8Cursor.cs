using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ReportSdk.Json;

/// <summary>
/// The scanning primitives of RFC 8259 over bytes already known to be UTF-8. A scan starts at an index and returns the index after what it
/// read, or, where the text is wrong, the complement (<c>~</c>) of the offset at which it is.
/// </summary>
internal static partial class Utf8Cursor
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
}
