namespace ReportSdk.Streaming;

/// <summary>Alternatives of which the value itself shows the only one that it can satisfy.</summary>
/// <param name="ByKind">By <see cref="Json.TokenKind"/>: the alternative for values of this kind; null where there is none.</param>
/// <param name="Discriminator">The member whose constant tells objects apart; null where their kind suffices.</param>
/// <param name="Constants">The constants.</param>
/// <param name="Branches">The alternative of each constant.</param>
internal sealed record StreamChoice(StreamNode?[] ByKind, byte[]? Discriminator, TextSet Constants, StreamNode[] Branches);
