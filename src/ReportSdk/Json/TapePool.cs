namespace ReportSdk.Json;

/// <summary>A few idle objects for reuse: one a thread, found without contention, and some for all threads.</summary>
internal static class TapePool<T>
    where T : class
{
    private static readonly T?[] Shared = new T?[Environment.ProcessorCount * 2];

    [ThreadStatic]
    private static T? _ofThread;

    /// <summary>Takes an idle object, or null.</summary>
    public static T? TryTake()
    {
        T? item = _ofThread;
        _ofThread = null;
        for (int k = 0; item is null && k < Shared.Length; k++)
        {
            item = Interlocked.Exchange(ref Shared[k], null);
        }

        return item;
    }

    /// <summary>Keeps an object, or leaves it to the garbage collector where there are enough.</summary>
    public static void Put(T item)
    {
        if (_ofThread is null)
        {
            _ofThread = item;
            return;
        }

        for (int k = 0; k < Shared.Length; k++)
        {
            if (Interlocked.CompareExchange(ref Shared[k], item, null) is null)
            {
                return;
            }
        }
    }
}
