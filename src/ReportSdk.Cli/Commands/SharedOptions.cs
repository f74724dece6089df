using System.CommandLine;
using System.Globalization;

namespace ReportSdk.Cli.Commands;

/// <summary>Options that several commands have, made anew for each.</summary>
internal static class SharedOptions
{
    public static Option<string> Language()
    {
        var option = new Option<string>("--lang") { Description = "Language of messages; by default the environment's.", HelpName = "zh|en" };
        option.AcceptOnlyFromAmong("zh", "en");
        return option;
    }

    public static Option<string> Output()
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "What to print: lines for people and editors, or one JSON document.",
            HelpName = "text|json",
            DefaultValueFactory = static _ => "text",
        };
        option.AcceptOnlyFromAmong("text", "json");
        return option;
    }

    public static Option<string> OutputForMachines()
    {
        var option = new Option<string>("--output", "-o")
        {
            Description = "What to print: lines for people and editors, one JSON document, SARIF 2.1.0, JUnit XML, or annotations of GitHub Actions.",
            HelpName = "text|json|sarif|junit|github",
            DefaultValueFactory = static _ => "text",
        };
        option.AcceptOnlyFromAmong("text", "json", "sarif", "junit", "github");
        return option;
    }

    public static OutputKind ParseOutput(string text) => text switch
    {
        "json" => OutputKind.Json,
        "sarif" => OutputKind.Sarif,
        "junit" => OutputKind.JUnit,
        "github" => OutputKind.GitHub,
        _ => OutputKind.Text,
    };

    /// <summary>For lines on a terminal: one document of several runs would be none.</summary>
    public static Option<bool> Watch(Option<string> output)
    {
        var option = new Option<bool>("--watch") { Description = "Runs again whenever a file changes; Ctrl-C ends." };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) && result.GetValue(output) is not (null or "text" or "github"))
            {
                result.AddError("Option '--watch' goes with '--output text' and 'github' only.");
            }
        });
        return option;
    }

    public static Option<string[]> SchemaFolders() => new("--schemas")
    {
        Description = "Folder with further schemas; *.schema.json and other JSON files with an $id are found by $id. Can be repeated.",
        HelpName = "DIR",
    };

    public static Option<string> Format()
    {
        var option = new Option<string>("--format")
        {
            Description = "What the keyword format does: what the schema's dialect says, always assert, or never.",
            HelpName = "dialect|assert|annotation",
            DefaultValueFactory = static _ => "dialect",
        };
        option.AcceptOnlyFromAmong("dialect", "assert", "annotation");
        return option;
    }

    public static Option<string> Jobs() => Number(
        "--jobs",
        "Files to work on at a time; by default the number of processors. The order of the output does not depend on it.",
        Environment.ProcessorCount);

    /// <summary>A whole number of at least 1.</summary>
    /// <remarks>Kept as text, since every generic instantiation over a value type is compiled anew at each start of the process.</remarks>
    public static Option<string> Number(string name, string description, int value)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => value.ToString(CultureInfo.InvariantCulture),
        };
        option.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (!int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1)
                {
                    result.AddError($"Option '{result.Option.Name}' takes a whole number of at least 1, not '{token.Value}'.");
                }
            }
        });
        return option;
    }

    public static int GetNumber(this ParseResult parsed, Option<string> option) =>
        int.Parse(parsed.GetRequiredValue(option), NumberStyles.None, CultureInfo.InvariantCulture);

    public static FormatMode ParseFormat(string text) => text switch
    {
        "assert" => FormatMode.Assertion,
        "annotation" => FormatMode.Annotation,
        _ => FormatMode.Dialect,
    };

    /// <summary>What a command works on. A mistyped option would otherwise be taken for a path.</summary>
    public static Argument<string[]> Paths(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value is ['-', _, ..])
                {
                    result.AddError($"Unknown option '{token.Value}'; a file of that name is './{token.Value}'.");
                }
            }
        });
        return argument;
    }

    /// <summary>Refuses folders that are not there: a typing mistake would otherwise look like a missing schema.</summary>
    public static void AcceptExistingFolders(Option<string[]> option) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens)
        {
            if (!Directory.Exists(token.Value))
            {
                result.AddError($"Option '{option.Name}': there is no folder '{token.Value}'.");
            }
        }
    });
}
