namespace ReportSdk.Cli.Problems;

/// <summary>One file that was checked, with all there is to say of it.</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Problems">Those that are listed, in the order of the file.</param>
internal sealed record Subject(string Path, IReadOnlyList<Problem> Problems)
{
    /// <summary>How many problems there are; more than are listed where a limit was reached.</summary>
    public long ProblemCount { get; init; } = Problems.Count;

    /// <summary>What was checked one by one, for outputs that count; the file as a whole where there is nothing else.</summary>
    public IReadOnlyList<SubjectCase> Cases { get; init; } = [new SubjectCase(Path, "", Problems)];
}
