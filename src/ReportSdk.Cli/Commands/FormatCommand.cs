using System.CommandLine;

namespace ReportSdk.Cli.Commands;

/// <summary><c>reportsdk fmt</c>: its options, and the request they make.</summary>
internal static class FormatCommand
{
    private const string Description =
        "Formats schemas: two spaces a level, one line feed at the end, lines of at most 140 characters where that is possible. Members keep their order, strings and "
        + "numbers the characters they are written with. What is no JSON is left as it is.";

    private const string Examples = """
        reportsdk fmt schemas                              every schema below a folder
        reportsdk fmt schemas --check                      says which are not formatted; changes none
        reportsdk fmt - < a.schema.json > b.schema.json
        """;

    public static Command Create(CliConsole console, CancellationToken cancellationToken)
    {
        var paths = SharedOptions.Paths("SCHEMA", "Files, folders, or - for standard input. Of a folder, every *.schema.json and every JSON file that says it is a schema.");
        var check = new Option<bool>("--check") { Description = "Changes nothing; the run fails if a file is not formatted." };
        var language = SharedOptions.Language();
        var command = new CommandWithExamples("fmt", Description, Examples) { paths, check, language };
        command.SetAction(parsed => new FormatRun(console, new Messages(LanguageSelection.From(parsed.GetValue(language), console.Environment)), parsed.GetValue(check))
            .Execute(parsed.GetRequiredValue(paths), cancellationToken));
        return command;
    }
}
