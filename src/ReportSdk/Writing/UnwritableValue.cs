namespace ReportSdk.Runtime;

/// <summary>A value that could not be written, and where in the output it would be.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Offset">Byte offset, since the writer was made, of what stands in its place: <c>null</c>, or of a text with lone surrogates the
/// opening quote of the same text with U+FFFD for each of them. The output is a JSON text all the same, so that the offset leads to a JSON Pointer.</param>
public readonly record struct UnwritableValue(UnwritableReason Reason, long Offset);
