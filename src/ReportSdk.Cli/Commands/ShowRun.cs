using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Reporting;
using ReportSdk.Cli.Schemas;
using ReportSdk.Cli.Showing;

namespace ReportSdk.Cli.Commands;

/// <summary>Carries out a <see cref="ShowRequest"/>.</summary>
internal sealed class ShowRun(CliConsole console, ShowRequest request)
{
    private readonly Messages _messages = new(request.Options.Language);

    public int Execute(CancellationToken cancellationToken)
    {
        using var json = request.Output == OutputKind.Json ? new ShowJsonReporter(console, request.Options.Language) : null;
        var reporter = (IShowReporter?)json ?? new ShowTextReporter(console, _messages);
        var totals = new DocumentTotals();
        var scales = Run(reporter, totals, cancellationToken);
        reporter.Complete(scales, totals);
        return totals.ExitCode;
    }

    /// <returns>The rating scales of all documents.</returns>
    private IReadOnlyList<ShownScale> Run(IShowReporter reporter, DocumentTotals totals, CancellationToken cancellationToken)
    {
        var library = new SchemaLibrary();
        foreach (var folder in request.SchemaFolders)
        {
            library.AddFolder(folder);
        }

        var schemas = new CompiledSchemas(library);
        LoadedSchema? fixedSchema = null;
        if (request.Schema is { } name)
        {
            fixedSchema = new SchemaChoice(library, schemas, _messages).Find(name, out var problem);
            if (fixedSchema?.Schema is null)
            {
                var faulty = new DocumentReport(new DocumentSource(name, DocumentSourceKind.File), false, request.Options.Validation.MaxViolations);
                faulty.AddProblem(problem);
                if (fixedSchema?.Findings.Count > 0)
                {
                    faulty.AddFaultySchema(fixedSchema);
                }

                totals.Add(faulty);
                reporter.Add(faulty, []);
                return [];
            }
        }

        // A file has no identifier that would be asked for; what it was compiled as is one.
        var uri = fixedSchema is not null && File.Exists(request.Schema) ? fixedSchema.Id : request.Schema;
        var collector = new DocumentCollector(new SchemaGuides(library), uri, request.Options.Validation.MaxDepth);
        var checker = new DocumentChecker(request.Options, schemas, fixedSchema, console.Input)
        {
            OnValid = (_, schema, utf8) => collector.Add(schema, utf8),
        };
        foreach (var source in DocumentFinder.Find(request.Documents, ".json", ".ndjson", ".jsonl"))
        {
            var report = checker.Check(source, cancellationToken);
            totals.Add(report);
            reporter.Add(report, collector.Take(report.IsNdjson, _messages, request.WithProvenance, cancellationToken));
        }

        return collector.Scales;
    }
}
