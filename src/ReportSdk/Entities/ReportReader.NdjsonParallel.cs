using System.Buffers;
using System.Runtime.CompilerServices;
using ReportSdk.Runtime;

namespace ReportSdk;

/// <content>Lines of JSON, read on several processors.</content>
public static partial class ReportReader
{
    /// <summary>Batches under way for each processor: one that is read, and one that waits for its turn or for the caller.</summary>
    private const int BatchesPerProcessor = 2;

    private static async IAsyncEnumerable<NdjsonLine<T>> ReadBatches<T>(
        Stream stream,
        NdjsonOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IReportEntity<T>
    {
        int most = BatchesPerProcessor * options.ProcessorCount;
        var pending = new List<Task<NdjsonLine<T>[]>>(most);
        try
        {
            await foreach (NdjsonBatch batch in ReadWhole(stream, options, cancellationToken).ConfigureAwait(false))
            {
                pending.Add(Task.Run(() => batch.Read<T>(options.Validation), CancellationToken.None));
                while (pending.Count >= most)
                {
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

            while (pending.Count > 0)
            {
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
            await Task.WhenAll(pending).ConfigureAwait(false);
        }
    }

    /// <summary>Cuts the input into batches of whole lines, blank ones left out.</summary>
    private static async IAsyncEnumerable<NdjsonBatch> ReadWhole(
        Stream stream,
        NdjsonOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        using var buffer = new NdjsonLineBuffer(MaxBytes(options.Validation));
        NdjsonBatch? batch = null;
        try
        {
            ReadOnlyMemory<byte> rest = default;
            for (bool isAtEnd = false; !isAtEnd; buffer.Advance())
            {
                while (!isAtEnd && !TryComplete(buffer, ref rest))
                {
                    int read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false);
                    isAtEnd = read == 0;
                    rest = chunk.AsMemory(0, read);
                }

                if (!buffer.IsBlank)
                {
                    batch ??= new NdjsonBatch();
                    batch.Add(buffer);
                }

                if (batch is not null && (batch.IsFull || isAtEnd))
                {
                    NdjsonBatch full = batch;
                    batch = null;
                    yield return full;
                }
            }
        }
        finally
        {
            batch?.Return();
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static async ValueTask<NdjsonLine<T>[]> TakeNext<T>(List<Task<NdjsonLine<T>[]>> pending, bool keepsOrder)
        where T : class, IReportEntity<T>
    {
        Task<NdjsonLine<T>[]> next = keepsOrder ? pending[0] : await Task.WhenAny(pending).ConfigureAwait(false);
        pending.Remove(next);
        return await next.ConfigureAwait(false);
    }
}
