using System.CommandLine;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Commands;

/// <summary><c>reportsdk explain</c>: the page of a code.</summary>
internal static class ExplainCommand
{
    private const string Description = "Prints the page of a code that a command gave: what it means, what to do, and an example.";

    private const string Examples = """
        reportsdk explain ENUM
        reportsdk explain RSDK0030
        """;

    public static Command Create(CliConsole console)
    {
        var code = new Argument<string>("CODE") { Description = "A code, as messages show it." };
        code.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && HelpPages.Find(Normalize(token.Value)) is null)
            {
                result.AddError($"There is no code '{token.Value}'.");
            }
        });
        var command = new CommandWithExamples("explain", Description, Examples) { code };
        command.SetAction(parsed =>
        {
            foreach (var line in HelpPages.Find(Normalize(parsed.GetRequiredValue(code)))!.TrimEnd('\n').Split('\n'))
            {
                console.WriteLine(line);
            }

            return ExitCode.Valid;
        });
        return command;
    }

    private static string Normalize(string code) => code.ToUpperInvariant();
}
