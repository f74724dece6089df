namespace ReportSdk;

/// <summary>What may be said of the order of two rating levels, and why.</summary>
/// <param name="Order">The order of the first level to the second.</param>
/// <param name="Reason">Why.</param>
/// <param name="Caveats">What the order does not tell. None where there is no order, and inside one scale.</param>
public readonly record struct RatingComparison(RatingOrder Order, RatingReason Reason, RatingCaveats Caveats = RatingCaveats.None)
{
    internal static RatingComparison Of(RatingLevel left, RatingLevel right)
    {
        (RatingScale leftScale, RatingScale rightScale) = (left.Scale, right.Scale);
        if (leftScale == rightScale)
        {
            RatingOrder order = left.Rank == right.Rank ? RatingOrder.Same : left.Rank < right.Rank ? RatingOrder.Above : RatingOrder.Below;
            return new RatingComparison(order, RatingReason.OneScale);
        }

        RatingReason reason = ReasonAgainst(leftScale, rightScale);
        if (reason != RatingReason.Bands)
        {
            return new RatingComparison(RatingOrder.NotComparable, reason);
        }

        RatingCaveats caveats = CaveatsOf(leftScale, rightScale) | CaveatsOf(left.Band, right.Band);
        return new RatingComparison(OrderOf(left.Band, right.Band), RatingReason.Bands, caveats);
    }

    private static RatingReason ReasonAgainst(RatingScale left, RatingScale right) => true switch
    {
        _ when left.Subject != right.Subject => RatingReason.DifferentSubject,
        _ when left.RelativeTo != right.RelativeTo => RatingReason.DifferentBasis,
        _ when left.Unit != right.Unit => RatingReason.DifferentUnit,
        _ when !PrintsAny(right, left) => RatingReason.DifferentHorizon,
        _ => RatingReason.Bands,
    };

    private static RatingOrder OrderOf(RatingBand left, RatingBand right) => true switch
    {
        _ when left.Agrees(right) => RatingOrder.Same,
        _ when left.IsAbove(right) => RatingOrder.Above,
        _ when right.IsAbove(left) => RatingOrder.Below,
        _ => RatingOrder.Overlapping,
    };

    private static RatingCaveats CaveatsOf(RatingScale left, RatingScale right)
    {
        bool isOneHorizon = PrintsAll(right, left) && PrintsAll(left, right);
        bool isOneBenchmark = left.RelativeTo == RatingBasis.Absolute || NamesSameIndices(left, right);
        return (isOneHorizon ? RatingCaveats.None : RatingCaveats.OtherHorizonPrinted)
            | (isOneBenchmark ? RatingCaveats.None : RatingCaveats.DifferentBenchmarks);
    }

    private static RatingCaveats CaveatsOf(RatingBand left, RatingBand right)
    {
        bool isShared = Meets(left, right) || Meets(right, left);
        bool isSilent = left.Agrees(right) && (left.MinInclusive != right.MinInclusive || left.MaxInclusive != right.MaxInclusive
            || IsSilent(left.Min, left.MinInclusive) || IsSilent(left.Max, left.MaxInclusive));
        return (isShared ? RatingCaveats.SharedBound : RatingCaveats.None) | (isSilent ? RatingCaveats.BoundNotPrinted : RatingCaveats.None);
    }

    private static bool Prints(RatingScale scale, RatingHorizon horizon) => Array.Exists(scale.Horizons.Items, horizon.IsSameTime);

    private static bool PrintsAny(RatingScale scale, RatingScale other) => Array.Exists(other.Horizons.Items, horizon => Prints(scale, horizon));

    private static bool PrintsAll(RatingScale scale, RatingScale other) => Array.TrueForAll(other.Horizons.Items, horizon => Prints(scale, horizon));

    /// <summary>Whether both have a benchmark for some market, and the same indices wherever both have one.</summary>
    private static bool NamesSameIndices(RatingScale left, RatingScale right)
    {
        bool isShared = false;
        foreach (RatingBenchmark one in left.Benchmarks)
        {
            foreach (RatingBenchmark other in right.Benchmarks)
            {
                if (one.Market == other.Market)
                {
                    isShared = true;
                    if (!NamesOf(one).SetEquals(NamesOf(other)))
                    {
                        return false;
                    }
                }
            }
        }

        return isShared;
    }

    private static HashSet<string> NamesOf(RatingBenchmark benchmark) => [.. Array.ConvertAll(benchmark.Indices.Items, static index => index.Name)];

    private static bool Meets(RatingBand upper, RatingBand lower) =>
        upper.Min is not null && upper.Min == lower.Max && upper.MinInclusive != false && lower.MaxInclusive != false;

    private static bool IsSilent(decimal? bound, bool? isInclusive) => bound is not null && isInclusive is null;
}
