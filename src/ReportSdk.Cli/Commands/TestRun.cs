using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Reporting;
using ReportSdk.Cli.Schemas;
using ReportSdk.Cli.Testing;
using ReportSdk.Cli.Watching;

namespace ReportSdk.Cli.Commands;

/// <summary>Carries out a <see cref="TestRequest"/>.</summary>
internal sealed class TestRun(CliConsole console, TestRequest request)
{
    /// <summary>Where the JSON-Schema-Test-Suite expects its remotes.</summary>
    private const string RemotesUri = "http://localhost:1234/";

    private readonly Messages _messages = new(request.Language);

    public int Execute(CancellationToken cancellationToken) => request.Watches
        ? WatchLoop.Run(console, _messages, [.. request.Paths, .. request.SchemaFolders], () => ExecuteOnce(cancellationToken), cancellationToken)
        : ExecuteOnce(cancellationToken);

    private int ExecuteOnce(CancellationToken cancellationToken)
    {
        FailureList? failures = null;
        if (request.Failures is not null && !TryReadFailures(request.Failures, out failures))
        {
            return ExitCode.Usage;
        }

        var library = new SchemaLibrary();
        foreach (var folder in request.SchemaFolders)
        {
            library.AddFolder(folder);
        }

        if (request.Remotes is not null)
        {
            library.AddServedFolder(request.Remotes, RemotesUri);
        }

        var judgement = new SuiteJudgement(failures);
        using var reporter = CreateReporter();
        Run(library, judgement, reporter, cancellationToken);
        return judgement.ExitCode;
    }

    private ISuiteReporter CreateReporter() =>
        SubjectReporter.Create(request.Output, "test", console, _messages) is { } machine ? new SuiteSubjectReporter(machine, _messages)
        : request.Output == OutputKind.Json ? new SuiteJsonReporter(console)
        : new SuiteTextReporter(console, _messages);

    private void Run(SchemaLibrary library, SuiteJudgement judgement, ISuiteReporter reporter, CancellationToken cancellationToken)
    {
        var runner = new SuiteRunner(request.Options, library, _messages);
        foreach (var path in request.Paths)
        {
            var isFolder = Directory.Exists(path);
            var found = judgement.Totals.Run;
            var troubles = judgement.Troubles;
            console.RunWithProgress(
                () => _messages.TestsRun(judgement.Totals.Run),
                request.Output != OutputKind.Text,
                () => OrderedWork.Run(
                    DocumentFinder.Find([path], ".json"),
                    request.Jobs,
                    source => Run(runner, source, isFolder ? path : null, cancellationToken),
                    report =>
                    {
                        reporter.Add(judgement.Judge(report));
                        return true;
                    },
                    cancellationToken));
            if (judgement.Totals.Run == found && judgement.Troubles == troubles)
            {
                reporter.Add(judgement.Judge(Trouble(path, "NO_TESTS", _messages.NoTests)));
            }
        }

        reporter.Complete(judgement);
    }

    private SuiteReport Run(SuiteRunner runner, DocumentSource source, string? folder, CancellationToken cancellationToken) => source.Kind switch
    {
        DocumentSourceKind.File => RunFile(runner, new SuiteFile(source.Path, NameOf(source.Path, folder)), folder is null, cancellationToken),
        DocumentSourceKind.Missing => Trouble(source.Path, "FILE_NOT_FOUND", _messages.FileNotFound),
        DocumentSourceKind.Unreadable => Trouble(source.Path, "FILE_UNREADABLE", _messages.FolderUnreadable),
        DocumentSourceKind.StandardInput => Trouble("-", "FILE_NOT_FOUND", _messages.FileNotFound),
        _ => Trouble(source.Path, "NO_TESTS", _messages.NoTests),
    };

    private SuiteReport RunFile(SuiteRunner runner, SuiteFile file, bool isNamed, CancellationToken cancellationToken)
    {
        try
        {
            return runner.Run(file, isNamed, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A defect that one file brings to light is told with that file, and the others are still run.
            var what = _messages.InternalError($"{e.GetType().Name}: {e.Message}");
            return new SuiteReport(file) { Problem = Problem.Without(file.Path, "INTERNAL", what, ExitCode.Internal) };
        }
    }

    private static string NameOf(string path, string? folder) =>
        (folder is null ? Path.GetFileName(path) : Path.GetRelativePath(folder, path)).Replace(Path.DirectorySeparatorChar, '/');

    private static SuiteReport Trouble(string path, string code, string message) => new(new SuiteFile(path, path))
    {
        Problem = Problem.Without(path, code, message, ExitCode.Usage),
    };

    private bool TryReadFailures(string path, out FailureList? failures)
    {
        failures = null;
        try
        {
            failures = FailureList.Parse(path, File.ReadLines(path), out var malformed);
            if (malformed == 0)
            {
                return true;
            }

            console.WriteErrorLine(ProblemLine.Of(new Problem { Code = "FAILURE_LIST", Message = _messages.MalformedEntry, Path = path, Line = malformed, Column = 1 }).ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var message = e is FileNotFoundException or DirectoryNotFoundException ? _messages.FileNotFound : _messages.FileUnreadable;
            console.WriteErrorLine(ProblemLine.Of(new Problem { Code = "FAILURE_LIST", Message = message, Path = path }).ToString());
        }

        return false;
    }
}
