using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
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

        using var sources = new DocumentQueue(DocumentFinder.Find(request.Documents, ".json", ".ndjson", ".jsonl"), request.Jobs);
        var checker = new DocumentChecker(request.Options, schemas, fixedSchema, console.Input)
        {
            // One document alone has nothing to be compared with.
            Corpus = request.Compares ?? sources.IsSeveral ? new CorpusOptions { Validation = request.Options.Validation, MaxBytes = request.MaxCorpusBytes } : null,
            ComparesLines = request.Compares == true,
            LineJobs = request.Compares == true ? 1 : sources.JobsForEach,
        };
        var totals = new DocumentTotals();
        using var reporter = CreateReporter();
        Run(sources, checker, reporter, totals, cancellationToken);

        ReportUnknownRules(schemas, fixedSchema);
        return totals.ExitCode;
    }

    private IDocumentReporter CreateReporter() =>
        SubjectReporter.Create(request.Output, "validate", console, _messages) is { } machine ? new DocumentSubjectReporter(machine, _messages)
        : request.Output == OutputKind.Json ? new DocumentJsonReporter(console, request.Options.Language)
        : new DocumentTextReporter(console, _messages);

    /// <summary>A mistyped name would look like a rule that holds.</summary>
    private void ReportUnknownRules(CompiledSchemas schemas, LoadedSchema? fixedSchema)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var schema in schemas.Used.Append(fixedSchema))
        {
            foreach (var rule in schema?.Schema?.Rules ?? [])
            {
                known.Add(rule.Id);
                known.Add(rule.SchemaLocation);
            }
        }

        foreach (var rule in request.Options.Validation.DisabledRules)
        {
            if (!known.Contains(rule))
            {
                console.WriteErrorLine($"reportsdk: warning UNKNOWN_RULE: {_messages.UnknownRule(rule)}");
            }
        }
    }

    private void Run(
        DocumentQueue sources,
        DocumentChecker checker,
        IDocumentReporter reporter,
        DocumentTotals totals,
        CancellationToken cancellationToken)
    {
        var corpus = checker.Corpus is null ? null : new CorpusChecker(checker.Corpus);
        var isWhole = true;
        console.RunWithProgress(
            () => _messages.DocumentsChecked(checker.CheckedDocuments),
            request.Output != OutputKind.Text,
            () => isWhole = OrderedWork.Run(
                sources.TakeTogether(),
                sources.Jobs,
                together => Check(checker, together, cancellationToken),
                reports =>
                {
                    foreach (var report in reports)
                    {
                        totals.Add(report);
                        reporter.Add(report);
                        if (report.Facts is { } facts)
                        {
                            // In the order of the documents, so that a limit is reached at the same one whatever the number of jobs.
                            corpus!.Add(facts);
                            report.Facts = null;
                        }
                    }

                    return GoesOn(reports[^1]);
                },
                cancellationToken));
        totals.IsCutShort |= !isWhole;
        if (corpus is not null)
        {
            var found = new CorpusReport(corpus.Check(), request.Options);
            totals.Add(found);
            reporter.Add(found);
        }

        reporter.Complete(totals);
    }

    private List<DocumentReport> Check(DocumentChecker checker, DocumentSource[] together, CancellationToken cancellationToken)
    {
        var reports = new List<DocumentReport>(together.Length);
        foreach (var source in together)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var report = checker.Check(source, cancellationToken);
            reports.Add(report);
            if (!GoesOn(report))
            {
                report.IsCutShort |= reports.Count < together.Length;
                break;
            }
        }

        return reports;
    }

    private bool GoesOn(DocumentReport report) => !request.Options.FailFast || report.IsValid;

    /// <summary>Without the schema that was asked for there is nothing to say of any document.</summary>
    private int ReportSchema(string path, LoadedSchema? schema, Problem problem)
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
