namespace ReportSdk.Json;

/// <summary>What the tokenizer refuses although RFC 8259 allows it (§9: an implementation may set limits).</summary>
internal readonly struct TapeLimits(int maxDepth, int maxDocumentBytes, int maxNumberLength, bool allowDuplicateMembers)
{
    /// <summary>Offsets, tape indexes and doubled buffers stay within an <see cref="int"/> up to here.</summary>
    private const int LargestDocument = 1 << 30;

    /// <summary>Deepest nesting of arrays and objects; a scalar at the root has depth 0.</summary>
    public int MaxDepth { get; init; } = maxDepth;

    /// <summary>Largest document in bytes, a byte order mark included.</summary>
    public int MaxDocumentBytes { get; init; } = maxDocumentBytes;

    /// <summary>Longest number token in bytes.</summary>
    public int MaxNumberLength { get; init; } = maxNumberLength;

    /// <summary>Keep the last of several members of one name instead of refusing the document.</summary>
    public bool AllowDuplicateMembers { get; init; } = allowDuplicateMembers;

    public static TapeLimits From(ValidationOptions options) => new(
        options.MaxDepth,
        Math.Min(options.MaxDocumentBytes, LargestDocument),
        options.MaxNumberLength,
        options.AllowDuplicateMembers);
}
