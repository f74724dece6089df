namespace ReportSdk;

/// <summary>How a return lies to the levels of a rating scale.</summary>
public enum RatingFit : byte
{
    /// <summary>No level names it. Only an open scale has such returns.</summary>
    Outside = 0,

    /// <summary>It is of one level.</summary>
    Within,

    /// <summary>It is a bound, and the print does not say of which level: that both name it is no decision.</summary>
    AtBound,
}
