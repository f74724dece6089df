using System.CommandLine;
using ReportSdk.Cli.Generating;
using ReportSdk.Schema.Projects;

namespace ReportSdk.Cli.Commands;

/// <summary><c>reportsdk generate</c>: its options, and the request they make.</summary>
internal static class GenerateCommand
{
    private const string Description =
        "Writes the C# that the source generator would emit, for reading, and for builds without it. With errors in a schema nothing is written.";

    private const string Examples = """
        reportsdk generate schemas --out Generated --namespace Acme.Reports
        reportsdk generate schemas --out Generated --namespace Acme.Reports --check     fails unless what is checked in is current
        reportsdk generate schemas --out Generated --reference Acme.Core=../core/schemas     uses the types that Acme.Core.dll has
        """;

    public static Command Create(CliConsole console, CancellationToken cancellationToken)
    {
        var schemas = SharedOptions.Paths("SCHEMA", "Files and folders. Of a folder, every *.schema.json and every JSON file that says it is a schema.");
        var folders = SharedOptions.SchemaFolders();
        SharedOptions.AcceptExistingFolders(folders);
        var references = new Option<string[]>("--reference")
        {
            Description = "Folder of schemas whose types another assembly has, and the namespace that it has them in; those of folders below add to it. Can be repeated.",
            HelpName = "NAMESPACE=DIR",
        };
        references.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(static token => SchemaReference.Parse(token.Value) is null))
            {
                result.AddError($"Option '--reference': '{token.Value}' is not a namespace and a folder that is there, NAMESPACE=DIR.");
            }
        });
        var output = new Option<string>("--out") { Description = "Folder for the C# files; others that were generated and are not any more are removed from it.", HelpName = "DIR", Required = true };
        var project = new Option<string>("--project")
        {
            Description = "Folder of the project: paths and namespaces are relative to it.",
            HelpName = "DIR",
            DefaultValueFactory = static _ => ".",
        };
        var root = new Option<string>("--namespace") { Description = "Root namespace of the project.", HelpName = "NAME", DefaultValueFactory = static _ => ProjectNamespace.Default };
        var check = new Option<bool>("--check") { Description = "Writes nothing; the run fails if a file is missing, differs or is too many." };
        var language = SharedOptions.Language();
        var command = new CommandWithExamples("generate", Description, Examples) { schemas, folders, references, output, project, root, check, language };
        command.SetAction(parsed => new GenerateRun(
            console,
            new Messages(LanguageSelection.From(parsed.GetValue(language), console.Environment)),
            new GenerateRequest(
                parsed.GetRequiredValue(schemas),
                parsed.GetValue(folders) ?? [],
                [.. (parsed.GetValue(references) ?? []).Select(static text => SchemaReference.Parse(text)!)],
                parsed.GetRequiredValue(output),
                parsed.GetRequiredValue(project),
                parsed.GetRequiredValue(root),
                parsed.GetValue(check))).Execute(cancellationToken));
        return command;
    }
}
