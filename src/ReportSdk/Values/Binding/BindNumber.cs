using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using ReportSdk.Json;

namespace ReportSdk.Runtime;

/// <summary>
/// JSON number tokens as values of the CLR, exactly or not at all: what generated readers call. A token is the text of a number (RFC 8259 §6)
/// whose grammar has been checked.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class BindNumber
{
    private const int MaxDecimalScale = 28;
    private const int MaxDecimalDigits = 29;

    /// <summary>Digits of <see cref="long.MaxValue"/>.</summary>
    private const int MaxInt64Digits = 19;

    /// <summary>2^96: the first integer that no <see cref="decimal"/> holds.</summary>
    private static UInt128 DecimalEnd => (UInt128)1 << 96;

    /// <summary>
    /// Reads a number as a decimal of its exact value; false when there is none. A token without exponent of at most 28 digits keeps its digits
    /// and its scale (525.90 stays 525.90), and -0 its sign; others keep as many of their final zeros as a decimal can hold.
    /// </summary>
    public static bool TryDecimal(ReadOnlySpan<byte> token, out decimal value)
    {
        if (JsonNumber.TryReadSmall(token, out long mantissa, out int scale))
        {
            ulong digits = (ulong)Math.Abs(mantissa);
            value = new decimal((int)digits, (int)(digits >> 32), 0, token[0] == (byte)'-', (byte)scale);
            return true;
        }

        return TryLargeDecimal(token, out value);
    }

    /// <summary>Reads a number as an <see cref="int"/> of its exact value; false when there is none. 1.0 and 1e2 are integers.</summary>
    public static bool TryInt32(ReadOnlySpan<byte> token, out int value)
    {
        bool isHeld = TryInt64(token, out long number) && number == (int)number;
        value = isHeld ? (int)number : 0;
        return isHeld;
    }

    /// <summary>Reads a number as a <see cref="long"/> of its exact value; false when there is none. 1.0 and 1e2 are integers.</summary>
    public static bool TryInt64(ReadOnlySpan<byte> token, out long value)
    {
        if (JsonNumber.TryReadSmall(token, out value, out int scale) && scale == 0)
        {
            return true;
        }

        JsonNumber number = new(token);
        value = 0;
        if (number.IsZero || !number.IsInteger || number.Exponent + number.DigitCount > MaxInt64Digits)
        {
            return number.IsZero;
        }

        UInt128 magnitude = Magnitude(in number);
        Int128 signed = number.IsNegative ? -(Int128)magnitude : (Int128)magnitude;
        bool isHeld = signed >= long.MinValue && signed <= long.MaxValue;
        value = isHeld ? (long)signed : 0;
        return isHeld;
    }

    /// <summary>Reads a number as the double that is written as a number of the same value; false when there is none.</summary>
    /// <remarks>
    /// A double is binary: it has the exact value of nearly no decimal token. What it must keep is the number in the JSON text: the nearest
    /// double is taken if its shortest text (the one that is written) has the token's value. So 0.1, 1e300 and 2.50 are read;
    /// 9007199254740993, 1e400 and tokens of more than 17 significant digits, which would come back as other numbers, are not.
    /// </remarks>
    public static bool TryDouble(ReadOnlySpan<byte> token, out double value)
    {
        Span<byte> text = stackalloc byte[32];
        bool isHeld = Utf8Parser.TryParse(token, out value, out int consumed)
            && consumed == token.Length
            && double.IsFinite(value)
            && value.TryFormat(text, out int length, default, CultureInfo.InvariantCulture)
            && JsonNumber.Equal(text[..length], token);
        value = isHeld ? value : 0;
        return isHeld;
    }

    /// <summary>Whether a decimal holds the number exactly.</summary>
    private static bool TryLargeDecimal(ReadOnlySpan<byte> token, out decimal value)
    {
        JsonNumber number = new(token);
        bool isNegative = token[0] == (byte)'-';
        value = 0;
        if (number.IsZero)
        {
            int zeros = DigitsAfterPoint(token);
            value = new decimal(0, 0, 0, isNegative, (byte)Math.Min(zeros, MaxDecimalScale));
            return true;
        }

        BigInteger exponent = number.Exponent;
        if (number.DigitCount > MaxDecimalDigits || exponent < -MaxDecimalScale || exponent + number.DigitCount > MaxDecimalDigits)
        {
            return false;
        }

        UInt128 magnitude = Magnitude(in number);
        if (magnitude >= DecimalEnd)
        {
            return false;
        }

        // Zeros at the end of a fraction are part of what was written.
        int scale = (int)-BigInteger.Min(exponent, 0);
        int writtenScale = (int)BigInteger.Min(WrittenZeros(token) - exponent, MaxDecimalScale);
        for (; scale < writtenScale && magnitude * 10 < DecimalEnd; scale++)
        {
            magnitude *= 10;
        }

        value = new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), isNegative, (byte)scale);
        return true;
    }

    /// <summary>The significant digits with the zeros that a positive exponent adds, for a number of at most 29 digits in all.</summary>
    private static UInt128 Magnitude(in JsonNumber number)
    {
        UInt128 magnitude = 0;
        int count = number.DigitCount + (int)BigInteger.Max(number.Exponent, 0);
        for (int k = 0; k < count; k++)
        {
            magnitude = (magnitude * 10) + (uint)number.Digit(k);
        }

        return magnitude;
    }

    /// <summary>Zeros after the last digit that is not zero, before any exponent.</summary>
    private static int WrittenZeros(ReadOnlySpan<byte> token)
    {
        ReadOnlySpan<byte> plain = Plain(token);
        ReadOnlySpan<byte> tail = plain[(plain.LastIndexOfAnyInRange((byte)'1', (byte)'9') + 1)..];
        return tail.Length - (tail.Contains((byte)'.') ? 1 : 0);
    }

    private static int DigitsAfterPoint(ReadOnlySpan<byte> token)
    {
        ReadOnlySpan<byte> plain = Plain(token);
        int point = plain.IndexOf((byte)'.');
        return point < 0 ? 0 : plain.Length - point - 1;
    }

    /// <summary>The token up to its exponent.</summary>
    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> token)
    {
        int exponent = token.IndexOfAny((byte)'e', (byte)'E');
        return exponent < 0 ? token : token[..exponent];
    }
}
