namespace ReportSdk.Tests.Domain;

public sealed class RatingComparisonTests
{
    private const RatingCaveats OtherHorizon = RatingCaveats.OtherHorizonPrinted;

    private const RatingCaveats OtherIndices = RatingCaveats.DifferentBenchmarks;

    private static IEnumerable<RatingLevel> Levels => PrintedScales.All.SelectMany(scale => scale.Levels);

    [Fact]
    public void A_label_of_two_brokers_is_two_levels()
    {
        RatingLevel add = PrintedScales.GuolianStock[GuolianStock.Add];

        Assert.Equal(new(RatingOrder.Overlapping, RatingReason.Bands, OtherIndices), add.CompareWith(PrintedScales.GuosenStock[GuosenStock.Add]));
        Assert.Equal(
            new(RatingOrder.Below, RatingReason.Bands, OtherIndices | OtherHorizon),
            PrintedScales.GuolianStock[GuolianStock.Hold].CompareWith(PrintedScales.HuafuStock[HuafuStock.Hold]));
        Assert.Equal(
            new(RatingOrder.Overlapping, RatingReason.Bands, OtherIndices | OtherHorizon),
            PrintedScales.GuolianIndustry[GuolianIndustry.Outperform].CompareWith(PrintedScales.HuafuIndustry[HuafuIndustry.Outperform]));
    }

    [Fact]
    public void Two_labels_can_be_one_band() => Assert.Equal(
        new(RatingOrder.Same, RatingReason.Bands, OtherHorizon | RatingCaveats.BoundNotPrinted),
        PrintedScales.HuafuStock[HuafuStock.Hold].CompareWith(PrintedScales.GuosenStock[GuosenStock.Add]));

    [Fact]
    public void A_bound_that_both_print_as_theirs_is_the_same_without_doubt() => Assert.Equal(
        new(RatingOrder.Same, RatingReason.Bands, OtherIndices),
        PrintedScales.GuolianStock[GuolianStock.Buy].CompareWith(PrintedScales.GuosenStock[GuosenStock.Buy]));

    [Fact]
    public void A_shared_bound_is_told() => Assert.Equal(
        new(RatingOrder.Above, RatingReason.Bands, OtherIndices | RatingCaveats.SharedBound),
        PrintedScales.GuosenStock[GuosenStock.Buy].CompareWith(PrintedScales.GuolianStock[GuolianStock.Add]));

    [Fact]
    public void Other_subjects_and_other_horizons_are_not_compared()
    {
        Assert.Equal(
            new(RatingOrder.NotComparable, RatingReason.DifferentSubject),
            PrintedScales.GuosenStock[GuosenStock.Neutral].CompareWith(PrintedScales.GuosenIndustry[GuosenIndustry.Neutral]));
        Assert.Equal(
            new(RatingOrder.NotComparable, RatingReason.DifferentHorizon),
            PrintedScales.ZheshangIndustry[ZheshangIndustry.Positive].CompareWith(PrintedScales.GuosenIndustry[GuosenIndustry.Overweight]));
        Assert.Equal(
            new(RatingOrder.Overlapping, RatingReason.Bands, OtherHorizon),
            PrintedScales.ZheshangIndustry[ZheshangIndustry.Positive].CompareWith(PrintedScales.HuafuIndustry[HuafuIndustry.Outperform]));
    }

    [Fact]
    public void An_absolute_return_and_another_unit_are_not_compared()
    {
        RatingScale<GuosenIndustry> relative = PrintedScales.GuosenIndustry;
        RatingScale<GuosenIndustry> Copy(RatingBasis basis, string unit) => new(
            "测试", relative.Subject, basis, Unit.Parse(unit), relative.Horizons, relative.Benchmarks, relative.Levels);

        Assert.Equal(RatingReason.DifferentBasis, Compare(Copy(RatingBasis.Absolute, "%")).Reason);
        Assert.Equal(RatingReason.DifferentUnit, Compare(Copy(RatingBasis.Benchmark, "‰")).Reason);
        Assert.Equal(new(RatingOrder.Same, RatingReason.Bands), Compare(Copy(RatingBasis.Benchmark, "%")));

        RatingComparison Compare(RatingScale other) => relative.Levels[0].CompareWith(other.Levels[0]);
    }

    [Fact]
    public void Bounds_that_contradict_each_other_are_not_the_same()
    {
        RatingScale<GuosenIndustry> one = PrintedScales.GuosenIndustry;
        RatingScale<GuosenIndustry> other = new(
            "测试", one.Subject, one.RelativeTo, one.Unit, one.Horizons, one.Benchmarks,
            [
                new(GuosenIndustry.Overweight, "超配", new RatingBand(10, false, null, null)),
                new(GuosenIndustry.Neutral, "中性", new RatingBand(-10, true, 10, true)),
                new(GuosenIndustry.Underweight, "低配", new RatingBand(null, null, -10, false)),
            ]);

        Assert.Equal(new(RatingOrder.Overlapping, RatingReason.Bands), one.Levels[0].CompareWith(other.Levels[0]));
        Assert.Equal(new(RatingOrder.Same, RatingReason.Bands, RatingCaveats.BoundNotPrinted), one.Levels[1].CompareWith(other.Levels[1]));
        Assert.Equal(new(RatingOrder.Above, RatingReason.Bands), other.Levels[0].CompareWith(one.Levels[1]));
    }

    [Fact]
    public void The_order_is_partial_it_turns_round_and_it_is_that_of_the_returns()
    {
        decimal[] returns = [.. Enumerable.Range(-120, 241).Select(number => number / 4m)];
        foreach (RatingLevel left in Levels)
        {
            foreach (RatingLevel right in Levels)
            {
                RatingComparison comparison = left.CompareWith(right);
                RatingComparison turned = right.CompareWith(left);
                Assert.Equal(Turn(comparison.Order), turned.Order);
                Assert.Equal((comparison.Reason, comparison.Caveats), (turned.Reason, turned.Caveats));
                Assert.Equal(left == right, comparison == new RatingComparison(RatingOrder.Same, RatingReason.OneScale));
                if (comparison.Reason == RatingReason.Bands)
                {
                    Assert.Equal(comparison.Order, OrderOf(Inside(left), Inside(right)));
                }
            }
        }

        decimal[] Inside(RatingLevel level) =>
            [.. returns.Where(value => value != level.Band.Min && value != level.Band.Max && level.Band.Contains(value) == true)];
    }

    [Fact]
    public void Above_is_transitive()
    {
        foreach (RatingLevel first in Levels)
        {
            foreach (RatingLevel second in Levels.Where(level => first.CompareWith(level).Order == RatingOrder.Above))
            {
                foreach (RatingLevel third in Levels.Where(level => second.CompareWith(level).Order == RatingOrder.Above))
                {
                    RatingComparison comparison = first.CompareWith(third);
                    Assert.True(comparison.Order == RatingOrder.Above || comparison.Reason == RatingReason.DifferentHorizon);
                }
            }
        }
    }

    private static RatingOrder Turn(RatingOrder order) => order switch
    {
        RatingOrder.Above => RatingOrder.Below,
        RatingOrder.Below => RatingOrder.Above,
        _ => order,
    };

    private static RatingOrder OrderOf(decimal[] left, decimal[] right) => true switch
    {
        _ when left.SequenceEqual(right) => RatingOrder.Same,
        _ when left.Min() > right.Max() => RatingOrder.Above,
        _ when left.Max() < right.Min() => RatingOrder.Below,
        _ => RatingOrder.Overlapping,
    };
}
