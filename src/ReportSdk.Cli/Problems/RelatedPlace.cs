namespace ReportSdk.Cli.Problems;

/// <summary>Another place in the file that a problem speaks of: the first of two equal keys, the row before.</summary>
/// <param name="InstanceLocation">JSON Pointer of the value.</param>
/// <param name="Offset">Byte offset in the file.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
internal sealed record RelatedPlace(string InstanceLocation, long Offset, long Line, int Column)
{
    /// <summary>Path of its file, where that is another one.</summary>
    public string? Document { get; init; }
}
