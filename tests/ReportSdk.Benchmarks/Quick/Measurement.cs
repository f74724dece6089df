namespace ReportSdk.Benchmarks.Quick;

/// <summary>Ratios within a round of one process: they hold on a machine that others use too, where absolute times do not.</summary>
internal static class Measurement
{
    private const double MillisecondsPerMeasurement = 0.4;
    private const int SlowRounds = 3;

    /// <summary>What allocates a megabyte at a time is run until it has allocated many times what a collection waits for: else the collections that it
    /// brings about would fall to whatever is measured next. Where a workload has such variants, each has rounds of its own: what one leaves behind shapes the heap that
    /// the next one finds for longer than that.</summary>
    private const long LargeAllocation = 1_000_000;
    private const long AllocatedPerMeasurement = 32_000_000;
    private const int LargeRounds = 15;

    /// <summary>Measures variants against a floor.</summary>
    /// <returns>A figure each, in their order; null where a variant does not apply. The first is the floor's own.</returns>
    public static Figure?[] Run(Workload workload, Variant floor, IReadOnlyList<Variant> variants, int rounds)
    {
        Action? ground = floor.Prepare(workload);
        if (ground is null)
        {
            return new Figure?[variants.Count + 1];
        }

        Action?[] actions = [.. variants.Select(variant => variant.Prepare(workload))];
        var ratios = actions.Select(static _ => new List<double>()).ToArray();
        var floors = new List<double>();
        int groundRuns = RunsFor(ground);
        int[] runs = [.. actions.Select(static action => action is null ? 0 : RunsFor(action))];
        long[] allocated = [.. actions.Select(static action => action is null ? 0 : AllocatedBytes(action))];
        int[] all = [.. Enumerable.Range(0, actions.Length).Where(k => actions[k] is not null)];
        bool isLarge = allocated.Max() >= LargeAllocation;
        rounds = isLarge ? Math.Min(rounds, LargeRounds) : rounds;
        foreach (int[] together in isLarge ? all.Select(static k => new[] { k }) : [all])
        {
            for (int round = 0; round < rounds; round++)
            {
                floors.Add(Microseconds(ground, groundRuns));
                foreach (int k in together.Where(k => !variants[k].IsSlow || round < SlowRounds))
                {
                    double time = allocated[k] >= LargeAllocation ? MicrosecondsWithCollections(actions[k]!, allocated[k]) : Microseconds(actions[k]!, runs[k]);
                    ratios[k].Add(time / floors[^1]);
                }
            }

            GC.Collect();
        }

        return
        [
            new Figure(1, Median(floors), AllocatedBytes(ground)),
            .. actions.Select((action, k) => action is null ? null : new Figure(Median(ratios[k]), Median(ratios[k]) * Median(floors), allocated[k])),
        ];
    }

    /// <summary>Measures one thing against another, by turns.</summary>
    /// <returns>Microseconds of either, and how many times the floor's the other's is: medians.</returns>
    public static (double Microseconds, double Floor, double Ratio) Compare(Action floor, Action action, int rounds)
    {
        int floorRuns = RunsFor(floor);
        int runs = RunsFor(action);
        var floors = new List<double>();
        var times = new List<double>();
        var ratios = new List<double>();
        for (int round = 0; round < rounds; round++)
        {
            floors.Add(Microseconds(floor, floorRuns));
            times.Add(Microseconds(action, runs));
            ratios.Add(times[^1] / floors[^1]);
        }

        return (Median(times), Median(floors), Median(ratios));
    }

    /// <summary>Runs something until its code is compiled for good: the run time compiles a hot method again in the background, after a pause.</summary>
    public static void Warm(IEnumerable<Action> actions, double milliseconds)
    {
        Action[] all = [.. actions];
        double start = ThreadClock.Microseconds();
        while (ThreadClock.Microseconds() - start < milliseconds * 1000)
        {
            foreach (Action action in all)
            {
                action();
            }

            // The thread that compiles must have its turn.
            Thread.Yield();
        }
    }

    private static int RunsFor(Action action)
    {
        action();
        return (int)Math.Clamp(MillisecondsPerMeasurement * 1000 / Math.Max(Microseconds(action, 3), 0.01), 1, 100_000);
    }

    private static double Microseconds(Action action, int runs)
    {
        double start = ThreadClock.Microseconds();
        for (int k = 0; k < runs; k++)
        {
            action();
        }

        return (ThreadClock.Microseconds() - start) / runs;
    }

    /// <summary>Of something that allocates much: once it has made the heap its own.</summary>
    private static double MicrosecondsWithCollections(Action action, long allocated)
    {
        int runs = (int)Math.Max(AllocatedPerMeasurement / allocated, 1);
        _ = Microseconds(action, runs);
        return Microseconds(action, runs);
    }

    /// <summary>The least of some runs: in others the run time may do something for itself.</summary>
    public static long AllocatedBytes(Action action)
    {
        long least = long.MaxValue;
        for (int k = 0; k < 3; k++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
