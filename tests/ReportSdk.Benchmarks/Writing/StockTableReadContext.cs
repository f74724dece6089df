using System.Text.Json.Serialization;

namespace ReportSdk.Benchmarks.Writing;

/// <summary>Reads the sample document, once.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StockTable))]
internal sealed partial class StockTableReadContext : JsonSerializerContext;
