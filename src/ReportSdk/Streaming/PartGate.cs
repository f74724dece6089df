namespace ReportSdk.Streaming;

/// <summary>How a part depends on others that it applies to the same value, by their numbers in a <see cref="PartGraph"/>.</summary>
internal sealed class PartGate(StreamGateKind kind, int[] parts)
{
    public const int None = -1;

    public StreamGateKind Kind { get; } = kind;

    public int[] Parts { get; } = parts;

    /// <summary>Of a condition: what must hold where its part does, or <see cref="None"/>.</summary>
    public int Then { get; init; } = None;

    /// <summary>Of a condition: what must hold where its part does not, or <see cref="None"/>.</summary>
    public int Else { get; init; } = None;

    /// <summary>Of a dependency: the member.</summary>
    public byte[] Trigger { get; init; } = [];
}
