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
    private int _start;
    private int _end = -1;

    /// <summary>Number of the first line behind this batch, if its last line is whole.</summary>
    public long NextLineNumber => lineNumber + _feeds;

    /// <summary>Number of the line, from 1.</summary>
    public long LineNumber { get; private set; } = lineNumber - 1;

    /// <summary>Where the line's text begins in the input: byte offset, behind a byte order mark.</summary>
    public long Offset => offset + Start;

    /// <summary>The line without its line feed and, if it is the first, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Line => _bytes.AsSpan(Start, (IsCut ? _start + maxLineBytes : _end) - Start);

    /// <summary>Whether the line is not all there.</summary>
    public bool IsCut => _end - _start > maxLineBytes;

    /// <summary>Whether anything but white space lies behind the line.</summary>
    public bool HasMore => _bytes.AsSpan(Next, length - Next).ContainsAnyExcept(" \t\r\n"u8);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private int Start => LineNumber == 1 && _bytes.AsSpan(_start, _end - _start).StartsWith(ByteOrderMark) ? _start + ByteOrderMark.Length : _start;

    private int Next => Math.Min(_end + 1, length);

    /// <summary>Whether there is nothing in it but white space, in lines that are not longer than asked.</summary>
    public bool IsBlank(int maxBytes)
    {
        int line = 0;
        for (int at = 0; at < length && length > maxBytes; at += line + 1)
        {
            int feed = _bytes.AsSpan(at, length - at).IndexOf((byte)'\n');
            line = feed < 0 ? length - at : feed;
            if (line > maxBytes)
            {
                return false;
            }
        }

        return !_bytes.AsSpan(0, length).ContainsAnyExcept(" \t\r\n"u8);
    }

    /// <summary>Goes on to the next line; first to the first one.</summary>
    public bool Advance()
    {
        int next = Next;
        if (next == length)
        {
            return false;
        }

        int feed = _bytes.AsSpan(next, length - next).IndexOf((byte)'\n');
        _start = next;
        _end = feed < 0 ? length : next + feed;
        LineNumber++;
        return true;
    }

    /// <summary>Reads all lines that are not blank, and gives the memory back.</summary>
    public List<NdjsonLine<T>> Read<T>(ValidationOptions options)
        where T : class, IReportEntity<T>
    {
        var lines = new List<NdjsonLine<T>>(_feeds + 1);
        while (Advance())
        {
            ReadOnlySpan<byte> utf8 = Line;
            utf8 = !IsCut && utf8 is [.., (byte)'\r'] ? utf8[..^1] : utf8;
            if (IsCut || utf8.ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\r'))
            {
                lines.Add(ReportReader.ReadLine<T>(utf8, LineNumber, Offset, options));
            }
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
}
