using System.Numerics;
using System.Runtime.CompilerServices;

namespace ReportSdk;

/// <summary>ASCII digits of integers, both ways.</summary>
internal static class DecimalDigits
{
    /// <summary>Digits of the largest <see cref="ulong"/>.</summary>
    public const int MaxCount = 20;

    /// <summary>The smallest number of n + 1 digits. An array: a span over constants wider than a byte allocates in code that is not optimised.</summary>
    private static readonly ulong[] Powers =
    [
        0, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
    ];

    /// <summary>All pairs of digits, so that one division gives two of them.</summary>
    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8
        + "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>How many digits a number has; 1 for zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ulong value)
    {
        // 1233/4096 is log10(2), near enough for 64 bits to be wrong by one digit at most, which the table decides.
        int guess = (BitOperations.Log2(value | 1) + 1) * 1233 >> 12;
        return guess + (value >= Powers[guess] ? 1 : 0);
    }

    /// <summary>The eight digits of a number below 10^8, zeros in front: the first one in the lowest byte.</summary>
    /// <remarks>Without a branch: what is printed has as many digits as it happens to have, and a processor that guesses their number is wrong every other time.
    /// Four digits are divided at a time, then two, then one, side by side in one word.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Eight(uint value)
    {
        (uint upper, uint lower) = Math.DivRem(value, 10_000);
        ulong fours = upper | ((ulong)lower << 32);
        ulong hundreds = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F;
        ulong pairs = hundreds | ((fours - (hundreds * 100)) << 16);
        ulong tens = ((pairs * 103) >> 10) & 0x000F_000F_000F_000F;
        return (tens | ((pairs - (tens * 10)) << 8)) + 0x3030_3030_3030_3030;
    }

    /// <summary>Writes a number below 100 as two digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WritePair(Span<byte> destination, int position, int value) => Pairs.Slice(value * 2, 2).CopyTo(destination[position..]);

    /// <summary>Fills all of <paramref name="destination"/> with the lowest digits of a number, zeros in front; returns what is left above them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Fill(Span<byte> destination, ulong value)
    {
        ReadOnlySpan<byte> pairs = Pairs;
        int i = destination.Length - 2;
        for (; i >= 0; i -= 2)
        {
            (value, ulong pair) = Math.DivRem(value, 100);
            pairs.Slice((int)pair * 2, 2).CopyTo(destination[i..]);
        }

        if (i == -1)
        {
            (value, ulong digit) = Math.DivRem(value, 10);
            destination[0] = (byte)('0' + digit);
        }

        return value;
    }

    /// <summary>Appends a number to <paramref name="destination"/> at <paramref name="position"/>.</summary>
    public static void Append(Span<byte> destination, ref int position, ulong value)
    {
        int count = Count(value);
        Fill(destination.Slice(position, count), value);
        position += count;
    }

    /// <summary>Appends the lowest <paramref name="count"/> digits of a number, zeros in front.</summary>
    public static void Append(Span<byte> destination, ref int position, ulong value, int count)
    {
        Fill(destination.Slice(position, count), value);
        position += count;
    }

    /// <summary>Reads exactly <paramref name="count"/> digits, at most nine, at <paramref name="position"/>; negative when they are not that many.</summary>
    public static int Read(ReadOnlySpan<byte> text, int position, int count)
    {
        if (text.Length - position < count)
        {
            return -1;
        }

        int value = 0;
        foreach (byte b in text.Slice(position, count))
        {
            uint digit = (uint)(b - '0');
            if (digit > 9)
            {
                return -1;
            }

            value = (value * 10) + (int)digit;
        }

        return value;
    }

    /// <summary>Number of digits from <paramref name="position"/> on.</summary>
    public static int Run(ReadOnlySpan<byte> text, int position)
    {
        int length = text[position..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return length < 0 ? text.Length - position : length;
    }
}
