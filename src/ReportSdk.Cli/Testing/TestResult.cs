using ReportSdk.Json;

namespace ReportSdk.Cli.Testing;

/// <summary>One test, run.</summary>
/// <param name="Group">The group's description.</param>
/// <param name="Test">The test's description; a second test of the same names has <c>#2</c> after it, and so on.</param>
/// <param name="Position">Where the test stands in its file.</param>
/// <param name="Failure">Why it failed, in words that depend on neither language nor machine, so that a failure list can quote them; null when it passed.</param>
internal sealed record TestResult(string Group, string Test, TextPosition Position, string? Failure);
