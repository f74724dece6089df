using System.Diagnostics;
using System.Globalization;
using ReportSdk.SampleDocuments;

namespace ReportSdk.Benchmarks.Quick;

/// <summary>Lines of JSON on one processor and on all: throughput and the most memory that was in use.</summary>
internal static class NdjsonVerb
{
    private const int Lines = 200;

    public static int Run(string[] args)
    {
        if (args.Length > 1 || !int.TryParse(args.Length == 0 ? "200" : args[0], NumberStyles.None, CultureInfo.InvariantCulture, out int megabytes))
        {
            Console.Error.WriteLine("ndjson [MEGABYTES]");
            return 2;
        }

        // A warm-up, and then one processor and all of them by turns: who else uses the machine must not hit one of them only.
        Measure(1, 20);
        Measure(0, 20);
        for (int round = 0; round < 3; round++)
        {
            (double one, long memoryOfOne) = Measure(1, megabytes);
            (double all, long memoryOfAll) = Measure(0, megabytes);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{megabytes} MB: one processor {megabytes / one:F0} MB/s, {memoryOfOne / 1e6:F0} MB; {Environment.ProcessorCount} processors {megabytes / all:F0} MB/s, {memoryOfAll / 1e6:F0} MB; {one / all:F2} times as fast"));
        }

        return 0;
    }

    private static (double Seconds, long Memory) Measure(int processors, int megabytes)
    {
        byte[] block = [.. Enumerable.Range(0, Lines).SelectMany(static k => (byte[])[.. StockTableDocument.Create(3, seed: k), (byte)'\n'])];
        using var stream = new RepeatingStream(block, megabytes * 1_000_000L);
        long start = Stopwatch.GetTimestamp();
        long most = Task.Run(() => ReadAsync(stream, processors)).GetAwaiter().GetResult();
        return (Stopwatch.GetElapsedTime(start).TotalSeconds, most);
    }

    private static async Task<long> ReadAsync(Stream stream, int processors)
    {
        long most = 0;
        int count = 0;
        var options = new NdjsonOptions { MaxDegreeOfParallelism = processors };
        await foreach (NdjsonLine<Documents.StockTable> line in ReportReader.ReadNdjson<Documents.StockTable>(stream, options))
        {
            if (!line.IsValid)
            {
                throw new InvalidOperationException("The line is not valid.");
            }

            most = count++ % 20_000 == 0 ? Math.Max(most, Environment.WorkingSet) : most;
        }

        return most;
    }

    /// <summary>The same lines again and again, up to a length: no file, however long, is on the disk.</summary>
    private sealed class RepeatingStream(byte[] block, long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            // Whole blocks only: the last line is as whole as the others.
            int at = (int)(_position % block.Length);
            int count = _position >= length && at == 0 ? 0 : Math.Min(buffer.Length, block.Length - at);
            block.AsSpan(at, count).CopyTo(buffer);
            _position += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
