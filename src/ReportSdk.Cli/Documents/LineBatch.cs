using System.Buffers;

namespace ReportSdk.Cli.Documents;

/// <summary>Whole lines of NDJSON that are checked together, as they were read: whoever checks them cuts them, one after the other.</summary>
/// <param name="bytes">Of the shared pool; the batch gives them back.</param>
/// <param name="start">Where the lines begin.</param>
/// <param name="end">Where they end, with the line feed of the last one or without.</param>
/// <param name="lineNumber">1-based number of the first line.</param>
/// <param name="lineOffset">Byte offset of the first line in the stream.</param>
/// <param name="maxLineBytes">Longer lines are told to be too long.</param>
internal sealed class LineBatch(byte[] bytes, int start, int end, long lineNumber, long lineOffset, int maxLineBytes) : IDisposable
{
    private int _start = start;
    private int _length = -1;

    /// <summary>Whether all that is here is the start of one line that was too long to be kept.</summary>
    public bool IsCutLine { get; init; }

    /// <inheritdoc cref="NdjsonReader.LineNumber"/>
    public long LineNumber { get; private set; } = lineNumber - 1;

    /// <inheritdoc cref="NdjsonReader.LineOffset"/>
    public long LineOffset { get; private set; } = lineOffset;

    /// <inheritdoc cref="NdjsonReader.IsTooLong"/>
    public bool IsTooLong => IsCutLine || _length > maxLineBytes;

    /// <inheritdoc cref="NdjsonReader.Line"/>
    public ReadOnlySpan<byte> Line => IsTooLong ? default : bytes.AsSpan(_start, _length);

    /// <summary>Whether there are lines behind the current one, blank ones aside.</summary>
    public bool HasMore => bytes.AsSpan(Next, end - Next).ContainsAnyExcept(" \t\r\n"u8);

    private int Next => Math.Min(_start + _length + 1, end);

    /// <summary>Goes to the first line, or to the next one.</summary>
    public bool Read()
    {
        var next = Next;
        if (_length >= 0 && next == end)
        {
            return false;
        }

        LineOffset += next - _start;
        LineNumber++;
        _start = next;
        var length = bytes.AsSpan(next, end - next).IndexOf((byte)'\n');
        _length = length < 0 ? end - next : length;
        return true;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);
}
