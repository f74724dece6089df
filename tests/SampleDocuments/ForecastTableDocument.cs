using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReportSdk.SampleDocuments;

/// <summary>A table of companies with forecasts as 国信 prints it, of which all rules hold: PE is price over EPS to two places, market values are of one magnitude.</summary>
internal static class ForecastTableDocument
{
    private static readonly string[] Names = ["宁德时代", "贵州茅台", "比亚迪", "中芯国际", "迈瑞医疗", "招商银行", "隆基绿能", "海康威视", "药明康德", "中国中免"];
    private static readonly string[] Ratings = ["买入", "增持"];
    private static readonly string[] Periods = ["2023A", "2024E", "2025E"];

    /// <summary>First three digits of codes of listed companies.</summary>
    private static readonly int[] CodeRanges = [600, 601, 603, 605, 688, 0, 1, 2, 3, 300, 301];

    /// <param name="rows">Rows of the table.</param>
    /// <param name="seed">The same seed gives the same bytes.</param>
    public static byte[] Create(int rows, int seed)
    {
        Random random = new(seed);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("rows");
            for (int row = 0; row < rows; row++)
            {
                WriteRow(writer, random, CodeOf(row));
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Codes of the Beijing exchange once the others are used up.</summary>
    private static string CodeOf(int row)
    {
        int code = row < CodeRanges.Length * 1000 ? (CodeRanges[row / 1000] * 1000) + (row % 1000) : 830_000 + row - (CodeRanges.Length * 1000);
        return code.ToString("000000", CultureInfo.InvariantCulture);
    }

    private static void WriteRow(Utf8JsonWriter writer, Random random, string code)
    {
        decimal close = random.Next(500, 30_000) / 100m;
        writer.WriteStartObject();
        writer.WriteString("code", code);
        writer.WriteString("name", Names[random.Next(Names.Length)]);
        writer.WriteString("rating", Ratings[random.Next(Ratings.Length)]);
        writer.WriteNumber("close", close);
        writer.WriteNumber("marketCap", random.Next(2_000, 9_000) / 10m);
        writer.WriteStartArray("forecasts");
        decimal eps = random.Next(10, 300) / 100m;
        foreach (string period in Periods)
        {
            writer.WriteStartObject();
            writer.WriteString("period", period);
            writer.WriteNumber("eps", eps);
            writer.WriteNumber("pe", decimal.Round(close / eps, 2));
            writer.WriteEndObject();
            eps += random.Next(5, 50) / 100m;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
