using System.Text.Json.Serialization;

namespace ReportSdk.Benchmarks.Writing;

/// <summary>The table of <see cref="SampleDocuments.StockTableDocument"/> in memory.</summary>
internal sealed record StockTable
{
    [JsonPropertyName("title")]
    public required string Title { get; init; }

    [JsonPropertyName("publishedAt")]
    public required DateTimeOffset PublishedAt { get; init; }

    [JsonPropertyName("rows")]
    public required StockRow[] Rows { get; init; }
}
