namespace ReportSdk;

/// <summary>What a reader should know before relying on the order of two rating levels of different scales.</summary>
[Flags]
public enum RatingCaveats : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A scale prints more than one horizon, and not all of them are the other's.</summary>
    OtherHorizonPrinted = 1,

    /// <summary>For a market that both name (by the same word) they name different indices, or no market is named by both.</summary>
    DifferentBenchmarks = 2,

    /// <summary>The bands meet in a bound that, as printed, can be of both.</summary>
    SharedBound = 4,

    /// <summary>Of a bound that the bands have in common only one scale says, or none, whether it belongs.</summary>
    BoundNotPrinted = 8,
}
