using System.Text.Json;

namespace ReportSdk.Benchmarks.Variants;

/// <summary>The floor: every token read by the platform's reader, nothing done with it.</summary>
internal sealed class ReaderWalk : IVariant
{
    public string Name => "Utf8JsonReader walk";

    public void Run(Workload workload)
    {
        Utf8JsonReader reader = new(workload.Utf8);
        while (reader.Read())
        {
        }
    }
}
