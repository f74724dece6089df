namespace ReportSdk.Benchmarks.Peers;

/// <summary>A row of <see cref="StockTableClass"/>.</summary>
internal sealed class StockRowClass
{
    public string? Code { get; set; }

    public string? Exchange { get; set; }

    public string? Name { get; set; }

    public string? Sector { get; set; }

    public decimal Price { get; set; }

    public decimal MarketValue { get; set; }

    public long Volume { get; set; }

    public string? Rating { get; set; }

    public decimal? TargetPrice { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }
}
