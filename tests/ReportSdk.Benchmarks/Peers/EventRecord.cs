namespace ReportSdk.Benchmarks.Peers;

/// <summary>An entry of <see cref="EventLogRecord"/>.</summary>
internal sealed record EventRecord
{
    public required long Id { get; init; }

    public required DateOnly Date { get; init; }

    public required string Headline { get; init; }

    public required string Body { get; init; }

    public List<string>? Tags { get; init; }

    public EventSourceRecord? Source { get; init; }
}
