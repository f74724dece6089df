namespace ReportSdk;

/// <summary>What a rating scale, as it is printed, says of a return. Never a guess.</summary>
/// <typeparam name="TLabel">The labels of the scale.</typeparam>
public sealed class RatingClassification<TLabel>
    where TLabel : struct, Enum
{
    internal RatingClassification(RatingFit fit, ValueList<RatingLevel<TLabel>> levels)
    {
        Fit = fit;
        Levels = levels;
    }

    /// <summary>How the return lies to the levels.</summary>
    public RatingFit Fit { get; }

    /// <summary>
    /// The levels that the return can be of, the higher first: none outside, one within. At a bound the two that meet there, or the one at the end of an open
    /// scale.
    /// </summary>
    public ValueList<RatingLevel<TLabel>> Levels { get; }

    /// <summary>The level; null unless the print decides for one.</summary>
    public RatingLevel<TLabel>? Level => Fit == RatingFit.Within ? Levels[0] : null;

    /// <summary>The fit and the levels.</summary>
    public override string ToString() => $"{Fit} {Levels}";
}
