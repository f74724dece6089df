namespace ReportSdk;

/// <summary>What may be said of the order of two rating levels. It is a partial order: of many pairs nothing may be said.</summary>
public enum RatingOrder : byte
{
    /// <summary>The scales measure different things; <see cref="RatingComparison.Reason"/> says which.</summary>
    NotComparable = 0,

    /// <summary>All returns of the first level are above those of the second, but perhaps one bound that they share.</summary>
    Above,

    /// <summary>All returns of the first level are below those of the second, but perhaps one bound that they share.</summary>
    Below,

    /// <summary>The two levels name the same returns.</summary>
    Same,

    /// <summary>Some returns are of both levels, others of one only: neither is above.</summary>
    Overlapping,
}
