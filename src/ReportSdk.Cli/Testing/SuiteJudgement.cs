namespace ReportSdk.Cli.Testing;

/// <summary>Weighs results against a failure list and keeps the sums of a run.</summary>
internal sealed class SuiteJudgement(FailureList? failures)
{
    private int _worstTrouble;

    /// <summary>Whether a failure list is in play, so that skipped tests are worth a word.</summary>
    public bool HasFailureList => failures is not null;

    public SuiteTotals Totals { get; private set; }

    /// <summary>Files that could not be run.</summary>
    public int Troubles { get; private set; }

    /// <summary>Files of folders that hold something else than tests.</summary>
    public int Others { get; private set; }

    /// <summary>Groups that are not meant for the draft under test.</summary>
    public int NotApplicable { get; private set; }

    public string? FailureListPath => failures?.Path;

    /// <summary>Lines of the failure list that name no test that was run; to be asked for when all is done.</summary>
    public IEnumerable<FailureListEntry> Stale => failures?.Stale ?? [];

    public int ExitCode
    {
        get
        {
            var tests = Totals.Run == 0 ? Cli.ExitCode.Usage : Totals.Failed > 0 || Stale.Any() ? Cli.ExitCode.Invalid : Cli.ExitCode.Valid;
            return Math.Max(tests, _worstTrouble);
        }
    }

    public JudgedSuite Judge(SuiteReport report)
    {
        var totals = default(SuiteTotals);
        var failed = new List<FailedTest>();
        foreach (var result in report.Results)
        {
            string? reason = result.Failure;
            var outcome = failures?.Judge(report.File, result, out reason) ?? (reason is null ? TestOutcome.Passed : TestOutcome.Failed);
            totals = totals.Count(outcome);
            if (outcome == TestOutcome.Failed)
            {
                failed.Add(new FailedTest(result, reason!));
            }
        }

        Totals += totals;
        if (report.Problem is { } problem)
        {
            Troubles++;
            _worstTrouble = Math.Max(_worstTrouble, problem.ExitCode);
        }

        Others += report.IsOther ? 1 : 0;
        NotApplicable += report.NotApplicable;
        return new JudgedSuite(report, totals, failed);
    }
}
