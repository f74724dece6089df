using System.CommandLine;

namespace ReportSdk.Cli.Commands;

/// <summary><c>reportsdk check</c>: its options, and the request they make.</summary>
internal static class CheckCommand
{
    private const string Description =
        "Checks schemas: that they are JSON, that every keyword has a value it can have, that references lead somewhere and never in circles, "
        + "that they satisfy the meta-schema they name, "
        + "that nothing in them contradicts itself or is never reached, and that the samples beside them are as they should be.";

    private const string Examples = """
        reportsdk check stock-table.schema.json
        reportsdk check schemas                            every schema below a folder
        reportsdk check schemas --strict                   warnings fail, too
        reportsdk check my.schema.json --schemas vendored  with further schemas to refer to
        """;

    public static Command Create(CliConsole console, CancellationToken cancellationToken)
    {
        var schemas = SharedOptions.Paths("SCHEMA", "Files, folders, or - for standard input. Of a folder, every *.schema.json and every JSON file that says it is a schema.");
        var folders = SharedOptions.SchemaFolders();
        SharedOptions.AcceptExistingFolders(folders);
        var strict = new Option<bool>("--strict") { Description = "Warnings fail, too." };
        var output = SharedOptions.OutputForMachines();
        var fix = new Option<bool>("--fix") { Description = "Removes from the files what does nothing: keywords without effect, entries given twice, suppressions without use." };
        var watch = SharedOptions.Watch(output);
        var language = SharedOptions.Language();

        var command = new CommandWithExamples("check", Description, Examples) { schemas, folders, strict, fix, output, watch, language };
        var limits = SchemaLimitOptions.AddTo(command);
        command.SetAction(parsed => new CheckRun(console, new CheckRequest(
            parsed.GetRequiredValue(schemas),
            parsed.GetValue(folders) ?? [],
            SharedOptions.ParseOutput(parsed.GetRequiredValue(output)),
            LanguageSelection.From(parsed.GetValue(language), console.Environment),
            limits.Read(parsed))
        { IsStrict = parsed.GetValue(strict), Fixes = parsed.GetValue(fix), Watches = parsed.GetValue(watch) }).Execute(cancellationToken));
        return command;
    }
}
