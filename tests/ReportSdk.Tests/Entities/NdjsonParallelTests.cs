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
            // Four batches of 128 KiB and the beginning of the next; what was taken is no longer ahead.
            Assert.InRange(stream.BytesRead, 0, line.Offset + (5 * 128 * 1024));
            taken++;
        }

        Assert.Equal(Lines, taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Lines_before_a_failure_of_the_input_come_before_it(int processors)
    {
        byte[] input = Input();
        List<NdjsonLine<Tree>> whole = await Read(new NdjsonOptions());
        var lines = new List<NdjsonLine<Tree>>();
        var exception = await Assert.ThrowsAsync<IOException>(async () =>
        {
            using var stream = new CountingStream(input, failsAt: 300_000);
            await foreach (NdjsonLine<Tree> line in ReportReader.ReadNdjson<Tree>(stream, new NdjsonOptions { MaxDegreeOfParallelism = processors }))
            {
                lines.Add(line);
            }
        });

        Assert.Equal("gone", exception.Message);
        Assert.Equal(input.AsSpan(0, 300_000).Count((byte)'\n'), lines.Count);
        Assert.Equal(whole.Take(lines.Count).Select(Describe), lines.Select(Describe));
    }

    [Fact]
    public async Task Lines_over_the_limit_are_passed_over_wherever_they_lie()
    {
        var text = new StringBuilder("\ufeff");
        for (int k = 1; k <= 400; k++)
        {
            // Longer than a batch, than the limit, than both, and short ones.
            text.Append("{\"name\":\"").Append('x', k % 5 == 0 ? (k * 1000) + (k % 7) : k).Append("\"}").Append(k % 3 == 0 ? "\r\n" : "\n");
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
        foreach (int limit in (int[])[20, 50_000, 131_000, 300_000])
        {
            var options = new NdjsonOptions { Validation = new ValidationOptions { MaxDocumentBytes = limit } };
            List<string> expected = (await Read(options, utf8)).ConvertAll(Describe);
            Assert.Equal(400, expected.Count);
            Assert.Contains(expected, static line => line.Contains("LIMIT_DOCUMENT_SIZE", StringComparison.Ordinal));
            Assert.Equal(expected, (await Read(options with { MaxDegreeOfParallelism = 3 }, utf8)).ConvertAll(Describe));
        }
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

    private static async Task<List<NdjsonLine<Tree>>> Read(NdjsonOptions options, byte[]? utf8 = null)
    {
        var lines = new List<NdjsonLine<Tree>>();
        await foreach (NdjsonLine<Tree> line in ReportReader.ReadNdjson<Tree>(new MemoryStream(utf8 ?? Input()), options))
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

    private sealed class CountingStream(byte[] bytes, int failsAt = int.MaxValue) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (BytesRead == failsAt)
            {
                throw new IOException("gone");
            }

            int read = await base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, failsAt - BytesRead)], cancellationToken);
            BytesRead += read;
            return read;
        }
    }
}
