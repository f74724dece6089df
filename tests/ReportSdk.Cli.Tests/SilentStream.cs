using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Tests;

/// <summary>An input that never says anything; the first one who listens is cancelled.</summary>
internal sealed class SilentStream(CancellationTokenSource cancellation) : ReadOnlyStream
{
    private readonly ManualResetEventSlim _closed = new();

    public override int Read(byte[] buffer, int offset, int count)
    {
        cancellation.Cancel();
        _closed.Wait();
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        _closed.Set();
        base.Dispose(disposing);
    }
}
