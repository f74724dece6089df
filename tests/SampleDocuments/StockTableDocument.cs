using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportSdk.SampleDocuments;

/// <summary>A table of covered companies as reports print it: ten members a row, two of them optional, Chinese text, decimals.</summary>
internal static class StockTableDocument
{
    private static readonly string[] Names = ["宁德时代", "贵州茅台", "比亚迪", "中芯国际", "迈瑞医疗", "招商银行", "隆基绿能", "海康威视", "药明康德", "中国中免"];
    private static readonly string[] Sectors = ["电力设备", "食品饮料", "汽车", "电子", "医药生物", "银行"];
    private static readonly string[] Ratings = ["买入", "增持", "中性", "优于大市"];
    private static readonly string[] Exchanges = ["SSE", "SZSE", "BSE"];

    /// <param name="rows">Rows of the table.</param>
    /// <param name="seed">The same seed gives the same bytes.</param>
    /// <param name="isIndented">White space as people write it, else none.</param>
    /// <param name="isShuffled">Each row has its members in an order of its own.</param>
    /// <param name="isAscii">Every character beyond ASCII as an escape.</param>
    public static byte[] Create(int rows, int seed, bool isIndented = false, bool isShuffled = false, bool isAscii = false)
    {
        Random random = new(seed);
        ArrayBufferWriter<byte> buffer = new();
        JsonWriterOptions options = new()
        {
            Indented = isIndented,
            Encoder = isAscii ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (Utf8JsonWriter writer = new(buffer, options))
        {
            writer.WriteStartObject();
            writer.WriteString("title", "重点公司盈利预测与评级");
            writer.WriteString("publishedAt", "2026-03-02T08:30:00+08:00");
            writer.WriteStartArray("rows");
            for (int row = 0; row < rows; row++)
            {
                WriteRow(writer, random, isShuffled);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteRow(Utf8JsonWriter writer, Random random, bool isShuffled)
    {
        List<Action> members =
        [
            () => writer.WriteString("code", $"{random.Next(600_000, 689_999)}"),
            () => writer.WriteString("exchange", Pick(random, Exchanges)),
            () => writer.WriteString("name", Pick(random, Names)),
            () => writer.WriteString("sector", Pick(random, Sectors)),
            () => writer.WriteNumber("price", Decimal(random, 10, 1_900, 2)),
            () => writer.WriteNumber("marketValue", Decimal(random, 100, 20_000, 2)),
            () => writer.WriteNumber("volume", random.Next(10_000, 90_000_000)),
            () => writer.WriteString("rating", Pick(random, Ratings)),
        ];
        if (random.Next(4) > 0)
        {
            members.Add(() => writer.WriteNumber("targetPrice", Decimal(random, 10, 2_500, 2)));
        }

        if (random.Next(2) > 0)
        {
            members.Add(() => writer.WriteString("updatedAt", $"2026-03-{random.Next(1, 28):00}T15:00:00+08:00"));
        }

        if (isShuffled)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(members));
        }

        writer.WriteStartObject();
        foreach (Action member in members)
        {
            member();
        }

        writer.WriteEndObject();
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    private static decimal Decimal(Random random, int from, int to, byte scale)
        => new((int)(random.Next(from, to) * Math.Pow(10, scale)) + random.Next(100), 0, 0, false, scale);
}
