using System.Globalization;

namespace ReportSdk.Tests.Domain;

public sealed class RatingScaleTests
{
    private static readonly Unit Percent = Unit.Parse("%");

    [Fact]
    public void Guolian_rates_stocks_as_printed() => Check(
        PrintedScales.GuolianStock,
        "1000:买入 20.01:买入 20:买入 19.99:增持 5.01:增持 5:增持|持有 4.99:持有 0:持有 -9.99:持有 -10:卖出 -10.01:卖出 -100:卖出");

    [Fact]
    public void Guolian_rates_industries_as_printed() => Check(
        PrintedScales.GuolianIndustry, "10.01:强于大市 10:强于大市 9.99:中性 0:中性 -9.99:中性 -10:弱于大市 -10.01:弱于大市");

    [Fact]
    public void Guosen_rates_stocks_as_printed() => Check(
        PrintedScales.GuosenStock, "20:买入 19.99:增持 10.01:增持 10:增持|中性 9.99:中性 -9.99:中性 -10:卖出 -10.01:卖出");

    [Fact]
    public void Guosen_rates_industries_as_printed() => Check(
        PrintedScales.GuosenIndustry, "10.01:超配 10:超配 9.99:中性 0:中性 -9.99:中性 -10:低配 -10.01:低配");

    [Fact]
    public void Zheshang_rates_industries_as_printed() => Check(
        PrintedScales.ZheshangIndustry, "10.01:看好 10:看好 9.99:中性 0:中性 -9.99:中性 -10:看淡 -10.01:看淡");

    [Fact]
    public void Huafu_rates_stocks_as_printed() => Check(
        PrintedScales.HuafuStock,
        "20.01:买入 20:买入 19.99:持有 10.01:持有 10:持有|中性 9.99:中性 -9.99:中性 -10:中性|回避 -10.01:回避 -19.99:回避 -20:卖出 -20.01:卖出");

    [Fact]
    public void Huafu_rates_industries_as_printed() => Check(
        PrintedScales.HuafuIndustry, "5.01:强于大市 5:强于大市 4.99:跟随大市 0:跟随大市 -4.99:跟随大市 -5:弱于大市 -5.01:弱于大市");

    [Theory]
    [InlineData(true, true, RatingFit.AtBound, "高|低")]
    [InlineData(true, false, RatingFit.Within, "高")]
    [InlineData(true, null, RatingFit.Within, "高")]
    [InlineData(false, true, RatingFit.Within, "低")]
    [InlineData(null, true, RatingFit.Within, "低")]
    [InlineData(false, null, RatingFit.Within, "低")]
    [InlineData(null, false, RatingFit.Within, "高")]
    [InlineData(null, null, RatingFit.AtBound, "高|低")]
    [InlineData(false, false, RatingFit.Outside, "")]
    public void The_print_decides_at_a_shared_bound_or_nothing_does(bool? upper, bool? lower, RatingFit fit, string levels)
    {
        RatingScale<GuolianIndustry> scale = Scale(isOpen: true, ("高", new RatingBand(0, upper, null, null)), ("低", new RatingBand(null, null, 0, lower)));

        Assert.Equal((fit, levels), (scale.Classify(0).Fit, Texts(scale.Classify(0))));
        Assert.Equal("高", scale.Classify(0.01m).Level?.Text);
        Assert.Equal("低", scale.Classify(-0.01m).Level?.Text);
    }

    [Fact]
    public void An_open_scale_ends_and_has_gaps()
    {
        RatingScale<GuolianIndustry> scale = Scale(isOpen: true, ("高", new RatingBand(10, true, 20, null)), ("低", new RatingBand(-20, false, -10, true)));

        Assert.Equal("Outside|Within|AtBound|Outside", string.Join('|', new[] { 0m, 10, 20, 20.01m }.Select(value => scale.Classify(value).Fit)));
        Assert.Equal("高", Texts(scale.Classify(20)));
        Assert.Null(scale.Classify(20).Level);
        Assert.Equal(RatingFit.Outside, scale.Classify(-20).Fit);
    }

    [Fact]
    public void Levels_know_their_scale_and_rank()
    {
        RatingScale<HuafuStock> scale = PrintedScales.HuafuStock;

        Assert.Equal(["买入 [20, ∞)", "持有 ?10, 20?", "中性 ?-10, 10?", "回避 ?-20, -10?", "卖出 (-∞, -20]"], scale.Levels.Select(level => level.ToString()));
        Assert.Equal(Enumerable.Range(0, 5), scale.Levels.Select(level => level.Rank));
        Assert.All(((RatingScale)scale).Levels, level => Assert.Same(scale, level.Scale));
        Assert.Same(scale[HuafuStock.Avoid], scale.FindLevel("回避"));
        Assert.Null(scale.FindLevel("增持"));
        Assert.Throws<ArgumentOutOfRangeException>(() => scale[(HuafuStock)9]);
        Assert.Throws<InvalidOperationException>(() => new RatingLevel<HuafuStock>(HuafuStock.Buy, "买入", new RatingBand(1, null, null, null)).Scale);
    }

