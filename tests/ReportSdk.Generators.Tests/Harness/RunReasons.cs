using Microsoft.CodeAnalysis;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>Why each tracked step ran.</summary>
internal static class RunReasons
{
    /// <summary>Every step of the pipeline and every output took what it had.</summary>
    public static void AssertCached(GeneratorRunResult result)
    {
        var ran =
            from step in result.TrackedSteps.Concat(result.TrackedOutputSteps)
            from run in step.Value
            from output in run.Outputs
            where !IsKept(output.Reason) && step.Key != "Compilation"
            select $"{step.Key}: {output.Reason}";
        Assert.Empty(ran);
    }

    /// <summary>How many of a step's outputs are not as they were: new, modified or removed.</summary>
    public static int CountChanged(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? runs.Sum(run => run.Outputs.Count(output => !IsKept(output.Reason))) : 0;

    /// <summary>How often a step was computed, whatever came out.</summary>
    public static int CountComputed(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs)
            ? runs.Sum(run => run.Outputs.Count(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Removed)))
            : 0;

    /// <summary>How many C# files were written again.</summary>
    public static int CountEmitted(GeneratorRunResult before, GeneratorRunResult after)
    {
        // The driver keeps the text object of an output that did not run; an emitted one is new, though it may read the same.
        var known = before.GeneratedSources.Select(source => source.SourceText).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return after.GeneratedSources.Count(source => !known.Contains(source.SourceText));
    }

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
