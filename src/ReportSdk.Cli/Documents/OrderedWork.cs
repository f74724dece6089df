using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace ReportSdk.Cli.Documents;

/// <summary>Does many independent jobs at a time and hands the results over in the order of the jobs, holding only a window of them.</summary>
internal static class OrderedWork
{
    /// <summary>Results that may wait for the one before them, for each job at a time.</summary>
    private const int WindowPerJob = 8;

    /// <param name="items">What to work on; asked for one by one, on the calling thread.</param>
    /// <param name="jobs">How many at a time; one of them on the calling thread, whenever it would wait for the others.</param>
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

        using var waiting = new BlockingCollection<Task<TResult>>();
        var window = new Queue<Task<TResult>>();
        ExceptionDispatchInfo? failure = null;
        using var rest = items.GetEnumerator();
        var workers = Start(waiting, jobs - 1);
        try
        {
            while (TryMove(rest, ref failure))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (window.Count == jobs * WindowPerJob && !take(Oldest(window, waiting)))
                {
                    // There is the item that was to be handed out next.
                    return false;
                }

                var item = rest.Current;
                var task = new Task<TResult>(() =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return work(item);
                });
                window.Enqueue(task);
                waiting.Add(task, CancellationToken.None);
            }

            while (window.Count > 0)
            {
                if (!take(Oldest(window, waiting)))
                {
                    return window.Count == 0 && failure is null;
                }
            }

            failure?.Throw();
            return true;
        }
        finally
        {
            // What was started uses what its caller disposes of; what was not started is left alone.
            waiting.CompleteAdding();
            while (waiting.TryTake(out _))
            {
            }

            Array.ForEach(workers, static worker => worker.Join());
        }
    }

    /// <summary>Threads of their own: work waits for files, and those of the pool spin when they have none.</summary>
    private static Thread[] Start<TResult>(BlockingCollection<Task<TResult>> waiting, int count)
    {
        var workers = new Thread[count];
        for (var i = 0; i < count; i++)
        {
            workers[i] = new Thread(() =>
            {
                foreach (var task in waiting.GetConsumingEnumerable())
                {
                    task.RunSynchronously(TaskScheduler.Default);
                }
            })
            {
                IsBackground = true,
                Name = "reportsdk job",
            };
            workers[i].Start();
        }

        return workers;
    }

    /// <summary>The result that is next in order. Until it is there this thread does what is next to do.</summary>
    private static TResult Oldest<TResult>(Queue<Task<TResult>> window, BlockingCollection<Task<TResult>> waiting)
    {
        var oldest = window.Dequeue();
        while (!oldest.IsCompleted && waiting.TryTake(out var next))
        {
            next.RunSynchronously(TaskScheduler.Default);
        }

        return oldest.GetAwaiter().GetResult();
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
}
