using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Schemas;

/// <summary>What <c>check</c> has to say of one file.</summary>
/// <param name="Path">As shown to the user.</param>
/// <param name="Findings">What the compiler found, in the order of the file.</param>
/// <param name="Problems">Where the file breaks the rules of its meta-schema, or why it could not be read.</param>
internal sealed record SchemaCheckReport(string Path, IReadOnlyList<Finding> Findings, IReadOnlyList<Problem> Problems)
{
    /// <summary>The file's own URI; null when it could not be read.</summary>
    public string? Id { get; init; }

    /// <summary>The URI of the dialect it is written in; null when it could not be read.</summary>
    public string? Dialect { get; init; }

    /// <summary>Whether this is a schema that was checked, and not a path without one, or another file in which one of the schemas found an error.</summary>
    public bool IsSchema { get; init; } = true;

    public int Errors => Problems.Count(static problem => problem.Severity == ViolationSeverity.Error) + Count(FindingSeverity.Error);

    public int Warnings => Problems.Count(static problem => problem.Severity == ViolationSeverity.Warning) + Count(FindingSeverity.Warning);

    public int ExitCode
    {
        get
        {
            var exitCode = Count(FindingSeverity.Error) > 0 ? Cli.ExitCode.Schema : Cli.ExitCode.Valid;
            foreach (var problem in Problems)
            {
                exitCode = Math.Max(exitCode, problem.ExitCode);
            }

            return exitCode;
        }
    }

    private int Count(FindingSeverity severity)
    {
        var count = 0;
        foreach (var finding in Findings)
        {
            count += finding.Severity == severity ? 1 : 0;
        }

        return count;
    }
}
