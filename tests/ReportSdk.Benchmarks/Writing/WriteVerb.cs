using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ReportSdk.SampleDocuments;

namespace ReportSdk.Benchmarks.Writing;

/// <summary>Time of writing as a multiple of System.Text.Json's in the same round; both write into one reused buffer.</summary>
internal static class WriteVerb
{
    private const int Rounds = 25;
    private const double MillisecondsPerMeasurement = 10;

    public static int Run()
    {
        Console.WriteLine($"{"rows",6} {"bytes",9} {"floor us",9} {"ratio",7} {"B/run",6}");
        foreach (int rows in (int[])[30, 20_000])
        {
            Print(JsonSerializer.Deserialize(StockTableDocument.Create(rows, seed: 1), StockTableReadContext.Default.StockTable)!);
        }

        return 0;
    }

    private static void Print(StockTable table)
    {
        SerializerWriter floor = new();
        RuntimeWriter runtime = new();
        ArrayBufferWriter<byte> buffer = new(8 << 20);
        int bytes = CheckEqual(floor, runtime, table);
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 1500)
        {
            Microseconds(floor, table, buffer, 10);
            Microseconds(runtime, table, buffer, 10);
        }

        int iterations = Math.Max(1, (int)(MillisecondsPerMeasurement * 1000 / Microseconds(floor, table, buffer, 10)));
        double[] floors = new double[Rounds];
        double[] ratios = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            floors[round] = Microseconds(floor, table, buffer, iterations);
            ratios[round] = Microseconds(runtime, table, buffer, iterations) / floors[round];
        }

        buffer.ResetWrittenCount();
        long before = GC.GetAllocatedBytesForCurrentThread();
        runtime.Write(table, buffer);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{table.Rows.Length,6} {bytes,9} {floors.Order().ElementAt(Rounds / 2),9:F2} {ratios.Order().ElementAt(Rounds / 2),7:F3} {allocated,6}"));
    }

    /// <summary>A figure is worth something only where both write the same.</summary>
    private static int CheckEqual(IWriterVariant a, IWriterVariant b, StockTable table)
    {
        ArrayBufferWriter<byte> left = new();
        ArrayBufferWriter<byte> right = new();
        a.Write(table, left);
        b.Write(table, right);
        return JsonElement.DeepEquals(JsonDocument.Parse(left.WrittenMemory).RootElement, JsonDocument.Parse(right.WrittenMemory).RootElement)
            ? right.WrittenCount
            : throw new InvalidOperationException($"{a.Name} and {b.Name} write different documents.");
    }

    private static double Microseconds(IWriterVariant variant, StockTable table, ArrayBufferWriter<byte> buffer, int iterations)
    {
        long start = Stopwatch.GetTimestamp();
        for (int k = 0; k < iterations; k++)
        {
            buffer.ResetWrittenCount();
            variant.Write(table, buffer);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / iterations;
    }
}
