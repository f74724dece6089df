using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace ReportSdk.Cli.Commands;

/// <summary>Prints the version of this program, and not of whatever hosts it.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var assembly = typeof(PrintVersion).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version ?? assembly.GetName().Version!.ToString());
        return ExitCode.Valid;
    }
}
