using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>Writes problems in a form that other programs read, in the order in which the files were named.</summary>
internal interface ISubjectReporter : IDisposable
{
    void Add(Subject subject);

    /// <param name="exitCode">What the process will return.</param>
    /// <param name="summary">The run in a line.</param>
    void Complete(int exitCode, string summary);
}
