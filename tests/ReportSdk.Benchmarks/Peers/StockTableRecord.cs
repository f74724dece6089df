namespace ReportSdk.Benchmarks.Peers;

/// <summary>The stock table as one would write it for System.Text.Json, as immutable records.</summary>
internal sealed record StockTableRecord
{
    public required string Title { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public required List<StockRowRecord> Rows { get; init; }
}
