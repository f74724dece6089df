namespace ReportSdk;

/// <summary>What the bounds of a rating scale measure.</summary>
public enum RatingBasis : byte
{
    /// <summary>The return in excess of a benchmark's.</summary>
    Benchmark = 0,

    /// <summary>The return itself.</summary>
    Absolute = 1,
}
