using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ReportSdk.Cli.Commands;

/// <summary>The usual help, followed by the command's examples and what the exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0  everything was checked and is valid
          1  something is invalid
          2  the command line is wrong, or something named was not there to be checked
          3  a limit was reached
          4  a schema is missing or has errors
          70 internal error, or the output could not be written
          130 cancelled
          The largest of several counts.
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is CommandWithExamples command)
        {
            output.WriteLine("Examples:");
            foreach (var line in command.Examples.Split('\n'))
            {
                output.WriteLine("  " + line.TrimEnd('\r'));
            }

            output.WriteLine();
        }

        foreach (var line in ExitCodes.Split('\n'))
        {
            output.WriteLine(line.TrimEnd('\r'));
        }

        return exitCode;
    }
}
