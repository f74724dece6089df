using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ReportSdk.Runtime;

namespace ReportSdk;

/// <content>Lines of JSON, read on several processors.</content>
public static partial class ReportReader
{
    /// <summary>Batches under way for each processor: one that is read, and one that waits for its turn or for the caller.</summary>
    private const int BatchesPerProcessor = 2;

    /// <summary>
    /// The caller's processor is one of those that read: it cuts the input, hands lines out, and reads a batch itself where the next lines are not ready. A thread more
    /// than there are processors would take the time from the others, and keep locks while it waits for its turn.
    /// </summary>
    private static async IAsyncEnumerable<NdjsonLine<T>> ReadBatches<T>(
        Stream stream,
        NdjsonOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IReportEntity<T>
    {
        int most = BatchesPerProcessor * options.ProcessorCount;
        var pending = new List<NdjsonWork<T>>(most);
        var waiting = Channel.CreateUnbounded<NdjsonWork<T>>(new UnboundedChannelOptions { SingleWriter = true });
        var helpers = new Task[options.ProcessorCount - 1];
        for (int k = 0; k < helpers.Length; k++)
        {
            helpers[k] = Task.Run(() => HelpAsync(waiting.Reader), CancellationToken.None);
        }

        using var reader = new NdjsonBatchReader(stream, NdjsonLineBuffer.CapacityFor(MaxBytes(options.Validation)));
        try
        {
            bool isAtEnd = false;
            while (true)
            {
                while (!isAtEnd && pending.Count < most)
                {
                    NdjsonBatch? batch = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                    isAtEnd = batch is null;
                    if (batch is not null)
                    {
                        var work = new NdjsonWork<T>(batch, options.Validation);
                        pending.Add(work);
                        waiting.Writer.TryWrite(work);
                    }
                }

                if (pending.Count == 0)
                {
                    reader.ThrowIfFailed();
                    yield break;
                }

                foreach (NdjsonLine<T> line in await TakeNext(pending, options.KeepsOrder).ConfigureAwait(false))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return line;
                    if (options.StopsAtInvalidLine && !line.IsValid)
                    {
                        yield break;
                    }
                }
            }
        }
        finally
        {
            // Whoever ends the reading has nothing running behind his back.
            waiting.Writer.Complete();
            await Task.WhenAll(pending.ConvertAll(static work => work.AbandonAsync())).ConfigureAwait(false);
            await Task.WhenAll(helpers).ConfigureAwait(false);
        }
    }

    private static async Task HelpAsync<T>(ChannelReader<NdjsonWork<T>> waiting)
        where T : class, IReportEntity<T>
    {
        await foreach (NdjsonWork<T> work in waiting.ReadAllAsync().ConfigureAwait(false))
        {
            work.TryRead();
        }
    }

    private static async ValueTask<List<NdjsonLine<T>>> TakeNext<T>(List<NdjsonWork<T>> pending, bool keepsOrder)
        where T : class, IReportEntity<T>
    {
        while (true)
        {
            if ((keepsOrder ? pending[0] : pending.Find(IsRead)) is { } next && IsRead(next))
            {
                pending.Remove(next);
                return await next.Reading.ConfigureAwait(false);
            }

            if (!pending.Exists(static work => work.TryRead()))
            {
                await (keepsOrder ? (Task)pending[0].Reading : Task.WhenAny(pending.ConvertAll(static work => work.Reading))).ConfigureAwait(false);
            }
        }

        static bool IsRead(NdjsonWork<T> work) => work.Reading.IsCompleted;
    }
}
