namespace ReportSdk.Benchmarks.Peers;

/// <summary>Where an event was found.</summary>
internal sealed record EventSourceRecord
{
    public required string Name { get; init; }

    public bool? IsPrimary { get; init; }

    public string? Url { get; init; }
}
