using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ReportSdk.Benchmarks.Quick;

namespace ReportSdk.Benchmarks.Peers;

/// <summary>System.Text.Json with source generation; it validates nothing, so that only valid documents are read.</summary>
internal static class SerializerReading
{
    public static Action? Prepare(Workload workload, bool isRecord)
    {
        if (!workload.IsValid)
        {
            return null;
        }

        JsonTypeInfo? type = TypeOf(workload, isRecord);
        return type is null ? null : () => JsonSerializer.Deserialize(workload.Utf8, type);
    }

    /// <summary>The table as records; null for other documents and forms.</summary>
    public static StockTableRecord? Read(Workload workload) =>
        workload.Kind == DocumentKind.StockTable && workload.Form == DocumentForm.Compact ? JsonSerializer.Deserialize(workload.Utf8, ReadingContext.Default.StockTableRecord) : null;

    private static JsonTypeInfo? TypeOf(Workload workload, bool isRecord) =>
        workload.Kind == DocumentKind.StockTable ? (isRecord ? ReadingContext.Default.StockTableRecord : ReadingContext.Default.StockTableClass)
        : workload.Kind == DocumentKind.EventLog && isRecord ? ReadingContext.Default.EventLogRecord
        : null;
}
