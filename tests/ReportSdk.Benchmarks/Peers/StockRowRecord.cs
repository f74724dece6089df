namespace ReportSdk.Benchmarks.Peers;

/// <summary>A row of <see cref="StockTableRecord"/>. Its enums are texts, which System.Text.Json reads faster than enums.</summary>
internal sealed record StockRowRecord
{
    public required string Code { get; init; }

    public required string Exchange { get; init; }

    public required string Name { get; init; }

    public required string Sector { get; init; }

    public required decimal Price { get; init; }

    public required decimal MarketValue { get; init; }

    public required long Volume { get; init; }

    public required string Rating { get; init; }

    public decimal? TargetPrice { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }
}
