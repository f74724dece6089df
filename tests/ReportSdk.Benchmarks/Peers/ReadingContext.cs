using System.Text.Json.Serialization;

namespace ReportSdk.Benchmarks.Peers;

/// <summary>Reading by source generation.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StockTableRecord))]
[JsonSerializable(typeof(StockTableClass))]
[JsonSerializable(typeof(EventLogRecord))]
internal sealed partial class ReadingContext : JsonSerializerContext;
