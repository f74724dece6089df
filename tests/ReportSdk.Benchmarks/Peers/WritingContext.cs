using System.Text.Json.Serialization;

namespace ReportSdk.Benchmarks.Peers;

/// <summary>System.Text.Json at its fastest: fast path only.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StockTableRecord))]
internal sealed partial class WritingContext : JsonSerializerContext;
