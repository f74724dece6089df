namespace ReportSdk.Cli.Testing;

/// <summary>A test file after its results were weighed.</summary>
/// <param name="Report">What was run.</param>
/// <param name="Totals">The file's sums.</param>
/// <param name="Failed">The tests that count as failed.</param>
internal sealed record JudgedSuite(SuiteReport Report, SuiteTotals Totals, IReadOnlyList<FailedTest> Failed);
