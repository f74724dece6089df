using System.CommandLine;
using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Commands;

/// <summary><c>reportsdk test</c>: its options, and the request they make.</summary>
internal static class TestCommand
{
    private const string Description =
        "Runs schema tests in the file formats of the JSON-Schema-Test-Suite: validation, annotation and output tests, told apart by what is in a file.\n"
        + "A test's schema may be {\"$ref\": …} to a schema that comes with reportsdk or lies in a folder of --schemas.";

    private const string Examples = """
        reportsdk test tests/my-schema.tests.json
        reportsdk test suite/tests/draft2020-12 --remotes suite/remotes
        reportsdk test suite/tests/draft7 --draft 7 --remotes suite/remotes
        reportsdk test suite/tests/draft2020-12/optional --failures known.failures         (files in optional/format assert formats)

        A failure list has one failing test a line, with its message; # starts a comment:
          # look-behind is not implemented
          optional/ecmascript-regex.json › group › test :: expected valid, got PATTERN at (root) by /pattern
        The run fails on a failure that is not listed, and on a line that did not come true.
        """;

    public static Command Create(CliConsole console, CancellationToken cancellationToken)
    {
        var paths = SharedOptions.Paths("PATH", "Test files, and folders with everything below them.");
        var folders = SharedOptions.SchemaFolders();
        SharedOptions.AcceptExistingFolders(folders);
        var remotes = new Option<string>("--remotes") { Description = "Folder whose files tests refer to below http://localhost:1234/.", HelpName = "DIR" };
        remotes.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !Directory.Exists(token.Value))
            {
                result.AddError($"Option '{remotes.Name}': there is no folder '{token.Value}'.");
            }
        });
        var draft = new Option<string>("--draft")
        {
            Description = "Draft of schemas without $schema.",
            HelpName = "4|6|7|2019-09|2020-12",
            DefaultValueFactory = static _ => "2020-12",
        };
        draft.AcceptOnlyFromAmong([.. Draft.All.Select(static known => known.Name)]);
        var format = SharedOptions.Format();
        var failures = new Option<string>("--failures") { Description = "List of the tests that are known to fail.", HelpName = "FILE" };
        var output = SharedOptions.OutputForMachines();
        var watch = SharedOptions.Watch(output);
        var jobs = SharedOptions.Jobs();
        var language = SharedOptions.Language();

        var command = new CommandWithExamples("test", Description, Examples)
        {
            paths, folders, remotes, draft, format, failures, output, watch, jobs, language,
        };
        command.SetAction(parsed => new TestRun(console, new TestRequest
        {
            Paths = parsed.GetRequiredValue(paths),
            SchemaFolders = parsed.GetValue(folders) ?? [],
            Remotes = parsed.GetValue(remotes),
            Options = new SuiteOptions(Draft.Find(parsed.GetRequiredValue(draft)), SharedOptions.ParseFormat(parsed.GetRequiredValue(format))),
            Failures = parsed.GetValue(failures),
            Output = SharedOptions.ParseOutput(parsed.GetRequiredValue(output)),
            Watches = parsed.GetValue(watch),
            Jobs = parsed.GetNumber(jobs),
            Language = LanguageSelection.From(parsed.GetValue(language), console.Environment),
        }).Execute(cancellationToken));
        return command;
    }
}
