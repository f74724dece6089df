namespace ReportSdk.Cli.Testing;

/// <summary>What a test file holds, read.</summary>
/// <param name="Kind">Which of the suite's formats it is in.</param>
/// <param name="Groups">In the order of the file.</param>
internal sealed record SuiteContent(SuiteKind Kind, IReadOnlyList<SuiteGroup> Groups);
