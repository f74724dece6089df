using System.Numerics;

namespace ReportSdk.Json;

/// <summary>
/// A number token (RFC 8259 §6) as sign, significant digits and power of ten, exactly: value = ±digits × 10^exponent, the digits without
/// zeros at either end. Of equal numbers, however written, all three are equal. Exponents are of any size and never expanded.
/// </summary>
internal readonly ref struct JsonNumber
{
    /// <summary>Digits that a <see cref="long"/> holds whatever they are.</summary>
    public const int SmallDigits = 18;

    private static ReadOnlySpan<long> PowersOfTen =>
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000, 10_000_000_000_000_000,
        100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>From the first significant digit to the last, a point perhaps among them.</summary>
    private readonly ReadOnlySpan<byte> _digits;

    /// <summary>Index of the point in <see cref="_digits"/>, or their length.</summary>
    private readonly int _point;

    private readonly long _exponent;
    private readonly BigInteger _largeExponent;
    private readonly bool _hasLargeExponent;

    /// <param name="text">A number token; its grammar has been checked.</param>
    public JsonNumber(ReadOnlySpan<byte> text)
    {
        int first = -1;
        int last = -1;
        int integerEnd = -1;
        int end = 0;
        for (; end < text.Length && (text[end] | 0x20) != 'e'; end++)
        {
            if (text[end] == (byte)'.')
            {
                integerEnd = end;
            }
            else if (text[end] is >= (byte)'1' and <= (byte)'9')
            {
                first = first < 0 ? end : first;
                last = end;
            }
        }

        if (first < 0)
        {
            return;
        }

        IsNegative = text[0] == (byte)'-';
        integerEnd = integerEnd < 0 ? end : integerEnd;
        _digits = text[first..(last + 1)];
        bool isPointInside = first < integerEnd && integerEnd < last;
        _point = isPointInside ? integerEnd - first : _digits.Length;
        DigitCount = isPointInside ? _digits.Length - 1 : _digits.Length;

        int shift = last < integerEnd ? integerEnd - 1 - last : integerEnd - last;
        _exponent = shift;
        if (end < text.Length)
        {
            (_exponent, _largeExponent, _hasLargeExponent) = AddExponent(text[(end + 1)..], shift);
        }
    }

    /// <summary>Below zero; false for -0, which is zero.</summary>
    public bool IsNegative { get; }

    /// <summary>Significant digits; 0 for zero only.</summary>
    public int DigitCount { get; }

    public bool IsZero => DigitCount == 0;

    /// <summary>Whether the value has no fraction: 1.0, 10e-1 and 1e400 have none.</summary>
    public bool IsInteger => _hasLargeExponent ? _largeExponent.Sign > 0 : _exponent >= 0;

    /// <summary>Power of ten of the last significant digit.</summary>
    public BigInteger Exponent => _hasLargeExponent ? _largeExponent : _exponent;

    /// <summary>Whether the token's value has no fraction.</summary>
    public static bool IsIntegral(ReadOnlySpan<byte> text) => text.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 || new JsonNumber(text).IsInteger;

    /// <summary>Whether two tokens have the same value: 1E+2 and 100, -0 and 0.</summary>
    public static bool Equal(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) => a.SequenceEqual(b) || Compare(a, b) == 0;

    /// <summary>Sign of a − b.</summary>
    public static int Compare(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (TryReadSmall(a, out long x, out int scaleX) && TryReadSmall(b, out long y, out int scaleY))
        {
            return CompareSmall(x, scaleX, y, scaleY);
        }

        return Compare(new JsonNumber(a), new JsonNumber(b));
    }

    /// <summary>Sign of a − b.</summary>
    public static int Compare(in JsonNumber a, in JsonNumber b)
    {
        int signA = a.Sign;
        int signB = b.Sign;
        return signA != signB || signA == 0 ? signA.CompareTo(signB) : signA * CompareMagnitude(in a, in b);
    }

    /// <summary>Equal for equal values; differs from process to process.</summary>
    public static ulong Hash(ReadOnlySpan<byte> text)
    {
        JsonNumber number = new(text);
        ulong hash = SeededHash.Mix((ulong)number.Sign, (ulong)number.DigitCount);
        ulong word = 1;
        for (int k = 0; k < number.DigitCount; k++)
        {
            word = (word * 10) + (uint)number.Digit(k);
            if (k % SmallDigits == SmallDigits - 1)
            {
                hash = SeededHash.Mix(hash, word);
                word = 1;
            }
        }

        hash = SeededHash.Mix(hash, word);
        return SeededHash.Mix(hash, number._hasLargeExponent ? (ulong)number._largeExponent.GetHashCode() : (ulong)number._exponent);
    }

    /// <summary>Reads a number token of at most 18 digits and without exponent as ±mantissa / 10^scale; false for any other.</summary>
    public static bool TryReadSmall(ReadOnlySpan<byte> text, out long mantissa, out int scale)
    {
        mantissa = 0;
        scale = 0;
        if (text.Length > SmallDigits + 2)
        {
            return false;
        }

        int point = text.Length;
        bool isNegative = text[0] == (byte)'-';
        for (int i = isNegative ? 1 : 0; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
            }
            else if (digit == '.' - '0')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        int digits = text.Length - (isNegative ? 1 : 0) - (point < text.Length ? 1 : 0);
        scale = point < text.Length ? text.Length - 1 - point : 0;
        mantissa = isNegative ? -mantissa : mantissa;
        return digits <= SmallDigits;
    }

    /// <summary>-1, 0 or 1: decided by the first digit that is not 0, before any exponent.</summary>
    public static int SignOf(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if ((uint)(b - '1') <= 8)
            {
                return text[0] == (byte)'-' ? -1 : 1;
            }

            if ((b | 0x20) == 'e')
            {
                break;
            }
        }

        return 0;
    }

    /// <summary>Sign of x / 10^scaleX − y / 10^scaleY, for what <see cref="TryReadSmall"/> gives.</summary>
    public static int CompareSmall(long x, int scaleX, long y, int scaleY)
    {
        if (scaleX == scaleY)
        {
            return x.CompareTo(y);
        }

        return scaleX < scaleY ? CompareScaled(x, scaleY - scaleX, y) : -CompareScaled(y, scaleX - scaleY, x);
    }

    /// <summary>Sign of x × 10^tens − y. A product that leaves 64 bits is farther from zero than every y.</summary>
    private static int CompareScaled(long x, int tens, long y)
    {
        long high = Math.BigMul(x, PowerOfTen(tens), out long low);
        return high == low >> 63 ? low.CompareTo(y) : Math.Sign(x);
    }

    /// <summary>10^n for n from 0 to 18.</summary>
    public static long PowerOfTen(int n) => PowersOfTen[n];

    /// <summary>The k-th significant digit; 0 after the last.</summary>
    public int Digit(int k) => k >= DigitCount ? 0 : _digits[k < _point ? k : k + 1] - '0';

    /// <summary>The significant digits as one integer.</summary>
    public BigInteger ReadDigits()
    {
        Span<char> text = DigitCount <= 512 ? stackalloc char[DigitCount] : new char[DigitCount];
        for (int k = 0; k < text.Length; k++)
        {
            text[k] = (char)('0' + Digit(k));
        }

        return text.IsEmpty ? BigInteger.Zero : BigInteger.Parse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The significant digits modulo a number of at most 18 digits.</summary>
    public ulong DigitsModulo(ulong modulus)
    {
        UInt128 rest = 0;
        for (int k = 0; k < DigitCount;)
        {
            int chunk = Math.Min(SmallDigits, DigitCount - k);
            ulong digits = 0;
            for (int end = k + chunk; k < end; k++)
            {
                digits = (digits * 10) + (uint)Digit(k);
            }

            rest = ((rest * (ulong)PowerOfTen(chunk)) + digits) % modulus;
        }

        return (ulong)rest;
    }

    /// <summary>min(this exponent − other exponent, cap), negative when the difference is.</summary>
    public int ExponentAbove(in JsonNumber other, int cap)
    {
        if (!_hasLargeExponent && !other._hasLargeExponent)
        {
            return (int)Math.Clamp(_exponent - other._exponent, -1, cap);
        }

        BigInteger difference = Exponent - other.Exponent;
        return difference.Sign < 0 ? -1 : (int)BigInteger.Min(difference, cap);
    }

    private int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    private static int CompareMagnitude(in JsonNumber a, in JsonNumber b)
    {
        // The number whose first digit stands at the higher power of ten is the larger.
        int order = a._hasLargeExponent || b._hasLargeExponent
            ? (a.Exponent + a.DigitCount).CompareTo(b.Exponent + b.DigitCount)
            : (a._exponent + a.DigitCount).CompareTo(b._exponent + b.DigitCount);
        int count = Math.Max(a.DigitCount, b.DigitCount);
        for (int k = 0; order == 0 && k < count; k++)
        {
            order = a.Digit(k).CompareTo(b.Digit(k));
        }

        return order;
    }

    private static (long Small, BigInteger Large, bool IsLarge) AddExponent(ReadOnlySpan<byte> text, int shift)
    {
        bool isNegative = text[0] == (byte)'-';
        ReadOnlySpan<byte> digits = (text[0] is (byte)'-' or (byte)'+' ? text[1..] : text).TrimStart((byte)'0');
        if (digits.Length <= SmallDigits)
        {
            long value = 0;
            foreach (byte digit in digits)
            {
                value = (value * 10) + (digit - '0');
            }

            return ((isNegative ? -value : value) + shift, default, false);
        }

        BigInteger large = BigInteger.Zero;
        while (!digits.IsEmpty)
        {
            ReadOnlySpan<byte> chunk = digits[..Math.Min(SmallDigits, digits.Length)];
            long value = 0;
            foreach (byte digit in chunk)
            {
                value = (value * 10) + (digit - '0');
            }

            large = (large * PowerOfTen(chunk.Length)) + value;
            digits = digits[chunk.Length..];
        }

        large = (isNegative ? -large : large) + shift;
        bool fits = large >= long.MinValue / 2 && large <= long.MaxValue / 2;
        return fits ? ((long)large, default, false) : (0, large, true);
    }
}
