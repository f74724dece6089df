using BenchmarkDotNet.Attributes;
using ReportSdk.Benchmarks.Quick;

namespace ReportSdk.Benchmarks.Long;

/// <summary>Bytes to objects.</summary>
public class ReadBenchmarks() : DocumentBenchmarks([VariantSet.Walk, .. VariantSet.Read])
{
    /// <summary>A bare <see cref="System.Text.Json.Utf8JsonReader"/>.</summary>
    [Benchmark(Baseline = true)]
    public void Walk() => Run(0);

    /// <summary>The generated type's.</summary>
    [Benchmark]
    public void TryParse() => Run(1);

    /// <summary>System.Text.Json, source-generated, into records.</summary>
    [Benchmark]
    public void SerializerRecords() => Run(2);

    /// <summary>System.Text.Json, source-generated, into mutable classes.</summary>
    [Benchmark]
    public void SerializerClasses() => Run(3);

    /// <summary>System.Text.Json, by the generated type's converter.</summary>
    [Benchmark]
    public void SerializerOfType() => Run(4);
}
