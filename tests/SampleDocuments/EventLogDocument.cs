using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportSdk.SampleDocuments;

/// <summary>A log of market events: few members, long Chinese prose with quotes and line breaks in it, nested sources.</summary>
internal static class EventLogDocument
{
    private static readonly string[] Clauses =
    [
        "公司发布2025年年度报告", "实现营业收入同比增长12.5%", "归母净利润略低于市场预期", "管理层表示“全年指引不变”", "海外产能爬坡顺利",
        "毛利率环比改善0.8个百分点", "维持\"买入\"评级", "风险提示：原材料价格波动\n需求不及预期", "GPT-5.2 API 定价下调",
    ];

    /// <param name="events">Entries of the log.</param>
    /// <param name="seed">The same seed gives the same bytes.</param>
    /// <param name="isAscii">Every character beyond ASCII as an escape.</param>
    public static byte[] Create(int events, int seed, bool isAscii = false)
    {
        Random random = new(seed);
        ArrayBufferWriter<byte> buffer = new();
        JsonWriterOptions options = new() { Encoder = isAscii ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter writer = new(buffer, options))
        {
            writer.WriteStartObject();
            writer.WriteString("broker", "国信证券");
            writer.WriteStartArray("events");
            for (int k = 0; k < events; k++)
            {
                WriteEvent(writer, random, k);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteEvent(Utf8JsonWriter writer, Random random, int number)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", number);
        writer.WriteString("date", $"2026-02-{random.Next(1, 29):00}");
        writer.WriteString("headline", Prose(random, 2));
        writer.WriteString("body", Prose(random, random.Next(3, 12)));
        writer.WriteStartArray("tags");
        for (int k = random.Next(4); k > 0; k--)
        {
            writer.WriteStringValue(Prose(random, 1));
        }

        writer.WriteEndArray();
        writer.WriteStartObject("source");
        writer.WriteString("name", "公司公告");
        writer.WriteBoolean("isPrimary", random.Next(2) == 0);
        writer.WriteNull("url");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Prose(Random random, int clauses)
    {
        StringBuilder text = new();
        for (int k = 0; k < clauses; k++)
        {
            text.Append(k == 0 ? "" : "，").Append(Clauses[random.Next(Clauses.Length)]);
        }

        return text.ToString();
    }
}
