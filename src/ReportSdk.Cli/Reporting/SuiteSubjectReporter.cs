using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Reporting;

/// <summary>Tests in an output for machines: a case for each test, and one for each stale entry of a failure list.</summary>
internal sealed class SuiteSubjectReporter(ISubjectReporter reporter, Messages messages) : ISuiteReporter
{
    public void Add(JudgedSuite suite)
    {
        if (suite.Report.IsOther)
        {
            return;
        }

        var path = suite.Report.File.Path;
        var cases = new List<SubjectCase>();
        if (suite.Report.Problem is { } trouble)
        {
            cases.Add(new SubjectCase(path, "", [trouble]));
        }

        var reasons = suite.Failed.ToDictionary(static failed => failed.Result, static failed => failed.Reason);
        foreach (var result in suite.Report.Results)
        {
            cases.Add(reasons.TryGetValue(result, out var reason)
                ? new SubjectCase(result.Test, result.Group, [SuiteProblems.Failed(path, result, reason)])
                : new SubjectCase(result.Test, result.Group, [], IsSkipped: result.Failure is not null));
        }

        reporter.Add(new Subject(path, [.. cases.SelectMany(static one => one.Problems)]) { Cases = cases });
    }

    public void Complete(SuiteJudgement judgement)
    {
        Problem[] stale = [.. judgement.Stale.Select(entry => SuiteProblems.Stale(judgement.FailureListPath!, entry, messages))];
        if (stale.Length > 0)
        {
            reporter.Add(new Subject(judgement.FailureListPath!, stale));
        }

        reporter.Complete(judgement.ExitCode, Messages.TestTotals(judgement.Totals, judgement.HasFailureList));
    }

    public void Dispose() => reporter.Dispose();
}
