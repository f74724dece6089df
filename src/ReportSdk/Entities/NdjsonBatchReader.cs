using System.Buffers;
using System.Runtime.ExceptionServices;

namespace ReportSdk.Runtime;

/// <summary>
/// Cuts a stream into batches of whole lines, without looking at a line: what is read is what is handed over, and only the beginning of a line that goes on is copied
/// to where its batch will be. Of a line that is too long no more is kept than shows it.
/// </summary>
internal sealed class NdjsonBatchReader : IDisposable
{
    private const int DefaultBatchBytes = 128 * 1024;

    private readonly Stream _stream;
    private readonly int _maxLineBytes;
    private byte[] _bytes = [];
    private int _length;

    /// <summary>How much of it is whole lines.</summary>
    private int _whole;

    private long _offset;
    private long _lineNumber = 1;
    private bool _isPassingOver;

    /// <summary>The beginning of a line that is too long, until its end is found.</summary>
    private NdjsonBatch? _cut;

    private bool _isAtEnd;
    private ExceptionDispatchInfo? _failure;

    /// <param name="stream">Stays open.</param>
    /// <param name="maxLineBytes">As much as is kept of a line.</param>
    public NdjsonBatchReader(Stream stream, int maxLineBytes)
    {
        _stream = stream;
        _maxLineBytes = maxLineBytes;
    }

    /// <summary>How many bytes are enough. A longer line brings with it what is read behind it.</summary>
    public int BatchBytes { get; init; } = DefaultBatchBytes;

    /// <summary>The next lines; null where there are no more, because the stream is at its end or has failed.</summary>
    public async ValueTask<NdjsonBatch?> ReadAsync(CancellationToken cancellationToken)
    {
        while (TryMakeRoom())
        {
            int read = 0;
            try
            {
                read = await _stream.ReadAsync(_bytes.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                _failure = ExceptionDispatchInfo.Capture(e);
            }

            Add(read);
        }

        return Take();
    }

    /// <summary>The same on a thread that may wait.</summary>
    public NdjsonBatch? Read(CancellationToken cancellationToken)
    {
        while (TryMakeRoom())
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = 0;
            try
            {
                read = _stream.Read(_bytes, _length, _bytes.Length - _length);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                _failure = ExceptionDispatchInfo.Capture(e);
            }

            Add(read);
        }

        return Take();
    }

    /// <summary>Tells why there are no more lines, if the stream has failed: the lines before come first.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        _cut?.Return();
        ReturnBytes();
    }

    private void ReturnBytes()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    /// <summary>Makes sure that there is room to read into, unless enough has been read.</summary>
    private bool TryMakeRoom()
    {
        if (_cut is null && _whole == 0 && _length > _maxLineBytes)
        {
            _cut = Cut();
        }

        if (_isAtEnd || (_cut is null ? _whole > 0 && _length >= BatchBytes : !_isPassingOver))
        {
            return false;
        }

        if (_length == _bytes.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(BatchBytes, 2L * _bytes.Length), Array.MaxLength));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ReturnBytes();
            _bytes = larger;
        }

        return true;
    }

    private void Add(int read)
    {
        _isAtEnd = read == 0;
        read = PassOver(read);
        int feed = _bytes.AsSpan(_length, read).LastIndexOf((byte)'\n');
        _whole = feed < 0 ? _whole : _length + feed + 1;
        _length += read;
    }

    /// <summary>Drops what is left of a line that was cut.</summary>
    /// <returns>How many of the bytes just read, at the start of the buffer now, belong to later lines.</returns>
    private int PassOver(int read)
    {
        if (!_isPassingOver)
        {
            return read;
        }

        Span<byte> bytes = _bytes.AsSpan(0, read);
        int feed = bytes.IndexOf((byte)'\n');
        int dropped = feed < 0 ? read : feed + 1;
        _isPassingOver = feed < 0;
        _offset += dropped;
        bytes[dropped..].CopyTo(bytes);
        return read - dropped;
    }

    /// <summary>The beginning of a line that is too long; the rest is passed over.</summary>
    private NdjsonBatch Cut()
    {
        var batch = new NdjsonBatch(_bytes, _length, _lineNumber, _offset, _maxLineBytes);
        _bytes = [];
        _offset += _length;
        _length = 0;
        _lineNumber++;
        _isPassingOver = true;
        return batch;
    }

    private NdjsonBatch? Take()
    {
        if (_cut is { } cut && (_failure is null || !_isPassingOver))
        {
            _cut = null;
            return cut;
        }

        // What a failure leaves behind the last line feed may be the half of a line.
        int whole = _isAtEnd && _failure is null ? _length : _whole;
        if (whole == 0)
        {
            return null;
        }

        var batch = new NdjsonBatch(_bytes, whole, _lineNumber, _offset, _maxLineBytes);
        ReadOnlySpan<byte> rest = _bytes.AsSpan(whole, _length - whole);
        _bytes = rest.IsEmpty ? [] : ArrayPool<byte>.Shared.Rent(Math.Max(BatchBytes, rest.Length));
        rest.CopyTo(_bytes);
        _length = rest.Length;
        _whole = 0;
        _offset += whole;
        _lineNumber = batch.NextLineNumber;
        return batch;
    }
}
