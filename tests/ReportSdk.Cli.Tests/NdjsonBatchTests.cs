using System.Text;
using ReportSdk.Cli.Documents;
using ReportSdk.Runtime;

namespace ReportSdk.Cli.Tests;

/// <summary>Lines cut from batches are those that are cut one by one: the same bytes, numbers and offsets, whatever the sizes of batches and readings.</summary>
public sealed class NdjsonBatchTests
{
    [Fact]
    public async Task Batches_hold_the_lines_that_are_there()
    {
        var random = new Random(20261128);
        var lines = 0;
        for (var i = 0; i < 4000; i++)
        {
            var text = MakeText(random);
            var fails = random.Next(8) == 0;
            var maxLineBytes = random.Next(40);
            var expected = OneByOne(new PieceStream(text, 1 + (i % 13), fails), maxLineBytes);
            var found = await InBatches(new PieceStream(text, 1 + (i % 17), fails), maxLineBytes, random.Next(1, 80), waits: i % 2 == 0);

            Assert.Equal(expected, found);
            lines += expected.Count;
        }

        Assert.InRange(lines, 10_000, 100_000);
    }

    private static byte[] MakeText(Random random)
    {
        var text = new StringBuilder(random.Next(4) == 0 ? "\uFEFF" : "");
        for (var length = random.Next(200); length > 0; length--)
        {
            text.Append(random.Next(12) switch { 0 => '\n', 1 => ' ', 2 => '\r', 3 => '\t', _ => (char)random.Next('a', 'z') });
            text.Append(random.Next(30) == 0 ? "\n\n" : "");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static List<string> OneByOne(Stream stream, int maxLineBytes)
    {
        using var reader = new NdjsonReader(stream, NdjsonLineBuffer.CapacityFor(maxLineBytes));
        var lines = new List<string>();
        try
        {
            while (reader.Read(CancellationToken.None))
            {
                Add(lines, reader.Line, reader.IsTooLong || reader.Line.Length > maxLineBytes, reader.LineNumber, reader.LineOffset);
            }
        }
        catch (IOException)
        {
            lines.Add("failed");
        }

        return lines;
    }

    private static async Task<List<string>> InBatches(Stream stream, int maxLineBytes, int batchBytes, bool waits)
    {
        using var reader = new NdjsonBatchReader(stream, NdjsonLineBuffer.CapacityFor(maxLineBytes)) { BatchBytes = batchBytes };
        var lines = new List<string>();
        while ((waits ? reader.Read(CancellationToken.None) : await reader.ReadAsync(CancellationToken.None)) is { } batch)
        {
            while (batch.Advance())
            {
                Add(lines, batch.Line, batch.IsCut || batch.Line.Length > maxLineBytes, batch.LineNumber, batch.Offset);
            }

            batch.Return();
        }

        try
        {
            reader.ThrowIfFailed();
        }
        catch (IOException)
        {
            lines.Add("failed");
        }

        return lines;
    }

    private static void Add(List<string> lines, ReadOnlySpan<byte> line, bool isTooLong, long number, long offset)
    {
        if (isTooLong || !NdjsonReader.IsBlank(line))
        {
            lines.Add($"{number} at {offset}: {(isTooLong ? "too long" : Encoding.UTF8.GetString(line))}");
        }
    }

    /// <summary>Gives a few bytes at a time and, when asked to, fails where it would end.</summary>
    private sealed class PieceStream(byte[] bytes, int size, bool fails) : ReadOnlyStream
    {
        private int _position;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var length = Math.Min(Math.Min(count, size), bytes.Length - _position);
            if (length == 0 && fails)
            {
                throw new IOException("gone");
            }

            bytes.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
            _position += length;
            return length;
        }
    }
}
