using System.CommandLine;
using ReportSdk.Cli.Bowtie;

namespace ReportSdk.Cli.Commands;

/// <summary><c>reportsdk bowtie</c>.</summary>
internal static class BowtieCommand
{
    private const string Description =
        "Speaks the harness protocol of Bowtie, which compares implementations of JSON Schema: one JSON command a line on standard input, one answer a line.\n"
        + "A schema is compiled and its instances are validated; references lead to the schemas that came with the case, to those of this program and nowhere else.";

    private const string Examples = """
        reportsdk bowtie < session.jsonl

        The commands of a session:
          {"cmd": "start", "version": 1}
          {"cmd": "dialect", "dialect": "https://json-schema.org/draft/2020-12/schema"}
          {"cmd": "run", "seq": 1, "case": {"description": "d", "schema": {"type": "string"}, "tests": [{"description": "t", "instance": 1}]}}
          {"cmd": "stop"}
        """;

    public static Command Create(CliConsole console, CancellationToken cancellationToken)
    {
        var language = SharedOptions.Language();
        var command = new CommandWithExamples("bowtie", Description, Examples) { language };
        command.SetAction(parsed =>
            new BowtieSession(console, new Messages(LanguageSelection.From(parsed.GetValue(language), console.Environment))).Run(cancellationToken));
        return command;
    }
}
