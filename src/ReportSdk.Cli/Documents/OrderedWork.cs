namespace ReportSdk.Cli.Documents;

/// <summary>Does many independent jobs at a time and hands the results over in the order of the jobs, holding only a window of them.</summary>
internal static class OrderedWork
{
    /// <param name="items">What to work on.</param>
    /// <param name="jobs">How many at a time; with 1 everything happens on the calling thread.</param>
    /// <param name="work">Runs on any thread.</param>
    /// <param name="take">Gets the results one by one, on the calling thread.</param>
    /// <param name="cancellationToken">Ends the run between two items.</param>
    public static void Run<TItem, TResult>(
        IReadOnlyList<TItem> items,
        int jobs,
        Func<TItem, TResult> work,
        Action<TResult> take,
        CancellationToken cancellationToken)
    {
        if (jobs == 1 || items.Count == 1)
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                take(work(item));
            }

            return;
        }

        var slots = new SemaphoreSlim(jobs);
        var window = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (window.Count == jobs * 4)
            {
                take(window.Dequeue().GetAwaiter().GetResult());
            }

            window.Enqueue(Task.Run(
                async () =>
                {
                    await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                    try
                    {
                        return work(item);
                    }
                    finally
                    {
                        slots.Release();
                    }
                },
                cancellationToken));
        }

        while (window.TryDequeue(out var task))
        {
            take(task.GetAwaiter().GetResult());
        }
    }
}
