using System.Text;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Formatting;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Reporting;
using ReportSdk.Cli.Schemas;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Commands;

/// <summary>Formats files, or says which are not formatted.</summary>
internal sealed class FormatRun(CliConsole console, Messages messages, bool isCheck)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private int _exitCode;
    private int _files;
    private int _changed;

    public int Execute(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            var isFolder = Directory.Exists(path);
            var before = (_files, _exitCode);
            foreach (var source in DocumentFinder.Find([path], ".json"))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Format(source, isFolder);
            }

            if (before == (_files, _exitCode))
            {
                Report(path, "NO_SCHEMAS", messages.NoSchemas, ExitCode.Usage);
            }
        }

        if (paths is not ["-"])
        {
            console.WriteLine(messages.FormatSummary(_files, _changed, isCheck));
        }

        return _exitCode;
    }

    private void Format(DocumentSource source, bool isFolder)
    {
        Finding? finding = null;
        var trouble = FileTrouble.None;
        var isInput = source.Kind == DocumentSourceKind.StandardInput;
        var file = isInput ? SchemaFileReader.Read(console.Input, source.Path, out finding)
            : source.Kind is DocumentSourceKind.File or DocumentSourceKind.Missing ? SchemaFileReader.Read(source.Path, out finding, out trouble)
            : null;
        if (source.Kind == DocumentSourceKind.Unreadable || trouble != FileTrouble.None)
        {
            var isMissing = trouble == FileTrouble.Missing;
            Report(source.Path, isMissing ? "FILE_NOT_FOUND" : "FILE_UNREADABLE", isMissing ? messages.FileNotFound : messages.FileUnreadable, ExitCode.Usage);
        }
        else if (finding is not null)
        {
            Report(Problem.From(finding, messages.Language), ExitCode.Schema);
        }
        else if (file is not null && (!isFolder || SchemaFileReader.IsSchema(file)))
        {
            _files++;
            Format(file, isInput);
        }
    }

    private void Format(SchemaFile file, bool isInput)
    {
        if (file.Root is not { } root)
        {
            var findings = new FindingSink(file.Path, file.Text);
            findings.Report(file.SyntaxError!);
            Report(Problem.From(findings.Findings[0], messages.Language), ExitCode.Schema);
            return;
        }

        var formatted = SchemaFormatter.Format(file.Text, root);
        if (isInput && !isCheck)
        {
            console.Output.Write(Utf8.GetBytes(formatted));
            return;
        }

        var bytes = Utf8.GetBytes(formatted);
        if (isInput ? formatted == file.Text : bytes.AsSpan().SequenceEqual(File.ReadAllBytes(file.Path)))
        {
            return;
        }

        _changed++;
        if (isCheck)
        {
            Report(file.Path, "NOT_FORMATTED", messages.NotFormatted, ExitCode.Invalid);
        }
        else
        {
            AtomicFile.Write(file.Path, bytes);
        }
    }

    private void Report(string path, string code, string message, int exitCode) => Report(new Problem { Code = code, Message = message, Path = path }, exitCode);

    private void Report(Problem problem, int exitCode)
    {
        _exitCode = Math.Max(_exitCode, exitCode);
        console.WriteLine(ProblemLine.Of(problem));
    }
}
