using System.CommandLine;
using System.CommandLine.Help;
using ReportSdk.Cli.Commands;

namespace ReportSdk.Cli;

/// <summary>The program without its process: arguments and streams in, exit code out.</summary>
internal static class CliApplication
{
    public static int Run(IReadOnlyList<string> args, CliConsole console, CancellationToken cancellationToken)
    {
        var messages = new Messages(LanguageSelection.From(LanguageArgument(args), console.Environment));
        try
        {
            var exitCode = Invoke(args, console, messages, cancellationToken);
            console.Flush();
            return exitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            console.WriteErrorLine("reportsdk: " + messages.Cancelled);
            return ExitCode.Cancelled;
        }
        catch (IOException e)
        {
            // Reading reports its own trouble where it happens; what arrives here is a full disk or a reader of our output that went away.
            console.WriteErrorLine("reportsdk: " + messages.OutputFailed(e.Message));
            return ExitCode.Internal;
        }
        catch (Exception e)
        {
            // The last line of defence: whatever else is a defect of this program, told in one line and never as a stack trace.
            console.WriteErrorLine("reportsdk: " + messages.InternalError($"{e.GetType().Name}: {e.Message}"));
            return ExitCode.Internal;
        }
    }

    private static int Invoke(IReadOnlyList<string> args, CliConsole console, Messages messages, CancellationToken cancellationToken)
    {
        var root = CreateRoot(console, cancellationToken);

        // Without a replacer "@name" is a path like any other, not a file of further arguments.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count == 0)
        {
            return result.Invoke(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false });
        }

        foreach (var error in result.Errors)
        {
            console.WriteErrorLine("reportsdk: " + error.Message);
        }

        console.WriteErrorLine(messages.SeeHelp);
        return ExitCode.Usage;
    }

    /// <remarks>Not a <see cref="RootCommand"/>: that one is named after the assembly, which no user ever types.</remarks>
    private static Command CreateRoot(CliConsole console, CancellationToken cancellationToken)
    {
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return new Command("reportsdk", "Checks broker research reports as JSON, and the JSON Schemas that describe them.")
        {
            ValidateCommand.Create(console, cancellationToken),
            ShowCommand.Create(console, cancellationToken),
            CheckCommand.Create(console, cancellationToken),
            TestCommand.Create(console, cancellationToken),
            FormatCommand.Create(console, cancellationToken),
            GenerateCommand.Create(console, cancellationToken),
            ExplainCommand.Create(console),
            BowtieCommand.Create(console, cancellationToken),
            help,
            new VersionOption { Action = new PrintVersion() },
        };
    }

    /// <summary>The language is needed before the arguments are known to be right.</summary>
    private static string? LanguageArgument(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
            {
                return args[i + 1];
            }

            if (args[i].StartsWith("--lang=", StringComparison.Ordinal))
            {
                return args[i]["--lang=".Length..];
            }
        }

        return null;
    }
}
