namespace ReportSdk.Cli.Documents;

/// <summary>
/// Standard input that gives up when the run is cancelled: a read that waits for a person or a slow pipe cannot be interrupted, so it happens on
/// another thread and is left behind.
/// </summary>
internal sealed class CancellableInput(Stream input, CancellationToken cancellationToken) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Task.Run(() => input.Read(buffer, offset, count), cancellationToken);
        return read.WaitAsync(cancellationToken).GetAwaiter().GetResult();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
