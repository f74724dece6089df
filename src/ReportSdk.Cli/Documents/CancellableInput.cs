namespace ReportSdk.Cli.Documents;

/// <summary>
/// Standard input that gives up when the run is cancelled: a read that waits for a person or a slow pipe cannot be interrupted, so it happens on
/// another thread and is left behind.
/// </summary>
internal sealed class CancellableInput(Stream input, CancellationToken cancellationToken) : ReadOnlyStream
{
    public override int Read(byte[] buffer, int offset, int count)
    {
        // Read into a buffer of its own: the caller's is pooled, and may serve others when the abandoned read ends.
        var own = new byte[Math.Min(count, 64 * 1024)];
        var read = Task.Run(() => input.Read(own, 0, own.Length), cancellationToken).WaitAsync(cancellationToken).GetAwaiter().GetResult();
        own.AsSpan(0, read).CopyTo(buffer.AsSpan(offset));
        return read;
    }
}
