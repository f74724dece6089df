namespace ReportSdk.Cli.Testing;

/// <summary>How tests are run.</summary>
/// <param name="Draft">The draft of schemas without <c>$schema</c>, and the one that annotation tests are chosen for.</param>
/// <param name="Format">What the keyword <c>format</c> does.</param>
internal sealed record SuiteOptions(Draft Draft, FormatMode Format);
