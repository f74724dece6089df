using System.Text.Unicode;

namespace ReportSdk.Benchmarks.Variants;

/// <summary>The part of the tape build that the platform does.</summary>
internal sealed class Utf8Check : IVariant
{
    public string Name => "Utf8.IsValid";

    public void Run(Workload workload)
    {
        if (!Utf8.IsValid(workload.Utf8))
        {
            throw new InvalidOperationException("The document is not UTF-8.");
        }
    }
}
