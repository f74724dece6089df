namespace ReportSdk.Cli.Testing;

/// <summary>Tests counted by what became of them.</summary>
internal readonly record struct SuiteTotals(int Passed, int Failed, int Skipped)
{
    public int Run => Passed + Failed + Skipped;

    public static SuiteTotals operator +(SuiteTotals a, SuiteTotals b) => new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped);

    public SuiteTotals Count(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => this with { Passed = Passed + 1 },
        TestOutcome.Skipped => this with { Skipped = Skipped + 1 },
        _ => this with { Failed = Failed + 1 },
    };
}
