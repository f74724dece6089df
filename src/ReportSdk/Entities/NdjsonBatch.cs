using System.Buffers;

namespace ReportSdk.Runtime;

/// <summary>Some lines that are read together on one processor, as they came: enough of them that handing them over costs little beside reading them.</summary>
/// <param name="bytes">Lines, each but perhaps the last with its line feed; rented, and given back when they have been read.</param>
/// <param name="length">How much of <paramref name="bytes"/> is lines.</param>
/// <param name="lineNumber">Of the first line, from 1.</param>
/// <param name="offset">Where the first line begins in the input.</param>
/// <param name="maxLineBytes">What is longer than this is cut there: it shows by its length that it is too long.</param>
internal sealed class NdjsonBatch(byte[] bytes, int length, long lineNumber, long offset, int maxLineBytes)
{
    private readonly int _feeds = bytes.AsSpan(0, length).Count((byte)'\n');
    private byte[] _bytes = bytes;

    /// <summary>Number of the first line behind this batch, if its last line is whole.</summary>
    public long NextLineNumber => lineNumber + _feeds;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads all lines that are not blank, and gives the memory back.</summary>
    public List<NdjsonLine<T>> Read<T>(ValidationOptions options)
        where T : class, IReportEntity<T>
    {
        var lines = new List<NdjsonLine<T>>(_feeds + 1);
        ReadOnlySpan<byte> text = _bytes.AsSpan(0, length);
        int start = 0;
        for (long number = lineNumber; start < length; number++)
        {
            int feed = text[start..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = feed < 0 ? text[start..] : text.Slice(start, feed);
            int mark = number == 1 && line.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
            ReadOnlySpan<byte> utf8 = WithoutReturn(line)[mark..];
            if (utf8.ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\r'))
            {
                lines.Add(ReportReader.ReadLine<T>(utf8, number, offset + start + mark, options));
            }

            start += line.Length + 1;
        }

        Return();
        return lines;
    }

    /// <summary>Gives the memory back, where nobody reads the lines.</summary>
    public void Return()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private ReadOnlySpan<byte> WithoutReturn(ReadOnlySpan<byte> line) =>
        line.Length > maxLineBytes ? line[..maxLineBytes] : line is [.., (byte)'\r'] ? line[..^1] : line;
}
