namespace ReportSdk.Cli.Watching;

/// <summary>Runs a command, and again whenever a file that it looks at changes, until it is cancelled.</summary>
internal static class WatchLoop
{
    /// <returns>What the last run returned: to be cancelled is how it ends.</returns>
    public static int Run(CliConsole console, Messages messages, IEnumerable<string> paths, Func<int> run, CancellationToken cancellationToken)
    {
        // Before the first run, so that no change is lost between the two.
        using var changes = console.WatchFiles(paths);
        int exitCode;
        do
        {
            exitCode = run();
            console.WriteLine(messages.Watching);
            console.Flush();
        }
        while (changes.Wait(cancellationToken));

        return exitCode;
    }
}
