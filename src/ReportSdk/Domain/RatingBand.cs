using System.Globalization;

namespace ReportSdk;

/// <summary>The returns that a level names, as printed: 介于 5%~20% 之间. Numbers in the unit of the scale.</summary>
/// <remarks>
/// Whether a bound belongs to the band is printed (以上, 以下: true), or it is not: null. Nothing is assumed where nothing is printed.
/// </remarks>
public sealed record RatingBand
{
    /// <param name="min">The lower bound; null for none.</param>
    /// <param name="minInclusive">Whether the lower bound belongs to the band; null where that is not printed.</param>
    /// <param name="max">The upper bound; null for none.</param>
    /// <param name="maxInclusive">Whether the upper bound belongs to the band; null where that is not printed.</param>
    /// <exception cref="ArgumentException">
    /// There is no bound, the lower is not below the upper, or it is said of a bound that is not there whether it belongs.
    /// </exception>
    public RatingBand(decimal? min, bool? minInclusive, decimal? max, bool? maxInclusive)
    {
        if (min is null && max is null)
        {
            throw new ArgumentException("A band has a bound.", nameof(min));
        }

        if (min >= max)
        {
            string message = string.Create(CultureInfo.InvariantCulture, $"The lower bound {min} of a band is below its upper bound {max}.");
            throw new ArgumentException(message, nameof(max));
        }

        if (min is null && minInclusive is not null)
        {
            throw new ArgumentException("There is no lower bound that could be included.", nameof(minInclusive));
        }

        if (max is null && maxInclusive is not null)
        {
            throw new ArgumentException("There is no upper bound that could be included.", nameof(maxInclusive));
        }

        (Min, MinInclusive, Max, MaxInclusive) = (min, minInclusive, max, maxInclusive);
    }

    /// <summary>The lower bound; null for none.</summary>
    public decimal? Min { get; }

    /// <summary>Whether the lower bound belongs to the band; null where that is not printed, and without lower bound.</summary>
    public bool? MinInclusive { get; }

    /// <summary>The upper bound; null for none.</summary>
    public decimal? Max { get; }

    /// <summary>Whether the upper bound belongs to the band; null where that is not printed, and without upper bound.</summary>
    public bool? MaxInclusive { get; }

    /// <summary>Whether a return is in the band; null at a bound of which the print does not say whether it belongs.</summary>
    public bool? Contains(decimal value)
    {
        if (value < Min || value > Max)
        {
            return false;
        }

        return value == Min ? MinInclusive : value == Max ? MaxInclusive : true;
    }

    /// <summary>Whether the bounds are those of the other band and nothing printed of them contradicts.</summary>
    internal bool Agrees(RatingBand other) => Min == other.Min
        && Max == other.Max
        && !Contradicts(MinInclusive, other.MinInclusive)
        && !Contradicts(MaxInclusive, other.MaxInclusive);

    /// <summary>Whether all of the band is above all of the other, but perhaps one bound that they share.</summary>
    internal bool IsAbove(RatingBand other) => Min >= other.Max;

    private static bool Contradicts(bool? left, bool? right) => left is not null && right is not null && left != right;

    /// <summary>The band in the notation of intervals, <c>?</c> where the print does not say: <c>[20, ∞)</c>, <c>?10, 20?</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Open}{(object?)Min ?? "-∞"}, {(object?)Max ?? "∞"}{Close}");

    private char Open => Min is null || MinInclusive == false ? '(' : MinInclusive is null ? '?' : '[';

    private char Close => Max is null || MaxInclusive == false ? ')' : MaxInclusive is null ? '?' : ']';
}
