namespace ReportSdk.Json;

/// <summary>Why bytes are not an acceptable JSON text: the first thing wrong, at its byte offset. <c>default</c> means none.</summary>
internal readonly struct JsonError(ViolationCode code, int offset, int relatedOffset = -1)
{
    /// <summary>One of the codes for bytes and limits.</summary>
    public ViolationCode Code { get; } = code;

    /// <summary>Byte offset in the input, counting a skipped UTF-8 BOM.</summary>
    public int Offset { get; } = offset;

    /// <summary>Offset of the first occurrence for <see cref="ViolationCode.DuplicateProperty"/>; else -1.</summary>
    public int RelatedOffset { get; } = relatedOffset;

    public bool IsError => Code != ViolationCode.None;

    public override string ToString() => $"{Code} at {Offset}";
}
