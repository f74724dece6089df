using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportSdk.SampleDocuments;

/// <summary>A table of scores as the core's benchmark table has it: short objects in arrays of objects, most of them two members.</summary>
internal static class BenchmarkTableDocument
{
    private static readonly string[] Metrics = ["MMLU", "GSM8K", "C-Eval 准确率", "HumanEval pass@1", "BBH", "平均分"];

    /// <param name="rows">Models in the table.</param>
    /// <param name="seed">The same seed gives the same bytes.</param>
    public static byte[] Create(int rows, int seed)
    {
        Random random = new(seed);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("benchmark", "综合评测");
            writer.WriteStartArray("metrics");
            foreach (string metric in Metrics)
            {
                writer.WriteStartObject();
                writer.WriteString("name", metric);
                writer.WriteString("direction", "higherIsBetter");
                writer.WriteString("unit", "%");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("rows");
            for (int row = 0; row < rows; row++)
            {
                WriteRow(writer, random, row);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteRow(Utf8JsonWriter writer, Random random, int row)
    {
        writer.WriteStartObject();
        writer.WriteString("model", $"模型-{row + 1}");
        if (random.Next(3) == 0)
        {
            writer.WriteNumber("citation", random.Next(1, 60));
        }

        writer.WriteStartArray("scores");
        foreach (string metric in Metrics)
        {
            writer.WriteStartObject();
            writer.WriteString("metric", metric);
            writer.WriteNumber("value", new decimal(random.Next(100, 1_000), 0, 0, false, 1));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
