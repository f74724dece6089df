using System.Buffers;
using ReportSdk.Runtime;

namespace ReportSdk.Benchmarks.Writing;

/// <summary>The runtime's writer, called as emitted code calls it.</summary>
internal sealed class RuntimeWriter : IWriterVariant
{
    public string Name => "ReportJsonWriter";

    public void Write(StockTable table, IBufferWriter<byte> output)
    {
        ReportJsonWriter writer = new(output);
        Write(ref writer, table);
        writer.Flush();
    }

    private static void Write(ref ReportJsonWriter writer, StockTable table)
    {
        if (!writer.TryOpen("{\"title\":"u8))
        {
            return;
        }

        writer.Write(table.Title);
        writer.WriteRaw(",\"publishedAt\":"u8);
        writer.Write(table.PublishedAt);
        writer.WriteRaw(",\"rows\":"u8);
        if (writer.TryOpen("["u8))
        {
            foreach (StockRow row in table.Rows)
            {
                writer.WriteSeparator();
                Write(ref writer, row);
            }

            writer.Close((byte)']');
        }

        writer.Close((byte)'}');
    }

    private static void Write(ref ReportJsonWriter writer, StockRow row)
    {
        if (!writer.TryOpen("{\"code\":"u8))
        {
            return;
        }

        writer.Write(row.Code);
        writer.WriteRaw(",\"exchange\":"u8);
        writer.Write(row.Exchange);
        writer.WriteRaw(",\"name\":"u8);
        writer.Write(row.Name);
        writer.WriteRaw(",\"sector\":"u8);
        writer.Write(row.Sector);
        writer.WriteRaw(",\"price\":"u8);
        writer.Write(row.Price);
        writer.WriteRaw(",\"marketValue\":"u8);
        writer.Write(row.MarketValue);
        writer.WriteRaw(",\"volume\":"u8);
        writer.Write(row.Volume);
        writer.WriteRaw(",\"rating\":"u8);
        writer.Write(row.Rating);
        if (row.TargetPrice is { } targetPrice)
        {
            writer.WriteName(",\"targetPrice\":"u8);
            writer.Write(targetPrice);
        }

        if (row.UpdatedAt is { } updatedAt)
        {
            writer.WriteName(",\"updatedAt\":"u8);
            writer.Write(updatedAt);
        }

        writer.Close((byte)'}');
    }
}
