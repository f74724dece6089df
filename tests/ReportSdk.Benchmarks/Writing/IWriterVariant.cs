using System.Buffers;

namespace ReportSdk.Benchmarks.Writing;

/// <summary>One way of writing a table as JSON.</summary>
internal interface IWriterVariant
{
    string Name { get; }

    /// <summary>Writes the table, all of it, without white space.</summary>
    void Write(StockTable table, IBufferWriter<byte> output);
}
