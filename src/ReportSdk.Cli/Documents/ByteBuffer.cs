using System.Buffers;

namespace ReportSdk.Cli.Documents;

/// <summary>A growing buffer of pooled bytes, kept from file to file.</summary>
internal sealed class ByteBuffer : IDisposable
{
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Reads until the end, or until there are more than <paramref name="limit"/> bytes; then one byte more than the limit is kept as the sign.</summary>
    /// <returns>Whether the whole stream is in the buffer.</returns>
    public bool ReadToEnd(Stream stream, int limit, CancellationToken cancellationToken)
    {
        Clear();
        // What the system makes up as it is read has no length; then only a reading of nothing is the end.
        var expected = stream.CanSeek ? Math.Max(stream.Length - stream.Position, 0) : 0;
        Reserve((int)Math.Min(expected + 1, limit + 1L));
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Length > limit)
            {
                return false;
            }

            Reserve(1);
            var read = stream.Read(_bytes, Length, (int)Math.Min(_bytes.Length - Length, limit + 1L - Length));
            if (read == 0)
            {
                return true;
            }

            Length += read;
            if (Length == expected && Length <= limit)
            {
                return true;
            }
        }
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - Length >= count)
        {
            return;
        }

        var grown = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max((long)Length + count, Math.Max(4096, 2L * _bytes.Length)), Array.MaxLength));
        Span.CopyTo(grown);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = grown;
    }
}
