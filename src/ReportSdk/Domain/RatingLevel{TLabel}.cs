namespace ReportSdk;

/// <summary>One level of a rating scale whose labels are an enum.</summary>
/// <typeparam name="TLabel">The labels of the one broker and the one subject.</typeparam>
public sealed class RatingLevel<TLabel> : RatingLevel
    where TLabel : struct, Enum
{
    /// <summary>A level to be given to a scale.</summary>
    /// <param name="label">The label.</param>
    /// <param name="text">The label as printed.</param>
    /// <param name="band">The returns that the level names.</param>
    /// <exception cref="ArgumentException">The text is empty, or the band is missing.</exception>
    public RatingLevel(TLabel label, string text, RatingBand band)
        : base(text, band, null, 0) => Label = label;

    internal RatingLevel(RatingLevel<TLabel> level, RatingScale scale, int rank)
        : base(level.Text, level.Band, scale, rank) => Label = level.Label;

    /// <summary>The label.</summary>
    public TLabel Label { get; }
}
