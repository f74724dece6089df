namespace ReportSdk.Cli;

/// <summary>What the process returns. The largest of several wins, so that a worse outcome is never hidden by a milder one.</summary>
internal static class ExitCode
{
    public const int Valid = 0;
    public const int Invalid = 1;

    /// <summary>The command line is wrong, or what it names was not there to be checked.</summary>
    public const int Usage = 2;

    public const int Limit = 3;
    public const int Schema = 4;
    public const int Internal = 70;

    /// <summary>128 + SIGINT, as shells report it.</summary>
    public const int Cancelled = 130;
}
