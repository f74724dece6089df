using ReportSdk.SampleDocuments;

namespace ReportSdk.Benchmarks;

/// <summary>A document to measure with.</summary>
internal sealed record Workload(string Name, byte[] Utf8)
{
    /// <summary>Documents of the shapes that ENGINEERING's figures are about, small and large, and the ways in which they may be written.</summary>
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("stock-30", StockTableDocument.Create(30, seed: 1)),
        new("stock-30-indented", StockTableDocument.Create(30, seed: 1, isIndented: true)),
        new("stock-30-shuffled", StockTableDocument.Create(30, seed: 1, isShuffled: true)),
        new("stock-30-ascii", StockTableDocument.Create(30, seed: 1, isAscii: true)),
        new("stock-1000", StockTableDocument.Create(1_000, seed: 1)),
        new("stock-20000", StockTableDocument.Create(20_000, seed: 1)),
        new("event-log-50", EventLogDocument.Create(50, seed: 1)),
        new("event-log-50-ascii", EventLogDocument.Create(50, seed: 1, isAscii: true)),
    ];
}
