namespace ReportSdk;

/// <summary>One level of a rating scale, whatever the scale's labels are.</summary>
public abstract class RatingLevel
{
    private readonly RatingScale? _scale;

    private protected RatingLevel(string text, RatingBand band, RatingScale? scale, int rank)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        ArgumentNullException.ThrowIfNull(band);
        (Text, Band, _scale, Rank) = (text, band, scale, rank);
    }

    /// <summary>The label as printed: 买入.</summary>
    public string Text { get; }

    /// <summary>The returns that the level names.</summary>
    public RatingBand Band { get; }

    /// <summary>0 for the highest level of the scale, 1 for the next.</summary>
    public int Rank { get; }

    /// <summary>The scale that the level is of.</summary>
    /// <exception cref="InvalidOperationException">The level was made to be given to a scale, and is not one of <see cref="RatingScale.Levels"/>.</exception>
    public RatingScale Scale => _scale ?? throw new InvalidOperationException($"The level {Text} is of no scale: take it from the levels of one.");

    /// <summary>What may be said of this level and one of the same or of another scale.</summary>
    /// <exception cref="InvalidOperationException">A level is of no scale.</exception>
    public RatingComparison CompareWith(RatingLevel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return RatingComparison.Of(this, other);
    }

    /// <summary>The label and the band: <c>买入 [20, ∞)</c>.</summary>
    public override string ToString() => $"{Text} {Band}";
}
