using System.Globalization;

namespace ReportSdk;

/// <summary>A broker's rating scale for one subject: its levels, from the highest to the lowest, and what their bounds measure.</summary>
/// <typeparam name="TLabel">The labels of the one broker and the one subject, so that those of two cannot be mixed.</typeparam>
public sealed class RatingScale<TLabel> : RatingScale
    where TLabel : struct, Enum
{
    /// <param name="name">What people call the scale; messages name it.</param>
    /// <param name="subject">What it rates.</param>
    /// <param name="relativeTo">What its bounds measure.</param>
    /// <param name="unit">The unit of its bounds: %.</param>
    /// <param name="horizons">The horizon, as often as it is printed; at least once.</param>
    /// <param name="benchmarks">The benchmark of each market; empty for an absolute scale only.</param>
    /// <param name="levels">From the highest to the lowest. Two neighbours share at most a bound.</param>
    /// <param name="isOpen">Whether there may be returns without a level; otherwise the levels cover all.</param>
    /// <param name="validFrom">The first day on which the broker uses the scale.</param>
    /// <param name="validTo">The last day on which the broker uses the scale.</param>
    /// <exception cref="ArgumentException">An argument breaks one of these rules.</exception>
    public RatingScale(
        string name,
        RatingSubject subject,
        RatingBasis relativeTo,
        Unit unit,
        ValueList<RatingHorizon> horizons,
        ValueList<RatingBenchmark> benchmarks,
        ValueList<RatingLevel<TLabel>> levels,
        bool isOpen = false,
        DateOnly? validFrom = null,
        DateOnly? validTo = null)
        : base(name, subject, relativeTo, unit, horizons, benchmarks, isOpen, validFrom, validTo)
    {
        ArgumentNullException.ThrowIfNull(levels);
        CheckLabels(levels);
        CheckBounds(levels);
        var ranked = new RatingLevel<TLabel>[levels.Count];
        for (int rank = 0; rank < ranked.Length; rank++)
        {
            ranked[rank] = new RatingLevel<TLabel>(levels[rank], this, rank);
        }

        Levels = ValueList.FromArray(ranked);
    }

    /// <inheritdoc cref="RatingScale.Levels"/>
    public new ValueList<RatingLevel<TLabel>> Levels { get; }

    private protected override IReadOnlyList<RatingLevel> LevelsOfScale => Levels;

    /// <summary>The level of a label.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the scale's labels.</exception>
    public RatingLevel<TLabel> this[TLabel label] => Array.Find(Levels.Items, level => EqualityComparer<TLabel>.Default.Equals(level.Label, label))
        ?? throw new ArgumentOutOfRangeException(nameof(label), label, $"{Name}: there is no such label.");

    /// <summary>The level that the print gives to a return, or the two between which it leaves it.</summary>
    /// <param name="returnInPercent">The return, or the excess over the benchmark's, in <see cref="RatingScale.Unit"/>: 12.5 for 12.5 %.</param>
    public RatingClassification<TLabel> Classify(decimal returnInPercent)
    {
        RatingLevel<TLabel>[] certain = Array.FindAll(Levels.Items, level => level.Band.Contains(returnInPercent) == true);
        if (certain.Length > 0)
        {
            return new RatingClassification<TLabel>(certain.Length == 1 ? RatingFit.Within : RatingFit.AtBound, [.. certain]);
        }

        RatingLevel<TLabel>[] possible = Array.FindAll(Levels.Items, level => level.Band.Contains(returnInPercent) is null);
        if (possible.Length == 0)
        {
            return new RatingClassification<TLabel>(RatingFit.Outside, []);
        }

        // Of two levels that name the bound one can exclude it in print: then it is the other's.
        bool isExcludedByOther = Array.Exists(Levels.Items, level => level.Band.Contains(returnInPercent) == false
            && (level.Band.Min == returnInPercent || level.Band.Max == returnInPercent));
        return new RatingClassification<TLabel>(isExcludedByOther ? RatingFit.Within : RatingFit.AtBound, [.. possible]);
    }

    private void CheckLabels(ValueList<RatingLevel<TLabel>> levels)
    {
        if (levels.Count == 0)
        {
            throw new ArgumentException($"{Name}: there are no levels.", nameof(levels));
        }

        HashSet<TLabel> labels = [];
        HashSet<string> texts = [];
        foreach (RatingLevel<TLabel> level in levels)
        {
            if (level is null)
            {
                throw new ArgumentException($"{Name}: a level is null.", nameof(levels));
            }

            if (!labels.Add(level.Label) || !texts.Add(level.Text))
            {
                throw new ArgumentException($"{Name}: the label {level.Text} is there twice.", nameof(levels));
            }
        }
    }

    private void CheckBounds(ValueList<RatingLevel<TLabel>> levels)
    {
        for (int i = 1; i < levels.Count; i++)
        {
            (RatingLevel<TLabel> upper, RatingLevel<TLabel> lower) = (levels[i - 1], levels[i]);
            if (!upper.Band.IsAbove(lower.Band))
            {
                throw new ArgumentException($"{Name}: {upper} is not above {lower}.", nameof(levels));
            }

            bool isGap = upper.Band.Min > lower.Band.Max || (upper.Band.MinInclusive == false && lower.Band.MaxInclusive == false);
            if (isGap && !IsOpen)
            {
                throw new ArgumentException($"{Name}: there are returns between {upper} and {lower}, and the scale is not open.", nameof(levels));
            }
        }

        if (!IsOpen && levels[0].Band.Max is { } top)
        {
            throw new ArgumentException(Exceeding("above", top), nameof(levels));
        }

        if (!IsOpen && levels[^1].Band.Min is { } bottom)
        {
            throw new ArgumentException(Exceeding("below", bottom), nameof(levels));
        }
    }

    private string Exceeding(string side, decimal bound) =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: there are returns {side} {bound} {Unit}, and the scale is not open.");
}
