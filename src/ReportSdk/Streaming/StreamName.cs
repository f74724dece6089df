namespace ReportSdk.Streaming;

/// <summary>A name of an open object that no schema knows: it must not come again.</summary>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="Length">Its bytes, none of them an escape.</param>
internal readonly record struct StreamName(int Start, int Length);
