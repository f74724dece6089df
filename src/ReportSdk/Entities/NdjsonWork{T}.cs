namespace ReportSdk.Runtime;

/// <summary>A batch that whoever comes first reads: one of those who help, or the one who waits for its lines.</summary>
internal sealed class NdjsonWork<T>
    where T : class, IReportEntity<T>
{
    private readonly NdjsonBatch _batch;
    private readonly Task<List<NdjsonLine<T>>> _reading;
    private int _isTaken;

    public NdjsonWork(NdjsonBatch batch, ValidationOptions options)
    {
        _batch = batch;

        // Who waits must not go on upon the thread of the helper, who would help no longer.
        _reading = new Task<List<NdjsonLine<T>>>(() => batch.Read<T>(options), TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Is complete when the lines have been read.</summary>
    public Task<List<NdjsonLine<T>>> Reading => _reading;

    /// <summary>Reads the lines on this thread, unless somebody else does or did.</summary>
    /// <returns>Whether they were read here.</returns>
    public bool TryRead()
    {
        if (!TryTake())
        {
            return false;
        }

        _reading.RunSynchronously(TaskScheduler.Default);
        return true;
    }

    /// <summary>Gives the lines up, or waits for who reads them.</summary>
    public Task AbandonAsync()
    {
        if (!TryTake())
        {
            return _reading;
        }

        _batch.Return();
        return Task.CompletedTask;
    }

    private bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;
}
