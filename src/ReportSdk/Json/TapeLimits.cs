namespace ReportSdk.Json;

/// <summary>What the tokenizer refuses although RFC 8259 allows it (§9: an implementation may set limits).</summary>
/// <param name="MaxDepth">Deepest nesting of arrays and objects; a scalar at the root has depth 0.</param>
/// <param name="MaxDocumentBytes">Largest document in bytes, a byte order mark included.</param>
/// <param name="MaxNumberLength">Longest number token in bytes.</param>
/// <param name="AllowDuplicateMembers">Keep the last of several members of one name instead of refusing the document.</param>
internal readonly record struct TapeLimits(int MaxDepth, int MaxDocumentBytes, int MaxNumberLength, bool AllowDuplicateMembers)
{
    /// <summary>Offsets, tape indexes and doubled buffers stay within an <see cref="int"/> up to here.</summary>
    private const int LargestDocument = 1 << 30;

    public static TapeLimits From(ValidationOptions options) => new(
        options.MaxDepth,
        Math.Min(options.MaxDocumentBytes, LargestDocument),
        options.MaxNumberLength,
        options.AllowDuplicateMembers);
}
