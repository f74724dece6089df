using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Reporting;

/// <summary>Tests as text: a line for each failed test and one for the totals of each file as it is done, then stale entries, then the sums.</summary>
internal sealed class SuiteTextReporter(CliConsole console, Messages messages) : ISuiteReporter
{
    public void Add(JudgedSuite suite)
    {
        var path = suite.Report.File.Path;
        if (suite.Report.Problem is { } problem)
        {
            console.WriteLine(ProblemLine.Of(problem));
        }

        foreach (var (result, reason) in suite.Failed)
        {
            console.WriteLine(ProblemLine.Of(SuiteProblems.Failed(path, result, reason)));
        }

        if (suite.Totals.Run > 0)
        {
            console.WriteLine($"{Printable.Path(path)}: {Messages.TestTotals(suite.Totals, suite.Totals.Skipped > 0)}");
        }
    }

    public void Complete(SuiteJudgement judgement)
    {
        foreach (var entry in judgement.Stale)
        {
            console.WriteLine(ProblemLine.Of(SuiteProblems.Stale(judgement.FailureListPath!, entry, messages)));
        }

        if (judgement.NotApplicable > 0 || judgement.Others > 0)
        {
            console.WriteLine(messages.PassedOver(judgement.NotApplicable, judgement.Others));
        }

        console.WriteLine(Messages.TestTotals(judgement.Totals, judgement.HasFailureList));
    }

    public void Dispose()
    {
    }
}
