using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportSdk.Benchmarks.Writing;

/// <summary>The floor: the source-generated fast path of System.Text.Json, relaxed escaping, the writer reused.</summary>
internal sealed class SerializerWriter : IWriterVariant
{
    private readonly Utf8JsonWriter _writer = new(new ArrayBufferWriter<byte>(), new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public string Name => "STJ fast path";

    public void Write(StockTable table, IBufferWriter<byte> output)
    {
        _writer.Reset(output);
        JsonSerializer.Serialize(_writer, table, StockTableContext.Default.StockTable);
        _writer.Flush();
    }
}
