namespace ReportSdk.Benchmarks.Peers;

/// <summary>The event log as one would write it for System.Text.Json, as immutable records.</summary>
internal sealed record EventLogRecord
{
    public required string Broker { get; init; }

    public required List<EventRecord> Events { get; init; }
}
