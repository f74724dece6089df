using System.Text;
using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary>One run of the program within the test's process: what went in, and what came out.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    /// <summary>The output without its last line feed, cut into lines.</summary>
    public string[] Lines => Out.TrimEnd('\n').Split('\n');

    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Out);
            return document.RootElement.Clone();
        }
    }

    public override string ToString() => $"exit {ExitCode}\n{Out}{Error}";

    public static CliRun Of(params string[] args) => With([], args);

    public static CliRun With(byte[] standardInput, params string[] args) => Run(standardInput, CancellationToken.None, new Dictionary<string, string>(), args);

    public static CliRun In(string locale, params string[] args) =>
        Run([], CancellationToken.None, new Dictionary<string, string> { ["LANG"] = locale }, args);

    public static CliRun Cancelled(CancellationToken cancellationToken, Stream standardInput, params string[] args) =>
        Run(standardInput, cancellationToken, new Dictionary<string, string>(), args);

    /// <summary>A run that watches files, which change as the test says.</summary>
    public static CliRun Watching(Watching.IFileChanges changes, params string[] args) =>
        Run(new MemoryStream(), CancellationToken.None, new Dictionary<string, string>(), args, changes);

    private static CliRun Run(byte[] input, CancellationToken cancellationToken, Dictionary<string, string> environment, string[] args) =>
        Run(new MemoryStream(input), cancellationToken, environment, args);

    private static CliRun Run(Stream input, CancellationToken cancellationToken, Dictionary<string, string> environment, string[] args, Watching.IFileChanges? changes = null)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var console = new CliConsole(input, output, error, isTerminal: false, environment.GetValueOrDefault) { WatchFiles = paths => changes ?? new Watching.FileChanges(paths) })
        {
            exitCode = CliApplication.Run(args, console, cancellationToken);
        }

        return new CliRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
