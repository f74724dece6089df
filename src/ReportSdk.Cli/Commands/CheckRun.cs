using ReportSdk.Cli.Reporting;
using ReportSdk.Cli.Schemas;

namespace ReportSdk.Cli.Commands;

/// <summary>Carries out a <see cref="CheckRequest"/>.</summary>
internal sealed class CheckRun(CliConsole console, CheckRequest request)
{
    public int Execute(CancellationToken cancellationToken)
    {
        var library = new SchemaLibrary();
        foreach (var folder in request.SchemaFolders)
        {
            library.AddFolder(folder);
        }

        var reports = new SchemaChecker(library, console.Input, request.Language, request.Limits).Check(request.Schemas, cancellationToken);
        var exitCode = SchemaCheckReporter.ExitCodeOf(reports, request.IsStrict);
        var messages = new Messages(request.Language);
        using var machine = SubjectReporter.Create(request.Output, "check", console, messages);
        if (machine is not null)
        {
            SchemaCheckReporter.Write(machine, reports, messages, exitCode);
        }
        else if (request.Output == OutputKind.Json)
        {
            SchemaCheckReporter.WriteJson(console, reports, request.Language, exitCode);
        }
        else
        {
            SchemaCheckReporter.WriteText(console, reports, messages);
        }

        return exitCode;
    }
}
