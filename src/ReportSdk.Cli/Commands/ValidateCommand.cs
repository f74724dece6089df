using System.CommandLine;
using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Commands;

/// <summary><c>reportsdk validate</c>: its options, and the request they make.</summary>
internal static class ValidateCommand
{
    private const string Description =
        "Validates JSON and NDJSON documents against their schemas.\n"
        + "The schema is the one of --schema, else the one that the document's root member $schema names, found among the schemas that come with "
        + "reportsdk and those of --schemas. Nothing is ever fetched.";

    private const string Examples = """
        reportsdk validate report.json                     the schema that the document names
        reportsdk validate samples/documents               every *.json, *.ndjson and *.jsonl below a folder
        reportsdk validate rows.ndjson --schema row.schema.json
        reportsdk validate - --schema https://reportsdk.dev/core/v1/stock-table < table.json
        reportsdk validate data --schemas my-schemas --output json > verdict.json
        """;

    private static readonly ValidationOptions Defaults = ValidationOptions.Default;

    public static Command Create(CliConsole console, CancellationToken cancellationToken)
    {
        var documents = SharedOptions.Paths("DOC", "Files, folders, or - for standard input. Of a folder, every *.json, *.ndjson and *.jsonl below it.");
        var schema = new Option<string>("--schema", "-s") { Description = "Schema of every document: a file, or the $id of a known schema.", HelpName = "S" };
        var folders = SharedOptions.SchemaFolders();
        SharedOptions.AcceptExistingFolders(folders);
        var output = SharedOptions.OutputForMachines();
        var results = new Option<string>("--results")
        {
            Description = "Adds each document's result in an output format of JSON Schema; implies --output json.",
            HelpName = "flag|basic|detailed",
        };
        results.AcceptOnlyFromAmong("flag", "basic", "detailed");
        var format = SharedOptions.Format();
        var ndjson = new Option<bool>("--ndjson") { Description = "Takes each line as a document, whatever the file is called." };
        var redact = new Option<bool>("--redact") { Description = "Leaves what stands in the documents out of all messages; places and member names in pointers stay." };
        redact.Validators.Add(result =>
        {
            if (result.GetValue(redact) && result.GetValue(results) is not null)
            {
                result.AddError("Options '--redact' and '--results' exclude each other.");
            }
        });
        var failFast = new Option<bool>("--fail-fast") { Description = "Stops at the first document that fails; what was left unchecked is said." };
        var maxViolations = SharedOptions.Number("--max-violations", "Violations listed for a file; more are only counted.", Defaults.MaxViolations);
        var maxDepth = SharedOptions.Number("--max-depth", "Deepest nesting of arrays and objects.", Defaults.MaxDepth);
        var maxBytes = SharedOptions.Number("--max-bytes", "Largest document, and longest line of NDJSON, in bytes.", Defaults.MaxDocumentBytes);
        var maxNumber = SharedOptions.Number("--max-number-length", "Longest number in bytes.", Defaults.MaxNumberLength);
        var disabled = new Option<string[]>("--disable-rule")
        {
            Description = "A rule that is not evaluated: its name, or the URI of its keyword. Can be repeated.",
            HelpName = "ID",
        };
        var explain = new Option<bool>("--explain-rules") { Description = "Says which rules could not be evaluated, and why. Such rules hold." };
        var strict = new Option<bool>("--warnings-as-errors") { Description = "A document that breaks a rule which is a warning is invalid." };
        var silent = new Option<bool>("--no-warnings") { Description = "Says nothing of rules that are warnings." };
        silent.Validators.Add(result =>
        {
            if (result.GetValue(silent) && result.GetValue(strict))
            {
                result.AddError("Options '--no-warnings' and '--warnings-as-errors' exclude each other.");
            }
        });
        var compare = new Option<bool>("--corpus") { Description = "Compares what documents say of one thing, the lines of NDJSON among them." };
        var single = new Option<bool>("--no-corpus") { Description = "Does not compare documents with each other, as is done where there are several files." };
        single.Validators.Add(result =>
        {
            if (result.GetValue(single) && result.GetValue(compare))
            {
                result.AddError("Options '--corpus' and '--no-corpus' exclude each other.");
            }
        });
        var maxCorpus = SharedOptions.Number("--max-corpus-bytes", "Memory for what documents say, in bytes, about.", (int)CorpusOptions.Default.MaxBytes);
        var jobs = SharedOptions.Jobs();
        var language = SharedOptions.Language();

        var command = new CommandWithExamples("validate", Description, Examples)
        {
            documents, schema, folders, output, results, format, ndjson, redact, failFast, disabled, explain, strict, silent, compare, single,
            maxViolations, maxDepth, maxBytes, maxNumber, maxCorpus, jobs, language,
        };
        var limits = SchemaLimitOptions.AddTo(command);
        command.SetAction(parsed => new ValidateRun(console, new ValidateRequest
        {
            Documents = parsed.GetRequiredValue(documents),
            Schema = parsed.GetValue(schema),
            SchemaFolders = parsed.GetValue(folders) ?? [],
            Output = parsed.GetValue(results) is null ? SharedOptions.ParseOutput(parsed.GetRequiredValue(output)) : OutputKind.Json,
            Limits = limits.Read(parsed),
            Jobs = parsed.GetNumber(jobs),
            Compares = parsed.GetValue(single) ? false : parsed.GetValue(compare) ? true : null,
            MaxCorpusBytes = parsed.GetNumber(maxCorpus),
            Options = new DocumentCheckOptions(
                Defaults with
                {
                    MaxViolations = parsed.GetNumber(maxViolations),
                    MaxDepth = parsed.GetNumber(maxDepth),
                    MaxDocumentBytes = parsed.GetNumber(maxBytes),
                    MaxNumberLength = parsed.GetNumber(maxNumber),
                    DisabledRules = [.. parsed.GetValue(disabled) ?? []],
                    ReportUnevaluatedRules = parsed.GetValue(explain),
                    Warnings = parsed.GetValue(strict) ? WarningMode.Fail : parsed.GetValue(silent) ? WarningMode.Ignore : WarningMode.Report,
                    Format = SharedOptions.ParseFormat(parsed.GetRequiredValue(format)),
                },
                LanguageSelection.From(parsed.GetValue(language), console.Environment),
                parsed.GetValue(ndjson),
                ParseResults(parsed.GetValue(results)),
                parsed.GetValue(redact),
                parsed.GetValue(failFast)),
        }).Execute(cancellationToken));
        return command;
    }

    private static OutputFormat? ParseResults(string? text) => text switch
    {
        "flag" => OutputFormat.Flag,
        "basic" => OutputFormat.Basic,
        "detailed" => OutputFormat.Detailed,
        _ => null,
    };
}
