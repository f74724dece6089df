namespace ReportSdk.Cli.Documents;

/// <summary>
/// Cuts a stream into lines at line feeds, holding one line at a time. A line longer than the limit is passed over without being kept; one UTF-8
/// byte order mark at the start of the stream is not part of the first line, but counts in the offsets.
/// </summary>
internal sealed class NdjsonReader : IDisposable
{
    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Stream _stream;
    private readonly int _maxLineBytes;
    private readonly byte[] _chunk = new byte[64 * 1024];
    private readonly ByteBuffer _line = new();
    private int _position;
    private int _end;
    private long _chunkOffset;
    private bool _lineFromChunk;
    private int _lineStart;
    private int _lineLength;

    public NdjsonReader(Stream stream, int maxLineBytes)
    {
        _stream = stream;
        _maxLineBytes = maxLineBytes;
    }

    /// <summary>1-based number of the current line, blank lines counted.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Byte offset of the current line in the stream.</summary>
    public long LineOffset { get; private set; }

    /// <summary>Whether the current line was longer than the limit; then <see cref="Line"/> is empty.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The current line without its line feed.</summary>
    public ReadOnlySpan<byte> Line => _lineFromChunk ? _chunk.AsSpan(_lineStart, _lineLength) : _line.Span;

    /// <summary>Such a line holds no document.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept(" \t\r"u8);

    /// <summary>
    /// Whether there are lines behind the current one, blank ones aside. Of a stream that somebody may still be writing to this is supposed: nobody waits to see.
    /// </summary>
    public bool MayHaveMore(CancellationToken cancellationToken)
    {
        do
        {
            if (_chunk.AsSpan(_position, _end - _position).ContainsAnyExcept(" \t\r\n"u8) || !_stream.CanSeek)
            {
                return true;
            }

            _position = _end;
        }
        while (Fill(cancellationToken));

        return false;
    }

    public bool Read(CancellationToken cancellationToken)
    {
        LineOffset = _chunkOffset + _position;
        IsTooLong = false;
        _lineFromChunk = false;
        _line.Clear();
        if (!Fill(cancellationToken))
        {
            return false;
        }

        LineNumber++;
        if (LineNumber == 1)
        {
            SkipByteOrderMark(cancellationToken);
        }

        do
        {
            var rest = _chunk.AsSpan(_position, _end - _position);
            var length = rest.IndexOf((byte)'\n');
            var taken = length < 0 ? rest.Length : length;
            if (length >= 0 && _line.Length == 0 && !IsTooLong && taken <= _maxLineBytes)
            {
                // The usual case: the whole line lies in the chunk and is not copied.
                _lineFromChunk = true;
                _lineStart = _position;
                _lineLength = taken;
            }
            else
            {
                Keep(rest[..taken]);
            }

            _position += taken;
            if (length >= 0)
            {
                _position++;
                return true;
            }
        }
        while (Fill(cancellationToken));

        return true;
    }

    public void Dispose() => _line.Dispose();

    private void Keep(ReadOnlySpan<byte> part)
    {
        if (IsTooLong || part.Length > _maxLineBytes - _line.Length)
        {
            IsTooLong = true;
            _line.Clear();
        }
        else
        {
            _line.Append(part);
        }
    }

    private void SkipByteOrderMark(CancellationToken cancellationToken)
    {
        // The first read of a pipe may be shorter than the mark.
        while (_end < ByteOrderMark.Length && ByteOrderMark.StartsWith(_chunk.AsSpan(0, _end)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = _stream.Read(_chunk, _end, _chunk.Length - _end);
            if (read == 0)
            {
                return;
            }

            _end += read;
        }

        if (_chunk.AsSpan(0, _end).StartsWith(ByteOrderMark))
        {
            _position = ByteOrderMark.Length;
            LineOffset = _position;
        }
    }

    /// <summary>Makes sure that at least one byte waits in the chunk.</summary>
    private bool Fill(CancellationToken cancellationToken)
    {
        if (_position < _end)
        {
            return true;
        }

        cancellationToken.ThrowIfCancellationRequested();
        _chunkOffset += _end;
        _position = 0;
        _end = _stream.Read(_chunk, 0, _chunk.Length);
        return _end > 0;
    }
}
