using System.Text.Json.Serialization;

namespace ReportSdk.Benchmarks.Writing;

/// <summary>System.Text.Json at its fastest: fast path only.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StockTable))]
internal sealed partial class StockTableContext : JsonSerializerContext;
