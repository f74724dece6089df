using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Tests;

/// <summary>Bytes that tell somebody each time they are asked for more.</summary>
internal sealed class ObservedStream(byte[] bytes, Action onRead) : ReadOnlyStream
{
    private readonly MemoryStream _bytes = new(bytes);

    public override int Read(byte[] buffer, int offset, int count)
    {
        onRead();
        return _bytes.Read(buffer, offset, count);
    }
}
