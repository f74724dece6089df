using System.Buffers;

namespace ReportSdk.Json;

/// <summary>
/// A document's bytes in one contiguous buffer, whatever they came from. At most one byte more than the limit is read: that byte is what makes
/// the tokenizer report the limit, so that every kind of input gets the verdict of a span.
/// </summary>
internal sealed class JsonInput : IDisposable
{
    private const int FirstRead = 16 * 1024;

    private byte[] _buffer;
    private int _length;

    private JsonInput(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 1));

    /// <summary>The document; until <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(0, _length);

    /// <summary>Reads a stream from where it stands to its end or just past the limit. The stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static JsonInput Read(Stream stream, int maxBytes)
    {
        JsonInput input = new(FirstCapacity(stream, maxBytes));
        bool isComplete = false;
        try
        {
            for (int read = 1; read > 0; input._length += read)
            {
                read = stream.Read(input.Room(maxBytes).Span);
            }

            isComplete = true;
            return input;
        }
        finally
        {
            input.DisposeUnless(isComplete);
        }
    }

    /// <summary>Reads a stream from where it stands to its end or just past the limit. The stream stays open.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async ValueTask<JsonInput> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken = default)
    {
        JsonInput input = new(FirstCapacity(stream, maxBytes));
        bool isComplete = false;
        try
        {
            for (int read = 1; read > 0; input._length += read)
            {
                read = await stream.ReadAsync(input.Room(maxBytes), cancellationToken).ConfigureAwait(false);
            }

            isComplete = true;
            return input;
        }
        finally
        {
            input.DisposeUnless(isComplete);
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static JsonInput ReadFile(string path, int maxBytes)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Read(file, maxBytes);
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static async ValueTask<JsonInput> ReadFileAsync(string path, int maxBytes, CancellationToken cancellationToken = default)
    {
        FileStreamOptions options = new() { BufferSize = 0, Options = FileOptions.Asynchronous | FileOptions.SequentialScan };
        FileStream file = new(path, options);
        await using (file.ConfigureAwait(false))
        {
            return await ReadAsync(file, maxBytes, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Copies a sequence, at most one byte more of it than the limit.</summary>
    public static JsonInput Copy(in ReadOnlySequence<byte> sequence, int maxBytes)
    {
        int length = (int)Math.Min(sequence.Length, Most(maxBytes));
        JsonInput input = new(length) { _length = length };
        sequence.Slice(0, length).CopyTo(input._buffer);
        return input;
    }

    /// <summary>Gives the buffer back. A second call does nothing.</summary>
    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
            _length = 0;
        }
    }

    private static int FirstCapacity(Stream stream, int maxBytes)
    {
        // One byte of room beyond a file's length: its end is found without growing the buffer. A length is a hint, no more: /proc says 0.
        long expected = stream.CanSeek ? stream.Length - stream.Position + 1 : 0;
        return (int)Math.Min(Math.Max(expected, FirstRead), Most(maxBytes));
    }

    private static long Most(int maxBytes) => Math.Max(maxBytes, 0) + 1L;

    private void DisposeUnless(bool isComplete)
    {
        if (!isComplete)
        {
            Dispose();
        }
    }

    /// <summary>Where the next bytes go; empty when no more are wanted.</summary>
    private Memory<byte> Room(int maxBytes)
    {
        int most = (int)Math.Min(Most(maxBytes), Array.MaxLength);
        if (_length == _buffer.Length && _length < most)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _length, most));
            Utf8.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsMemory(_length, Math.Min(_buffer.Length, most) - _length);
    }
}
