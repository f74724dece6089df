namespace ReportSdk.Benchmarks.Peers;

/// <summary>The stock table as mutable classes: what System.Text.Json reads fastest.</summary>
internal sealed class StockTableClass
{
    public string? Title { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public List<StockRowClass>? Rows { get; set; }
}
