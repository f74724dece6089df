using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Reporting;
using ReportSdk.Cli.Schemas;

namespace ReportSdk.Cli.Commands;

/// <summary>Carries out a <see cref="ValidateRequest"/>.</summary>
internal sealed class ValidateRun(CliConsole console, ValidateRequest request)
{
    private readonly Messages _messages = new(request.Options.Language);

    public int Execute(CancellationToken cancellationToken)
    {
        var library = new SchemaLibrary();
        foreach (var folder in request.SchemaFolders)
        {
            library.AddFolder(folder);
        }

        var schemas = new CompiledSchemas(library, limits: request.Limits);
        LoadedSchema? fixedSchema = null;
        if (request.Schema is not null)
        {
            fixedSchema = new SchemaChoice(library, schemas, _messages).Find(request.Schema, out var problem);
            if (fixedSchema?.Schema is null)
            {
                return ReportSchema(request.Schema, fixedSchema, problem);
            }
        }

        var sources = DocumentFinder.Find(request.Documents, ".json", ".ndjson", ".jsonl");
        var checker = new DocumentChecker(request.Options, schemas, fixedSchema, console.Input);
        var totals = new DocumentTotals();
        using var reporter = CreateReporter();
        Run(sources, checker, reporter, totals, cancellationToken);

        return totals.ExitCode;
    }

    private IDocumentReporter CreateReporter() =>
        SubjectReporter.Create(request.Output, "validate", console, _messages) is { } machine ? new DocumentSubjectReporter(machine, _messages)
        : request.Output == OutputKind.Json ? new DocumentJsonReporter(console, request.Options.Language)
        : new DocumentTextReporter(console, _messages);

    private void Run(
        IReadOnlyList<DocumentSource> sources,
        DocumentChecker checker,
        IDocumentReporter reporter,
        DocumentTotals totals,
        CancellationToken cancellationToken)
    {
        console.RunWithProgress(
            () => _messages.DocumentsChecked(checker.CheckedDocuments, sources.Count),
            request.Output != OutputKind.Text,
            () => OrderedWork.Run(
                sources,
                request.Jobs,
                source => checker.Check(source, cancellationToken),
                report =>
                {
                    totals.Add(report);
                    reporter.Add(report);
                },
                cancellationToken));
        reporter.Complete(totals);
    }

    /// <summary>Without the schema that was asked for there is nothing to say of any document.</summary>
    private int ReportSchema(string path, LoadedSchema? schema, DocumentProblem problem)
    {
        var report = new DocumentReport(new DocumentSource(path, DocumentSourceKind.File), false, request.Options.Validation.MaxViolations);
        report.AddProblem(problem);
        if (schema?.Findings.Count > 0)
        {
            report.AddFaultySchema(schema);
        }

        var totals = new DocumentTotals();
        totals.Add(report);
        using var reporter = CreateReporter();
        reporter.Add(report);
        reporter.Complete(totals);
        return ExitCode.Schema;
    }
}
