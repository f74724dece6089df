using System.Text.Json;

namespace ReportSdk.Benchmarks.Variants;

/// <summary>The floor: every token read by the platform's reader, nothing done with it.</summary>
internal sealed class ReaderWalk : IVariant
{
    public string Name => "Utf8JsonReader walk";

    public void Run(byte[] utf8)
    {
        Utf8JsonReader reader = new(utf8);
        while (reader.Read())
        {
        }
    }
}
