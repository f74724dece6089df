namespace ReportSdk.Cli.Problems;

/// <summary>One check of a file that holds several.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Group">What it belongs to; empty for nothing.</param>
/// <param name="Problems">What it brought to light.</param>
/// <param name="IsSkipped">Whether it failed as it was known to.</param>
internal sealed record SubjectCase(string Name, string Group, IReadOnlyList<Problem> Problems, bool IsSkipped = false);
