using System.Runtime.ExceptionServices;

namespace ReportSdk.Cli.Documents;

/// <summary>Does many independent jobs at a time and hands the results over in the order of the jobs, holding only a window of them.</summary>
internal static class OrderedWork
{
    /// <summary>Results that may wait for the one before them, for each job at a time.</summary>
    private const int WindowPerJob = 8;

    /// <param name="items">What to work on; asked for one by one, on the calling thread.</param>
    /// <param name="jobs">How many at a time; with 1 everything happens on the calling thread.</param>
    /// <param name="work">Runs on any thread.</param>
    /// <param name="take">Gets the results one by one, on the calling thread, and says whether to go on.</param>
    /// <param name="cancellationToken">Ends the run between two items.</param>
    /// <returns>Whether everything was taken; it was, too, where the last one taken said not to go on.</returns>
    public static bool Run<TItem, TResult>(
        IEnumerable<TItem> items,
        int jobs,
        Func<TItem, TResult> work,
        Func<TResult, bool> take,
        CancellationToken cancellationToken)
    {
        if (jobs == 1)
        {
            return RunHere(items, work, take, cancellationToken);
        }

        using var slots = new SemaphoreSlim(jobs);
        var window = new Queue<Task<TResult>>();
        ExceptionDispatchInfo? failure = null;
        using var rest = items.GetEnumerator();
        try
        {
            while (TryMove(rest, ref failure))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (window.Count == jobs * WindowPerJob && !take(window.Dequeue().GetAwaiter().GetResult()))
                {
                    // There is the item that was to be handed out next.
                    return false;
                }

                window.Enqueue(Start(rest.Current, slots, work, cancellationToken));
            }

            while (window.TryDequeue(out var task))
            {
                if (!take(task.GetAwaiter().GetResult()))
                {
                    return window.Count == 0 && failure is null;
                }
            }

            failure?.Throw();
            return true;
        }
        finally
        {
            // What was started uses what its caller disposes of; how it ends does not matter any more.
            Task.WhenAll(window).ContinueWith(static _ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }
    }

    private static bool RunHere<TItem, TResult>(
        IEnumerable<TItem> items,
        Func<TItem, TResult> work,
        Func<TResult, bool> take,
        CancellationToken cancellationToken)
    {
        var goesOn = true;
        foreach (var item in items)
        {
            if (!goesOn)
            {
                return false;
            }

            cancellationToken.ThrowIfCancellationRequested();
            goesOn = take(work(item));
        }

        return true;
    }

    /// <summary>What was handed out before the items failed is taken first.</summary>
    private static bool TryMove<TItem>(IEnumerator<TItem> items, ref ExceptionDispatchInfo? failure)
    {
        try
        {
            return items.MoveNext();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failure = ExceptionDispatchInfo.Capture(e);
            return false;
        }
    }

    private static Task<TResult> Start<TItem, TResult>(TItem item, SemaphoreSlim slots, Func<TItem, TResult> work, CancellationToken cancellationToken) =>
        Task.Run(
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
            cancellationToken);
}
