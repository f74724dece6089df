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
        if (request.Output == OutputKind.Json)
        {
            SchemaCheckReporter.WriteJson(console, reports, request.Language);
        }
        else
        {
            SchemaCheckReporter.WriteText(console, reports, new Messages(request.Language));
        }

        return SchemaCheckReporter.ExitCodeOf(reports);
    }
}
