namespace ReportSdk.Cli.Testing;

/// <summary>What a <see cref="TestResult"/> counts as.</summary>
internal enum TestOutcome
{
    Passed,
    Failed,

    /// <summary>Failed as the failure list says it would.</summary>
    Skipped,
}
