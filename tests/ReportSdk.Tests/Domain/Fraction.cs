using System.Numerics;

namespace ReportSdk.Tests.Domain;

/// <summary>An exact number to judge others by: a quotient of integers, never shortened.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static Fraction Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Fraction(value < 0 ? -digits : digits, BigInteger.Pow(10, value.Scale));
    }

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction PowerOfTen(int exponent) =>
        exponent >= 0 ? new Fraction(BigInteger.Pow(10, exponent), 1) : new Fraction(1, BigInteger.Pow(10, -exponent));

    public Fraction Inverse() => Numerator.Sign < 0 ? new Fraction(-Denominator, -Numerator) : new Fraction(Denominator, Numerator);

    public bool IsSame(Fraction other) => CompareTo(other) == 0;

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>Whether some decimal has the value: an integer below 2^96 over 10^n, n up to 28.</summary>
    public bool IsDecimal()
    {
        for (int scale = 0; scale <= 28; scale++)
        {
            BigInteger digits = BigInteger.DivRem(Numerator * BigInteger.Pow(10, scale), Denominator, out BigInteger rest);
            if (rest.IsZero && BigInteger.Abs(digits) < BigInteger.One << 96)
            {
                return true;
            }
        }

        return false;
    }
}
