using System.Diagnostics;
using System.Globalization;
using ReportSdk.Benchmarks.Variants;

namespace ReportSdk.Benchmarks;

/// <summary>Ratios within a round of one process: they hold on a machine that others use too, where absolute times do not.</summary>
internal static class QuickVerb
{
    private const double MillisecondsPerMeasurement = 8;

    /// <summary>The run time compiles a hot method again in the background, after a pause: too short a warm-up measures code that no service runs.</summary>
    private const double WarmUpMilliseconds = 1_500;

    private static readonly IVariant Floor = new ReaderWalk();

    private static readonly IVariant[] Variants = [new Utf8Check(), new TapeBuild(), new Evaluate()];

    public static int Run(string[] args)
    {
        if (!TryParse(args, out int rounds, out string only))
        {
            Console.Error.WriteLine("quick [--rounds N] [--only TEXT]");
            return 2;
        }

        Console.WriteLine($"{"workload",-20} {"bytes",9} {"floor us",9}  " + string.Join("  ", Variants.Select(v => $"{v.Name,14} {"B/run",6}")));
        foreach (Workload workload in Workload.All.Where(w => w.Name.Contains(only, StringComparison.Ordinal)))
        {
            Print(workload, rounds);
        }

        return 0;
    }

    private static bool TryParse(string[] args, out int rounds, out string only)
    {
        (rounds, only) = (15, "");
        for (int k = 0; k < args.Length; k += 2)
        {
            string value = k + 1 < args.Length ? args[k + 1] : "";
            bool isKnown = args[k] switch
            {
                "--rounds" => int.TryParse(value, CultureInfo.InvariantCulture, out rounds) && rounds > 0,
                "--only" => (only = value).Length > 0,
                _ => false,
            };
            if (!isKnown)
            {
                return false;
            }
        }

        return true;
    }

    private static void Print(Workload workload, int rounds)
    {
        double[] floors = new double[rounds];
        double[][] ratios = [.. Variants.Select(_ => new double[rounds])];
        int iterations = Warm(workload);
        for (int round = 0; round < rounds; round++)
        {
            floors[round] = Microseconds(Floor, workload, iterations);
            for (int v = 0; v < Variants.Length; v++)
            {
                ratios[v][round] = Microseconds(Variants[v], workload, iterations) / floors[round];
            }
        }

        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{workload.Name,-20} {workload.Utf8.Length,9} {Median(floors),9:F2}  "));
        Console.WriteLine(string.Join("  ", Variants.Select((variant, v) =>
            string.Create(CultureInfo.InvariantCulture, $"{Median(ratios[v]),14:F3} {AllocatedBytes(variant, workload),6}"))));
    }

    /// <summary>Runs everything until it is compiled for good; returns how many runs of the floor fill one measurement.</summary>
    private static int Warm(Workload workload)
    {
        long start = Stopwatch.GetTimestamp();
        int runs = 0;
        while (runs < 100 || Stopwatch.GetElapsedTime(start).TotalMilliseconds < WarmUpMilliseconds)
        {
            Floor.Run(workload);
            foreach (IVariant variant in Variants)
            {
                variant.Run(workload);
            }

            runs++;
        }

        return Math.Max(1, (int)(MillisecondsPerMeasurement * 1000 / Microseconds(Floor, workload, 10)));
    }

    private static double Microseconds(IVariant variant, Workload workload, int iterations)
    {
        long start = Stopwatch.GetTimestamp();
        for (int k = 0; k < iterations; k++)
        {
            variant.Run(workload);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / iterations;
    }

    private static long AllocatedBytes(IVariant variant, Workload workload)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        variant.Run(workload);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
