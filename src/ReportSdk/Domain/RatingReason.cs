namespace ReportSdk;

/// <summary>Why two rating levels compare as they do.</summary>
public enum RatingReason : byte
{
    /// <summary>The bands decide.</summary>
    Bands = 0,

    /// <summary>Both are of one scale, whose order decides.</summary>
    OneScale,

    /// <summary>One rates stocks, the other industries.</summary>
    DifferentSubject,

    /// <summary>One is relative to a benchmark, the other absolute.</summary>
    DifferentBasis,

    /// <summary>The bounds are in different units.</summary>
    DifferentUnit,

    /// <summary>No horizon that one prints is printed by the other: 10 % in 6 months are not 10 % in 12.</summary>
    DifferentHorizon,
}
