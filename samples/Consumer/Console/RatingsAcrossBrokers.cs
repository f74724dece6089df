using ReportSdk;
using Guosen = ReportSdk.Brokers.Guosen.V1;
using Huafu = ReportSdk.Brokers.Huafu.V1;

namespace Consumer;

/// <summary>What may be said of the labels of two brokers, and what may not: a word alone says nothing, the bands and their horizon do.</summary>
internal static class RatingsAcrossBrokers
{
    public static void Print()
    {
        RatingScale<Guosen.RatingScaleStock> guosen = Guosen.RatingScaleStockText.Scale;
        RatingScale<Huafu.RatingScaleStock> huafu = Huafu.RatingScaleStockText.Scale;

        // One word of two brokers is two types: guosen[Huafu.RatingScaleStock.买入] does not compile.
        Compare(guosen[Guosen.RatingScaleStock.买入], huafu[Huafu.RatingScaleStock.买入]);
        Compare(guosen[Guosen.RatingScaleStock.增持], huafu[Huafu.RatingScaleStock.买入]);
        Compare(guosen[Guosen.RatingScaleStock.增持], huafu[Huafu.RatingScaleStock.持有]);
        Compare(guosen[Guosen.RatingScaleStock.卖出], huafu[Huafu.RatingScaleStock.回避]);
        Compare(guosen[Guosen.RatingScaleStock.买入], Huafu.RatingScaleIndustryText.Scale[Huafu.RatingScaleIndustry.强于大市]);
        Console.WriteLine($"{huafu.Name}: {(huafu.FindLevel("增持") is null ? "no" : "a")} level 增持");

        // At a bound of which the print does not say whose it is, both levels are named.
        foreach (decimal excess in (decimal[])[12.5m, 10m, 20m])
        {
            Console.WriteLine($"{excess} %: {Describe(guosen.Classify(excess))} / {Describe(huafu.Classify(excess))}");
        }
    }

    private static void Compare(RatingLevel left, RatingLevel right)
    {
        RatingComparison comparison = left.CompareWith(right);
        string caveats = comparison.Caveats == RatingCaveats.None ? "" : $" ({comparison.Caveats})";
        Console.WriteLine($"{left} - {right}: {comparison.Order}, {comparison.Reason}{caveats}");
    }

    private static string Describe<TLabel>(RatingClassification<TLabel> classification)
        where TLabel : struct, Enum
        => $"{classification.Fit} {string.Join(" or ", classification.Levels.Select(level => level.Text))}";
}
