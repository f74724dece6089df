using ReportSdk.Cli.Commands;

namespace ReportSdk.Cli.Reporting;

/// <summary>Makes the reporter of an output that is the same for all commands.</summary>
internal static class SubjectReporter
{
    /// <param name="command">The command's name, under which the results appear.</param>
    /// <returns>Null for an output that each command has its own form of.</returns>
    public static ISubjectReporter? Create(OutputKind output, string command, CliConsole console, Messages messages) => output switch
    {
        OutputKind.Sarif => new SarifReporter(console, messages),
        OutputKind.JUnit => new JUnitReporter(console, command),
        OutputKind.GitHub => new GitHubReporter(console, messages),
        _ => null,
    };
}
