using System.CommandLine;
using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Commands;

/// <summary><c>reportsdk show</c>: its options, and the request they make.</summary>
internal static class ShowCommand
{
    private const string Description =
        "Shows documents as tables, with the titles and units of their schemas, and the rating scales of all of them on one axis.\n"
        + "Each document is validated first; of one that is not valid the problems are shown.";

    private const string Examples = """
        reportsdk show samples/documents/guosen-2024-03.json
        reportsdk show samples/documents                   the rating scales of all brokers side by side
        reportsdk show report.json --provenance            with the lines of the report that each value comes from
        reportsdk show report.json --output json > tables.json
        """;

    public static Command Create(CliConsole console, CancellationToken cancellationToken)
    {
        var documents = SharedOptions.Paths("DOC", "Files, folders, or - for standard input. Of a folder, every *.json, *.ndjson and *.jsonl below it.");
        var schema = new Option<string>("--schema", "-s") { Description = "Schema of every document: a file, or the $id of a known schema.", HelpName = "S" };
        var folders = SharedOptions.SchemaFolders();
        SharedOptions.AcceptExistingFolders(folders);
        var provenance = new Option<bool>("--provenance") { Description = "Shows where in the report each value comes from." };
        var output = SharedOptions.Output();
        var language = SharedOptions.Language();

        var command = new CommandWithExamples("show", Description, Examples) { documents, schema, folders, provenance, output, language };
        command.SetAction(parsed => new ShowRun(console, new ShowRequest
        {
            Documents = parsed.GetRequiredValue(documents),
            Schema = parsed.GetValue(schema),
            SchemaFolders = parsed.GetValue(folders) ?? [],
            WithProvenance = parsed.GetValue(provenance),
            Output = parsed.GetValue(output) == "json" ? OutputKind.Json : OutputKind.Text,
            Options = new DocumentCheckOptions(ValidationOptions.Default with { Warnings = WarningMode.Ignore }, LanguageSelection.From(parsed.GetValue(language), console.Environment), Ndjson: false, Results: null),
        }).Execute(cancellationToken));
        return command;
    }
}
