using System.Text.Json.Serialization;

namespace ReportSdk.Benchmarks.Writing;

/// <summary>A row of <see cref="StockTable"/>.</summary>
internal sealed record StockRow
{
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    [JsonPropertyName("exchange")]
    public required string Exchange { get; init; }

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("sector")]
    public required string Sector { get; init; }

    [JsonPropertyName("price")]
    public required decimal Price { get; init; }

    [JsonPropertyName("marketValue")]
    public required decimal MarketValue { get; init; }

    [JsonPropertyName("volume")]
    public required long Volume { get; init; }

    [JsonPropertyName("rating")]
    public required string Rating { get; init; }

    [JsonPropertyName("targetPrice")]
    public decimal? TargetPrice { get; init; }

    [JsonPropertyName("updatedAt")]
    public DateTimeOffset? UpdatedAt { get; init; }
}
