using System.Text;
using ReportSdk.Cli.Fixing;
using ReportSdk.Cli.Formatting;
using ReportSdk.Cli.Reporting;
using ReportSdk.Cli.Schemas;
using ReportSdk.Cli.Watching;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Commands;

/// <summary>Carries out a <see cref="CheckRequest"/>.</summary>
internal sealed class CheckRun(CliConsole console, CheckRequest request)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Messages _messages = new(request.Language);

    public int Execute(CancellationToken cancellationToken) => request.Watches
        ? WatchLoop.Run(console, _messages, [.. request.Schemas, .. request.SchemaFolders], () => ExecuteOnce(cancellationToken), cancellationToken)
        : ExecuteOnce(cancellationToken);

    private int ExecuteOnce(CancellationToken cancellationToken)
    {
        var reports = Check(cancellationToken);
        if (request.Fixes)
        {
            var count = 0;
            while (FixOne(reports))
            {
                count++;
                reports = Check(cancellationToken);
            }

            console.WriteErrorLine(_messages.Fixed(count));
        }

        var exitCode = SchemaCheckReporter.ExitCodeOf(reports, request.IsStrict);
        using var machine = SubjectReporter.Create(request.Output, "check", console, _messages);
        if (machine is not null)
        {
            SchemaCheckReporter.Write(machine, reports, _messages, exitCode);
        }
        else if (request.Output == OutputKind.Json)
        {
            SchemaCheckReporter.WriteJson(console, reports, request.Language, exitCode);
        }
        else
        {
            SchemaCheckReporter.WriteText(console, reports, _messages);
        }

        return exitCode;
    }

    /// <summary>From the files as they are now.</summary>
    private IReadOnlyList<SchemaCheckReport> Check(CancellationToken cancellationToken)
    {
        var library = new SchemaLibrary();
        foreach (var folder in request.SchemaFolders)
        {
            library.AddFolder(folder);
        }

        return new SchemaChecker(library, console.Input, request.Language, request.Limits).Check(request.Schemas, cancellationToken);
    }

    /// <summary>One in each file, since the next may be another then.</summary>
    private static bool FixOne(IReadOnlyList<SchemaCheckReport> reports)
    {
        var found = false;
        foreach (var report in reports)
        {
            if (report.IsSchema && File.Exists(report.Path) && SchemaFileReader.Read(report.Path, out _, out _) is { } file
                && SchemaFixer.FixOne(file, report.Findings) is { } text)
            {
                AtomicFile.Write(report.Path, Utf8.GetBytes(text));
                found = true;
            }
        }

        return found;
    }
}
