using BenchmarkDotNet.Attributes;
using ReportSdk.Benchmarks.Quick;

namespace ReportSdk.Benchmarks.Long;

/// <summary>Objects to bytes.</summary>
public class WriteBenchmarks() : DocumentBenchmarks([VariantSet.FastPath, .. VariantSet.Write])
{
    /// <summary>System.Text.Json's source-generated fast path.</summary>
    [Benchmark(Baseline = true)]
    public void FastPath() => Run(0);

    /// <summary>The generated type's.</summary>
    [Benchmark]
    public void WriteTo() => Run(1);

    /// <summary>System.Text.Json, by the generated type's converter.</summary>
    [Benchmark]
    public void SerializerOfType() => Run(2);
}
