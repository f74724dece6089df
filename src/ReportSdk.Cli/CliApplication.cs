using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ReportSdk.Cli.Commands;

namespace ReportSdk.Cli;

/// <summary>The program without its process: arguments and streams in, exit code out.</summary>
internal static class CliApplication
{
    /// <summary>In the order of the help.</summary>
    private static readonly string[] CommandNames = ["validate", "show", "check", "test", "fmt", "generate", "explain", "bowtie"];

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
        var root = CreateRoot(args, console, cancellationToken);

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

    /// <summary>With the command that is asked for alone, since its process makes the options of the others for nothing; with all where none is.</summary>
    /// <remarks>Not a <see cref="RootCommand"/>: that one is named after the assembly, which no user ever types.</remarks>
    private static Command CreateRoot(IReadOnlyList<string> args, CliConsole console, CancellationToken cancellationToken)
    {
        var help = CreateFlag("--help", "Show help and usage information", new HelpWithExamples(new HelpAction()), "-h", "/h", "-?", "/?");
        help.Recursive = true;
        var version = CreateFlag("--version", "Show version information", new PrintVersion());
        version.Validators.Add(static result =>
        {
            if (!result.Implicit && result.Parent is CommandResult command && command.Children.Any(child => child != result && child is not OptionResult { Implicit: true }))
            {
                result.AddError("--version option cannot be combined with other arguments.");
            }
        });
        var root = new Command("reportsdk", "Checks broker research reports as JSON, and the JSON Schemas that describe them.") { help, version };
        var name = args.Count > 0 && Array.IndexOf(CommandNames, args[0]) >= 0 ? args[0] : null;
        foreach (var command in name is null ? CommandNames : [name])
        {
            root.Add(CreateCommand(command, console, cancellationToken));
        }

        return root;
    }

    /// <summary>What the library's own <c>HelpOption</c> and <c>VersionOption</c> are, but for their texts: looking these up among its resources takes longer than all else about options.</summary>
    private static Option<bool> CreateFlag(string name, string description, CommandLineAction action, params string[] aliases) =>
        new(name, aliases) { Description = description, Arity = ArgumentArity.Zero, Action = action };

    private static Command CreateCommand(string name, CliConsole console, CancellationToken cancellationToken) => name switch
    {
        "validate" => ValidateCommand.Create(console, cancellationToken),
        "show" => ShowCommand.Create(console, cancellationToken),
        "check" => CheckCommand.Create(console, cancellationToken),
        "test" => TestCommand.Create(console, cancellationToken),
        "fmt" => FormatCommand.Create(console, cancellationToken),
        "generate" => GenerateCommand.Create(console, cancellationToken),
        "explain" => ExplainCommand.Create(console),
        _ => BowtieCommand.Create(console, cancellationToken),
    };

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
