namespace ReportSdk.Streaming;

/// <summary>Alternatives of which the value itself shows the only one that it can satisfy.</summary>
internal sealed class StreamChoice(StreamNode?[] byKind, byte[]? discriminator, TextSet constants, StreamNode[] branches)
{
    /// <summary>By <see cref="Json.TokenKind"/>: the alternative for values of this kind; null where there is none.</summary>
    public StreamNode?[] ByKind { get; } = byKind;

    /// <summary>The member whose constant tells objects apart; null where their kind suffices.</summary>
    public byte[]? Discriminator { get; } = discriminator;

    /// <summary>The constants.</summary>
    public TextSet Constants { get; } = constants;

    /// <summary>The alternative of each constant.</summary>
    public StreamNode[] Branches { get; } = branches;
}
