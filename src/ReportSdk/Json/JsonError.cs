namespace ReportSdk.Json;

/// <summary>Why bytes are not an acceptable JSON text: the first thing wrong, at its byte offset. <c>default</c> means none.</summary>
/// <param name="Code">One of the codes for bytes and limits.</param>
/// <param name="Offset">Byte offset in the input, counting a skipped UTF-8 BOM.</param>
/// <param name="RelatedOffset">Offset of the first occurrence for <see cref="ViolationCode.DuplicateProperty"/>; else -1.</param>
internal readonly record struct JsonError(ViolationCode Code, int Offset, int RelatedOffset = -1)
{
    public bool IsError => Code != ViolationCode.None;
}
