using Microsoft.CodeAnalysis;

namespace ReportSdk.Benchmarks.Generating;

/// <summary>What an edit ran: files parsed, files linked anew, C# files written.</summary>
internal sealed record EditCounts(int Parsed, int Linked, int Emitted)
{
    public static EditCounts Between(GeneratorRunResult before, GeneratorRunResult after)
    {
        // The driver keeps the text object of an output that did not run.
        var known = before.GeneratedSources.Select(source => source.SourceText).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return new EditCounts(
            Count(after, "Parse", static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Removed)),
            Count(after, "Link", static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)),
            after.GeneratedSources.Count(source => !known.Contains(source.SourceText)));
    }

    public override string ToString() => $"{Parsed} parsed, {Linked} linked, {Emitted} emitted";

    private static int Count(GeneratorRunResult result, string step, Func<IncrementalStepRunReason, bool> isMeant) =>
        result.TrackedSteps[step].Sum(run => run.Outputs.Count(output => isMeant(output.Reason)));
}
