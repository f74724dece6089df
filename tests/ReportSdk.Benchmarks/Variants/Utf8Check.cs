using System.Text.Unicode;

namespace ReportSdk.Benchmarks.Variants;

/// <summary>The part of the tape build that the platform does.</summary>
internal sealed class Utf8Check : IVariant
{
    public string Name => "Utf8.IsValid";

    public void Run(byte[] utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new InvalidOperationException("The document is not UTF-8.");
        }
    }
}