    [Fact]
    public void Levels_that_do_not_descend_overlap_or_leave_a_gap_are_refused()
    {
        RatingBand high = new(10, true, null, null);
        RatingBand low = new(null, null, 10, null);
        Refuses("测试: 低 (-∞, 10? is not above 高 [10, ∞)", ("低", low), ("高", high));
        Refuses("is not above", ("高", high), ("低", new RatingBand(null, null, 10.01m, null)));
        Refuses("测试: there are returns between 高 [10, ∞) and 低 (-∞, 9.99?", ("高", high), ("低", new RatingBand(null, null, 9.99m, null)));
        Refuses("between", ("高", new RatingBand(10, false, null, null)), ("低", new RatingBand(null, null, 10, false)));
        Refuses("above 50 %", ("高", new RatingBand(10, null, 50, null)), ("低", low));
        Refuses("below -50 %", ("高", high), ("低", new RatingBand(-50, null, 10, null)));
        Refuses("高 is there twice", ("高", high), ("高", low));
        Refuses("no levels");

        static void Refuses(string message, params (string Text, RatingBand Band)[] levels) =>
            Assert.Contains(message, Assert.Throws<ArgumentException>(() => Scale(isOpen: false, levels)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scale_has_a_horizon_a_benchmark_and_bounds_in_per_cent()
    {
        ValueList<RatingLevel<GuolianIndustry>> levels = [.. PrintedScales.GuolianIndustry.Levels];
        ValueList<RatingHorizon> horizons = [new(6, 12)];
        ValueList<RatingBenchmark> benchmarks = PrintedScales.GuolianIndustry.Benchmarks;

        Refuses("horizons", () => new("测试", RatingSubject.Industry, RatingBasis.Benchmark, Percent, [], benchmarks, levels));
        Refuses("benchmarks", () => new("测试", RatingSubject.Industry, RatingBasis.Benchmark, Percent, horizons, [], levels));
        Refuses("unit", () => new("测试", RatingSubject.Industry, RatingBasis.Benchmark, Unit.Parse("bp"), horizons, benchmarks, levels));
        Refuses("unit", () => new("测试", RatingSubject.Industry, RatingBasis.Benchmark, default, horizons, benchmarks, levels));
        Refuses("name", () => new("", RatingSubject.Industry, RatingBasis.Benchmark, Percent, horizons, benchmarks, levels));
        (DateOnly later, DateOnly earlier) = (new(2024, 2, 1), new(2024, 1, 1));
        Refuses("validTo", () => new("测试", RatingSubject.Industry, RatingBasis.Benchmark, Percent, horizons, benchmarks, levels, false, later, earlier));
        Assert.Empty(new RatingScale<GuolianIndustry>("测试", RatingSubject.Industry, RatingBasis.Absolute, Percent, horizons, [], levels).Benchmarks);

        static void Refuses(string parameter, Func<RatingScale<GuolianIndustry>> create) =>
            Assert.Equal(parameter, Assert.Throws<ArgumentException>(create).ParamName);
    }

    [Fact]
    public void A_band_has_ordered_bounds_and_says_nothing_of_those_it_has_not()
    {
        Assert.Throws<ArgumentException>(() => new RatingBand(null, null, null, null));
        Assert.Throws<ArgumentException>(() => new RatingBand(5, null, 5, null));
        Assert.Throws<ArgumentException>(() => new RatingBand(6, null, 5, null));
        Assert.Throws<ArgumentException>(() => new RatingBand(null, true, 5, null));
        Assert.Throws<ArgumentException>(() => new RatingBand(5, null, null, false));
        Assert.Equal(new RatingBand(5.0m, true, 10, null), new RatingBand(5, true, 10.00m, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatingHorizon(0, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatingHorizon(12, 6));
    }

    private static RatingScale<GuolianIndustry> Scale(bool isOpen, params (string Text, RatingBand Band)[] levels) => new(
        "测试",
        RatingSubject.Industry,
        RatingBasis.Absolute,
        Percent,
        [new(6, 12)],
        [],
        [.. levels.Select((level, index) => new RatingLevel<GuolianIndustry>((GuolianIndustry)index, level.Text, level.Band))],
        isOpen);

    /// <param name="scale">The scale.</param>
    /// <param name="expected">Each return with its level, or with the two that meet in it.</param>
    private static void Check<TLabel>(RatingScale<TLabel> scale, string expected)
        where TLabel : struct, Enum
    {
        string[] cases = expected.Split(' ');
        Assert.Equal(cases, cases.Select(one =>
        {
            RatingClassification<TLabel> found = scale.Classify(decimal.Parse(one.Split(':')[0], CultureInfo.InvariantCulture));
            Assert.Equal(found.Levels.Count == 1 ? RatingFit.Within : RatingFit.AtBound, found.Fit);
            Assert.Equal(found.Levels.Count == 1, found.Level is not null);
            return $"{one.Split(':')[0]}:{Texts(found)}";
        }));
    }

    private static string Texts<TLabel>(RatingClassification<TLabel> found)
        where TLabel : struct, Enum => string.Join('|', found.Levels.Select(level => level.Text));
}
