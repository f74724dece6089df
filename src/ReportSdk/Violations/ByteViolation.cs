using ReportSdk.Json;

namespace ReportSdk.Violations;

/// <summary>What the tokenizer found, as a violation.</summary>
internal static class ByteViolation
{
    public static ViolationList ToList(JsonError error, ReadOnlySpan<byte> utf8, ValidationOptions options)
    {
        var sink = new ViolationSink(Math.Max(options.MaxViolations, 1));
        sink.Count(error.Offset);
        sink.Add(new Violation(error.Code)
        {
            Offset = error.Offset,
            Expected = LimitText.Get(error.Code, options),
            Found = error.Code == ViolationCode.DuplicateProperty ? QuoteName(utf8, error.Offset, options) : null,
        });
        return sink.ToList(utf8);
    }

    /// <summary>The name that begins with a quotation mark at an offset, with its quotation marks.</summary>
    private static string QuoteName(ReadOnlySpan<byte> utf8, int offset, ValidationOptions options)
    {
        int end = offset + 1;
        while (end < utf8.Length && utf8[end] != (byte)'"')
        {
            end += utf8[end] == (byte)'\\' ? 2 : 1;
        }

        return Excerpt.Create(utf8[offset..Math.Min(end + 1, utf8.Length)], options.MaxExcerptLength);
    }
}
