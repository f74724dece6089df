using ReportSdk.Cli.Documents;
using ReportSdk.Schema;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Cli.Schemas;

/// <summary>Reads schema files from disk.</summary>
internal static class SchemaFileReader
{
    /// <summary>Bytes that certainly hold more characters than the compiler reads; the compiler says so.</summary>
    private const int MaxBytes = 4 * SchemaFile.MaxLength;

    /// <param name="path">Shown in messages as it is.</param>
    /// <param name="finding">Why the bytes are no text, when they are not.</param>
    /// <param name="trouble">Why there are no bytes, when there are none.</param>
    /// <param name="retrievalUri">The URI it goes by besides its own; made from the path when null.</param>
    public static SchemaFile? Read(string path, out Finding? finding, out FileTrouble trouble, string? retrievalUri = null)
    {
        finding = null;
        trouble = FileTrouble.None;
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, path, out finding, retrievalUri);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            trouble = FileTrouble.Missing;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            trouble = FileTrouble.Unreadable;
        }

        return null;
    }

    public static SchemaFile? Read(Stream stream, string path, out Finding? finding, string? retrievalUri = null)
    {
        using var buffer = new ByteBuffer();
        buffer.ReadToEnd(stream, MaxBytes, CancellationToken.None);
        return SchemaFile.Decode(path, buffer.Span.ToArray(), out finding, retrievalUri);
    }

    /// <summary>
    /// Whether a file that a folder holds is a schema: by its name, or because it has an identifier or names a meta-schema. Folders of schemas
    /// also hold sample documents.
    /// </summary>
    public static bool IsSchema(SchemaFile file) =>
        file.Path.EndsWith(".schema.json", StringComparison.OrdinalIgnoreCase)
        || (file.Root is { Kind: JsonKind.Object } root
            && (root.FindText("$id") is not null
                || (root.FindText("$schema") is { } dialect && MetaSchemas.TryGet(SchemaUri.Normalize(SchemaUri.WithoutFragment(dialect)), out _))));
}
