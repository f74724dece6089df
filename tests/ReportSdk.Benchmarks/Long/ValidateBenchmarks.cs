using BenchmarkDotNet.Attributes;
using ReportSdk.Benchmarks.Quick;

namespace ReportSdk.Benchmarks.Long;

/// <summary>Bytes to a verdict.</summary>
public class ValidateBenchmarks() : DocumentBenchmarks([VariantSet.Walk, .. VariantSet.ValidateWithoutPeers])
{
    /// <summary>A bare <see cref="System.Text.Json.Utf8JsonReader"/>.</summary>
    [Benchmark(Baseline = true)]
    public void Walk() => Run(0);

    /// <summary>The platform's document.</summary>
    [Benchmark]
    public void JsonDocument() => Run(1);

    /// <summary>The generated type's.</summary>
    [Benchmark]
    public void IsValid() => Run(2);

    /// <summary>The same verdict from the tape.</summary>
    [Benchmark]
    public void Evaluator() => Run(3);

    /// <summary>The list of violations.</summary>
    [Benchmark]
    public void Validate() => Run(4);
}
