using System.Text;

namespace ReportSdk.Tests.Entities;

/// <summary>Lines of JSON read on several processors.</summary>
public sealed class NdjsonParallelTests
{
    private const int Lines = 20_000;

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(0)]
    public async Task Lines_come_in_order_as_one_processor_reads_them(int processors)
    {
        List<NdjsonLine<Tree>> expected = await Read(new NdjsonOptions());
        List<NdjsonLine<Tree>> read = await Read(new NdjsonOptions { MaxDegreeOfParallelism = processors });

        Assert.Equal(Lines, read.Count);
        Assert.Equal(expected.Select(Describe), read.Select(Describe));
    }

    [Fact]
    public async Task Without_order_every_line_comes_once()
    {
        List<NdjsonLine<Tree>> read = await Read(new NdjsonOptions { MaxDegreeOfParallelism = 4, KeepsOrder = false });

        Assert.Equal(Enumerable.Range(1, Lines).Select(static number => (long)number), read.Select(static line => line.LineNumber).Order());
        Assert.Equal(Lines / 10, read.Count(static line => !line.IsValid));
    }

    [Fact]
    public async Task First_invalid_line_can_be_the_last()
    {
        List<NdjsonLine<Tree>> read = await Read(new NdjsonOptions { MaxDegreeOfParallelism = 3, StopsAtInvalidLine = true });

        Assert.Equal(10, read.Count);
        Assert.Equal([false], read.Where(static line => !line.IsValid).Select(static line => line.IsValid));
    }

    [Fact]
    public async Task What_is_read_ahead_is_bounded()
    {
        using var stream = new CountingStream(Input());
        int taken = 0;
        await foreach (NdjsonLine<Tree> line in ReportReader.ReadNdjson<Tree>(stream, new NdjsonOptions { MaxDegreeOfParallelism = 2 }))
        {
            // Four batches of 128 KiB, a line more each, and a chunk of 64 KiB; what was taken is no longer ahead.
            Assert.InRange(stream.BytesRead, 0, line.Offset + (6 * 128 * 1024));
            taken++;
        }

        Assert.Equal(Lines, taken);
    }

    [Fact]
    public async Task Cancellation_ends_the_reading()
    {
        using var source = new CancellationTokenSource();
        int taken = 0;
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (NdjsonLine<Tree> line in ReportReader.ReadNdjson<Tree>(new MemoryStream(Input()), new NdjsonOptions { MaxDegreeOfParallelism = 2 }, source.Token))
            {
                taken += line.IsValid ? 1 : 0;
                source.Cancel();
            }
        });
        Assert.Equal(1, taken);
    }

    private static async Task<List<NdjsonLine<Tree>>> Read(NdjsonOptions options)
    {
        var lines = new List<NdjsonLine<Tree>>();
        await foreach (NdjsonLine<Tree> line in ReportReader.ReadNdjson<Tree>(new MemoryStream(Input()), options))
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Every tenth line is not valid.</summary>
    private static byte[] Input()
    {
        var text = new StringBuilder();
        for (int k = 1; k <= Lines; k++)
        {
            text.Append(k % 10 == 0 ? "{\"name\":\"\"}" : $"{{\"name\":\"树 {k}\",\"size\":{k}.50,\"parts\":[{{\"name\":\"叶\"}}],\"other\":[{k}]}}").Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Describe(NdjsonLine<Tree> line) =>
        $"{line.LineNumber}@{line.Offset} {(line.Value is { } tree ? ReportEntity.ToJson(tree) : string.Join(";", line.Violations))}";

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await base.ReadAsync(buffer, cancellationToken);
            BytesRead += read;
            return read;
        }
    }
}
