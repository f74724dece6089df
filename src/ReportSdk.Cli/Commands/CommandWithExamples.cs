using System.CommandLine;

namespace ReportSdk.Cli.Commands;

/// <summary>A command that shows how it is used.</summary>
internal sealed class CommandWithExamples(string name, string description, string examples) : Command(name, description)
{
    public string Examples { get; } = examples;
}
