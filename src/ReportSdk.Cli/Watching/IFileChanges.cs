namespace ReportSdk.Cli.Watching;

/// <summary>Tells when files change.</summary>
internal interface IFileChanges : IDisposable
{
    /// <summary>Waits for the next change, or for several that come together.</summary>
    /// <returns>False when the run was cancelled.</returns>
    bool Wait(CancellationToken cancellationToken);
}
