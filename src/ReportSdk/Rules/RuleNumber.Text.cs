using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules;

internal readonly partial struct RuleNumber
{
    /// <summary>Longest text of <see cref="Write"/> without the zeros that the exponent, either way, may add.</summary>
    public const int MaxShortText = RuleFormat.MaxDigits + 4;

    /// <summary>Digits of an exponent that are read; more are beyond every exponent that rules reckon with.</summary>
    private const int MaxExponentDigits = 9;

    /// <summary>Reads a number token (RFC 8259 §6); false where it has too many digits.</summary>
    /// <param name="text">Its grammar has been checked.</param>
    /// <param name="number">The number, its digits as printed.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out RuleNumber number)
    {
        if (JsonNumber.TryReadSmall(text, out long mantissa, out int scale))
        {
            number = new RuleNumber(mantissa, -scale);
            return true;
        }

        return TryReadLong(text, out number);
    }

    private static bool TryReadLong(ReadOnlySpan<byte> text, out RuleNumber number)
    {
        number = default;
        Int128 digits = Int128.Zero;
        int count = 0;
        int zeros = 0;
        int fraction = 0;
        bool isBehindPoint = false;
        int i = text[0] == (byte)'-' ? 1 : 0;
        for (; i < text.Length && (text[i] | 0x20) != 'e'; i++)
        {
            if (text[i] == (byte)'.')
            {
                isBehindPoint = true;
                continue;
            }

            fraction += isBehindPoint ? 1 : 0;

            // Zeros are digits only if something follows them.
            if (text[i] == (byte)'0')
            {
                zeros += count > 0 ? 1 : 0;
                continue;
            }

            count += zeros + 1;
            if (count > RuleFormat.MaxDigits)
            {
                return false;
            }

            digits = (digits * Powers[zeros + 1]) + (text[i] - '0');
            zeros = 0;
        }

        int kept = count == 0 ? 0 : Math.Min(zeros, RuleFormat.MaxDigits - count);
        digits *= Powers[kept];
        long exponent = (i < text.Length ? ReadExponent(text[(i + 1)..]) : 0) - fraction + (zeros - kept);
        return TryFit(text[0] == (byte)'-' ? -digits : digits, exponent, out number);
    }

    private static long ReadExponent(ReadOnlySpan<byte> text)
    {
        bool isNegative = text[0] == (byte)'-';
        ReadOnlySpan<byte> digits = (text[0] is (byte)'-' or (byte)'+' ? text[1..] : text).TrimStart((byte)'0');
        long value = digits.Length > MaxExponentDigits ? int.MaxValue : Math.Max(DecimalDigits.Read(digits, 0, digits.Length), 0);
        return isNegative ? -value : value;
    }

    /// <summary>Writes plain digits without exponent, zeros at the end kept as printed.</summary>
    /// <param name="destination">At least <see cref="MaxShortText"/> bytes and as many as the exponent says.</param>
    /// <returns>Bytes written.</returns>
    public int Write(Span<byte> destination)
    {
        Span<byte> digits = stackalloc byte[RuleFormat.MaxDigits + 2];
        int first = digits.Length;
        for (UInt128 rest = Magnitude(Digits); rest != UInt128.Zero || first == digits.Length;)
        {
            (rest, UInt128 digit) = UInt128.DivRem(rest, 10);
            digits[--first] = (byte)('0' + (int)digit);
        }

        digits = digits[first..];
        int length = 0;
        if (Int128.IsNegative(Digits))
        {
            destination[length++] = (byte)'-';
        }

        int whole = digits.Length + Math.Min(Exponent, 0);
        if (whole <= 0)
        {
            destination[length++] = (byte)'0';
        }
        else
        {
            digits[..whole].CopyTo(destination[length..]);
            length += whole;
        }

        if (Exponent > 0 && !IsZero)
        {
            destination.Slice(length, Exponent).Fill((byte)'0');
            length += Exponent;
        }
        else if (Exponent < 0)
        {
            destination[length++] = (byte)'.';
            int zeros = Math.Max(-whole, 0);
            destination.Slice(length, zeros).Fill((byte)'0');
            length += zeros;
            ReadOnlySpan<byte> behind = digits[Math.Max(whole, 0)..];
            behind.CopyTo(destination[length..]);
            length += behind.Length;
        }

        return length;
    }
}
