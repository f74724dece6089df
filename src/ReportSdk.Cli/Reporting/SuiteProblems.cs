using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Reporting;

/// <summary>What is wrong with tests, as problems.</summary>
internal static class SuiteProblems
{
    public static Problem Failed(string path, TestResult result, string reason) => new()
    {
        Code = "TEST_FAILED",
        Message = $"{result.Group} › {result.Test}: {reason}",
        Path = path,
        Line = result.Position.Line,
        Column = result.Position.Column,
    };

    public static Problem Stale(string path, FailureListEntry entry, Messages messages) => new()
    {
        Code = "STALE_ENTRY",
        Message = messages.StaleEntry(entry.Text),
        Path = path,
        Line = entry.Line,
        Column = 1,
    };
}
