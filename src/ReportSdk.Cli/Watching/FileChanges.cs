namespace ReportSdk.Cli.Watching;

/// <summary>Changes below folders, and of files, as the operating system tells them.</summary>
internal sealed class FileChanges : IFileChanges
{
    /// <summary>Editors write in several steps; what comes within this time is one change.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly AutoResetEvent _changed = new(false);

    /// <param name="paths">Folders with all that is below them, and files.</param>
    public FileChanges(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var isFolder = Directory.Exists(path);
            var folder = isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
            if (!Directory.Exists(folder))
            {
                continue;
            }

            var watcher = new FileSystemWatcher(folder, isFolder ? "*.json" : Path.GetFileName(path)) { IncludeSubdirectories = isFolder };
            watcher.Changed += OnChange;
            watcher.Created += OnChange;
            watcher.Deleted += OnChange;
            watcher.Renamed += OnChange;
            watcher.Error += OnError;
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    public bool Wait(CancellationToken cancellationToken)
    {
        if (WaitHandle.WaitAny([_changed, cancellationToken.WaitHandle]) != 0)
        {
            return false;
        }

        while (_changed.WaitOne(Quiet))
        {
        }

        return !cancellationToken.IsCancellationRequested;
    }

    public void Dispose()
    {
        _watchers.ForEach(static watcher => watcher.Dispose());
        _changed.Dispose();
    }

    private void OnChange(object sender, FileSystemEventArgs e) => _changed.Set();

    /// <summary>Events were lost: whatever they were, something changed.</summary>
    private void OnError(object sender, ErrorEventArgs e) => _changed.Set();
}
