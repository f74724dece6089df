using System.Text;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Schema;

/// <summary>A schema file as given: where it came from and its text. Read as JSON at most once, however many compilations use it.</summary>
/// <param name="path">As messages show it: relative where possible, '/' between segments.</param>
/// <param name="text">The decoded text, without a byte order mark.</param>
/// <param name="retrievalUri">The URI that stands for the file besides its <c>$id</c>; made from the path when null.</param>
internal sealed class SchemaFile(string path, string text, string? retrievalUri = null)
{
    /// <summary>Longest text that is read, in UTF-16 units.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private readonly Lazy<ReadText> _json = new(() => Read(text));

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string RetrievalUri { get; } = retrievalUri ?? UriOfPath(path);

    /// <summary>The root value, null when the text is not JSON.</summary>
    public JsonNode? Root => _json.Value.Root;

    public JsonSyntaxError? SyntaxError => _json.Value.Error;

    /// <summary>Decodes the bytes of a file: strict UTF-8, one byte order mark skipped.</summary>
    /// <returns>The file, or null with the reason in <paramref name="problem"/>.</returns>
    public static SchemaFile? Decode(string path, byte[] bytes, out Finding? problem, string? retrievalUri = null)
    {
        int start = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        try
        {
            var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            problem = null;
            return new SchemaFile(path, strict.GetString(bytes, start, bytes.Length - start), retrievalUri);
        }
        catch (DecoderFallbackException exception)
        {
            problem = InvalidBytes(path, bytes, start, exception);
            return null;
        }
    }

    private static Finding InvalidBytes(string path, byte[] bytes, int start, DecoderFallbackException exception)
    {
        // Index counts from the start of the decoded range, and may lie before it for a sequence cut at the end.
        int offset = Math.Max(start, Math.Min(start + exception.Index, bytes.Length));
        string before = Encoding.UTF8.GetString(bytes, start, offset - start);
        string bad = string.Join(" ", (exception.BytesUnknown ?? []).Select(b => b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
        var sink = new FindingSink(path, before);
        sink.Report(FindingCatalogue.InvalidEncoding, new TextSpan(before.Length, 0), bad);
        return sink.Findings[0];
    }

    private static ReadText Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return new ReadText(null, null);
        }

        JsonNode? root = JsonReader.Read(text, out JsonSyntaxError? error);
        return new ReadText(root, error);
    }

    private static string UriOfPath(string path)
    {
        var builder = new StringBuilder("local:///");
        foreach (byte b in Encoding.UTF8.GetBytes(path.Replace('\\', '/').TrimStart('/')))
        {
            bool isPlain = (b | 0x20) is >= 'a' and <= 'z' || b is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)'/';
            builder.Append(isPlain ? ((char)b).ToString() : "%" + b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return SchemaUri.Normalize(builder.ToString());
    }

    private sealed record ReadText(JsonNode? Root, JsonSyntaxError? Error);
}
