using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Reporting;

/// <summary>Tells the user what became of tests, in the order in which the files were named.</summary>
internal interface ISuiteReporter : IDisposable
{
    void Add(JudgedSuite suite);

    void Complete(SuiteJudgement judgement);
}
