using System.Diagnostics.CodeAnalysis;

namespace ReportSdk.Cli.Documents;

/// <summary>Sources that are still being looked for while the first of them are worked on: it holds a few of them, however many there are.</summary>
internal sealed class DocumentQueue : IDisposable
{
    /// <summary>Of many small files each alone would be less work than handing it over.</summary>
    private const int MostTogether = 32;

    /// <summary>Files of each job that go out before one more is put together, so that of few large files none waits for another.</summary>
    private const int GrowAfter = 64;

    private readonly IEnumerator<DocumentSource> _rest;
    private readonly Queue<DocumentSource> _next = new();

    /// <param name="jobs">How many are checked at a time.</param>
    public DocumentQueue(IEnumerable<DocumentSource> sources, int jobs)
    {
        _rest = sources.GetEnumerator();
        while (_next.Count < Math.Max(jobs, 2) && _rest.MoveNext())
        {
            _next.Enqueue(_rest.Current);
        }

        IsSeveral = _next.Count > 1;
        Jobs = Math.Clamp(_next.Count, 1, jobs);
        JobsForEach = jobs / Jobs;
    }

    /// <summary>Whether there is more than one.</summary>
    public bool IsSeveral { get; }

    /// <summary>How many can be checked at a time: no more than there are.</summary>
    public int Jobs { get; }

    /// <summary>Jobs that each of them may have for itself.</summary>
    public int JobsForEach { get; }

    /// <summary>All of them, once, in pieces of work: one by one at first, more together as more come.</summary>
    public IEnumerable<DocumentSource[]> TakeTogether()
    {
        var taken = 0L;
        var together = new List<DocumentSource>(MostTogether);
        while (TryTake(out var source))
        {
            together.Add(source);
            if (together.Count > Math.Min(taken / (Jobs * GrowAfter), MostTogether - 1))
            {
                taken += together.Count;
                yield return [.. together];
                together.Clear();
            }
        }

        if (together.Count > 0)
        {
            yield return [.. together];
        }
    }

    public void Dispose() => _rest.Dispose();

    private bool TryTake([NotNullWhen(true)] out DocumentSource? source)
    {
        if (_next.TryDequeue(out source))
        {
            return true;
        }

        source = _rest.MoveNext() ? _rest.Current : null;
        return source is not null;
    }
}
