using System.Buffers;
using System.Runtime.ExceptionServices;

namespace ReportSdk.Cli.Documents;

/// <summary>
/// Reads a stream in batches of whole lines, each into memory of its own and copied no further. It cuts the lines that <see cref="NdjsonReader"/> cuts, many at
/// a time.
/// </summary>
internal sealed class LineBatchReader
{
    private const byte LineFeed = (byte)'\n';

    private readonly Stream _stream;
    private readonly int _maxLineBytes;
    private byte[] _bytes = [];

    /// <summary>What has been read and not yet been handed out.</summary>
    private int _length;

    private long _line = 1;
    private long _offset;
    private bool _isAtEnd;
    private ExceptionDispatchInfo? _failure;

    /// <param name="stream">What to read.</param>
    /// <param name="maxLineBytes">A longer line is passed over without being kept.</param>
    public LineBatchReader(Stream stream, int maxLineBytes)
    {
        _stream = stream;
        _maxLineBytes = Math.Min(maxLineBytes, Array.MaxLength - ByteOrderMark.Length - 1);
    }

    /// <summary>Enough to be worth the hand-over; a longer line is a batch alone.</summary>
    public int BatchBytes { get; init; } = 256 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Length of the byte order mark at the start of what waits: no part of a line, but of the offsets.</summary>
    private int MarkLength => _offset == 0 && _bytes.AsSpan(0, _length).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;

    /// <summary>Cuts what is left of the stream into batches, each read when it is asked for. Lines before a failure to read come before it is thrown.</summary>
    public IEnumerable<LineBatch> ReadAll(CancellationToken cancellationToken)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(BatchBytes);
        try
        {
            while (!_isAtEnd)
            {
                if (ReadBatch(cancellationToken) is { } batch)
                {
                    yield return batch;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _failure?.Throw();
    }

    private LineBatch? ReadBatch(CancellationToken cancellationToken)
    {
        var end = _bytes.AsSpan(0, _length).LastIndexOf(LineFeed) + 1;
        while (_length < BatchBytes || end == 0)
        {
            var start = _length;
            if (!Fill(cancellationToken))
            {
                // A failure leaves a line half read.
                end = _failure is null ? _length : end;
                break;
            }

            var feed = _bytes.AsSpan(start, _length - start).LastIndexOf(LineFeed);
            end = feed < 0 ? end : start + feed + 1;
            if (end == 0 && _length > _maxLineBytes + ByteOrderMark.Length)
            {
                return PassLongLine(cancellationToken);
            }
        }

        return end == 0 ? null : Take(end);
    }

    /// <summary>Hands out what lies before an index; null where that is blank.</summary>
    private LineBatch? Take(int end)
    {
        var bytes = _bytes;
        var start = MarkLength;
        var batch = new LineBatch(bytes, start, end, _line, _offset + start, _maxLineBytes);
        var rest = bytes.AsSpan(end, _length - end);
        _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(BatchBytes, rest.Length));
        rest.CopyTo(_bytes);
        _length = rest.Length;
        _line += bytes.AsSpan(0, end).Count(LineFeed);
        _offset += end;
        if (end - start > _maxLineBytes || bytes.AsSpan(start, end - start).ContainsAnyExcept(" \t\r\n"u8))
        {
            return batch;
        }

        batch.Dispose();
        return null;
    }

    private LineBatch? PassLongLine(CancellationToken cancellationToken)
    {
        var line = _line++;
        var offset = _offset + MarkLength;
        var feed = -1;
        while (feed < 0)
        {
            _offset += _length;
            _length = 0;
            if (!Fill(cancellationToken))
            {
                break;
            }

            feed = _bytes.AsSpan(0, _length).IndexOf(LineFeed);
        }

        var passed = feed + 1;
        _offset += passed;
        _length -= passed;
        _bytes.AsSpan(passed, _length).CopyTo(_bytes);
        return _failure is null ? new LineBatch(ArrayPool<byte>.Shared.Rent(0), 0, 0, line, offset, _maxLineBytes) { IsCutLine = true } : null;
    }

    /// <summary>Reads what there is, as far as there is room for it; false at the end.</summary>
    private bool Fill(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_length == _bytes.Length)
        {
            Grow();
        }

        var read = 0;
        try
        {
            read = _stream.Read(_bytes, _length, _bytes.Length - _length);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }

        _length += read;
        _isAtEnd = read == 0;
        return !_isAtEnd;
    }

    private void Grow()
    {
        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _length, Array.MaxLength));
        _bytes.AsSpan(0, _length).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}
