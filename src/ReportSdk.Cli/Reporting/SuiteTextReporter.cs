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
            console.WriteLine(ProblemLine.Of(path, problem));
        }

        foreach (var (result, reason) in suite.Failed)
        {
            var message = $"{result.Group} › {result.Test}: {reason}";
            console.WriteLine(ProblemLine.Of(path, result.Position.Line, result.Position.Column, "error", "TEST_FAILED", message));
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
            console.WriteLine(ProblemLine.Of(judgement.FailureListPath!, entry.Line, 1, "error", "STALE_ENTRY", messages.StaleEntry(entry.Text)));
        }

        if (judgement.NotApplicable > 0 || judgement.Others > 0)
        {
            console.WriteLine(messages.PassedOver(judgement.NotApplicable, judgement.Others));
        }

        console.WriteLine(Messages.TestTotals(judgement.Totals, judgement.HasFailureList));
    }
}
