namespace ReportSdk.Cli.Testing;

/// <summary>A test that counts as failed.</summary>
/// <param name="Result">The test.</param>
/// <param name="Reason">Its own failure, or how it differs from what the failure list says.</param>
internal sealed record FailedTest(TestResult Result, string Reason);
