namespace ReportSdk.Benchmarks.Variants;

/// <summary>Bytes to verdict: tape build and evaluation. Formats are checked.</summary>
internal sealed class Evaluate : IVariant
{
    private static readonly ValidationOptions Options = new() { Format = FormatMode.Assertion };

    public string Name => "evaluate";

    public void Run(Workload workload)
    {
        if (!WorkloadSchemas.For(workload).IsValid(workload.Utf8, Options))
        {
            throw new InvalidOperationException("The document is not valid.");
        }
    }
}
