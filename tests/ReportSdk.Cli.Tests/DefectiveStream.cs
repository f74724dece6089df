using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Tests;

/// <summary>An input that fails as only a defect would.</summary>
internal sealed class DefectiveStream : ReadOnlyStream
{
    public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("defect");
}
