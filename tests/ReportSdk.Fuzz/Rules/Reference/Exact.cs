using System.Globalization;
using System.Numerics;
using System.Text;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>
/// A number of rules, as docs/rules.md has them: an integer of at most 37 digits times a power of ten from -6144 to 6144. The digits are those that are printed,
/// so that 2.50 is 250 times 10^-2. Slow and simple: everything is a <see cref="BigInteger"/>.
/// </summary>
internal readonly record struct Exact(BigInteger Digits, int Exponent)
{
    private const int MostDigits = 37;
    private const int MostTens = 6144;

    /// <summary>Zeros that a text shows before it falls back on an exponent.</summary>
    private const int ShownZeros = 77;

    public static Exact Zero => new(0, 0);

    public int Sign => Digits.Sign;

    public static Exact Of(long value) => new(value, 0);

    /// <summary>The number, or null where there is none: zeros at the end are what may be left out, or put there, to make it one.</summary>
    public static Exact? Fit(BigInteger digits, BigInteger exponent)
    {
        while (BigInteger.Abs(digits) >= BigInteger.Pow(10, MostDigits))
        {
            if (!(digits % 10).IsZero)
            {
                return null;
            }

            digits /= 10;
            exponent++;
        }

        if (digits.IsZero)
        {
            exponent = BigInteger.Min(BigInteger.Max(exponent, -MostTens), MostTens);
        }

        for (; exponent < -MostTens && (digits % 10).IsZero; exponent++)
        {
            digits /= 10;
        }

        for (; exponent > MostTens && BigInteger.Abs(digits) * 10 < BigInteger.Pow(10, MostDigits); exponent--)
        {
            digits *= 10;
        }

        return BigInteger.Abs(exponent) <= MostTens ? new Exact(digits, (int)exponent) : null;
    }

    /// <summary>A JSON number.</summary>
    public static Exact? Parse(string json)
    {
        int e = json.IndexOfAny(['e', 'E']);
        string mantissa = e < 0 ? json : json[..e];
        BigInteger exponent = e < 0 ? 0 : BigInteger.Parse(json[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return Fit(digits, exponent - decimals);
    }

    public Exact? Scale(int tens) => Fit(Digits, (BigInteger)Exponent + tens);

    public Exact Negate() => new(-Digits, Exponent);

    public Exact Abs() => new(BigInteger.Abs(Digits), Exponent);

    public Exact? Add(Exact other)
    {
        int common = Math.Min(Exponent, other.Exponent);
        return Fit(DigitsAt(common) + other.DigitsAt(common), common);
    }

    public Exact? Subtract(Exact other) => Add(other.Negate());

    public Exact? Multiply(Exact other) => Fit(Digits * other.Digits, (BigInteger)Exponent + other.Exponent);

    public int CompareTo(Exact other)
    {
        int common = Math.Min(Exponent, other.Exponent);
        return DigitsAt(common).CompareTo(other.DigitsAt(common));
    }

    /// <summary>The rest of an integer division, with the sign of this side; null where a side is no integer.</summary>
    public Exact? Modulo(Exact other) => Whole is { } left && other.Whole is { } right ? Fit(BigInteger.Remainder(left, right), 0) : null;

    /// <summary>Nearest with so many digits behind the point, ties away from zero.</summary>
    public Exact? Round(int places)
    {
        if (Exponent >= -places)
        {
            return this;
        }

        BigInteger unit = BigInteger.Pow(10, -places - Exponent);
        BigInteger twice = (BigInteger.Abs(Digits) * 2) + unit;
        return Fit(Digits.Sign * (twice / (2 * unit)), -places);
    }

    /// <summary>The next integer below.</summary>
    public Exact? Floor()
    {
        if (Exponent >= 0)
        {
            return this;
        }

        BigInteger quotient = BigInteger.DivRem(Digits, BigInteger.Pow(10, -Exponent), out BigInteger rest);
        return Fit(rest.Sign < 0 ? quotient - 1 : quotient, 0);
    }

    public Exact? Ceiling() => Negate().Floor() is { } floor ? floor.Negate() : null;

    /// <summary>The value where it is an integer.</summary>
    public BigInteger? Whole
    {
        get
        {
            if (Exponent >= 0)
            {
                return DigitsAt(0);
            }

            BigInteger quotient = BigInteger.DivRem(Digits, BigInteger.Pow(10, -Exponent), out BigInteger rest);
            return rest.IsZero ? quotient : null;
        }
    }

    /// <summary>The same value without zeros at the end.</summary>
    public Exact Shorten()
    {
        if (Digits.IsZero)
        {
            return Zero;
        }

        (BigInteger digits, int exponent) = (Digits, Exponent);
        for (; (digits % 10).IsZero; exponent++)
        {
            digits /= 10;
        }

        return new Exact(digits, exponent);
    }

    /// <summary>As messages show it: the digits that are printed, no exponent unless that takes very many zeros.</summary>
    public string Show()
    {
        Exact shown = Exponent > 0 ? Shorten() : this;
        return Math.Abs(shown.Exponent) > ShownZeros
            ? string.Create(CultureInfo.InvariantCulture, $"{shown.Digits}e{shown.Exponent}")
            : shown.Write();
    }

    /// <summary>Plain digits, however many.</summary>
    public string Write()
    {
        string digits = BigInteger.Abs(Digits).ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder(Digits.Sign < 0 ? "-" : "");
        if (Exponent >= 0)
        {
            return text.Append(digits).Append('0', Digits.IsZero ? 0 : Exponent).ToString();
        }

        digits = digits.PadLeft(1 - Exponent, '0');
        return text.Append(digits, 0, digits.Length + Exponent).Append('.').Append(digits, digits.Length + Exponent, -Exponent).ToString();
    }

    private BigInteger DigitsAt(int exponent) => Digits * BigInteger.Pow(10, Exponent - exponent);
}
