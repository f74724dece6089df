using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ReportSdk.Json;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Testing;

/// <summary>Reads test files. What is in them stays as it is written: instances and schemas go to the library byte by byte.</summary>
internal sealed class SuiteReader : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1000 };

    private readonly byte[] _utf8;
    private readonly JsonDocument _document;

    private SuiteReader(byte[] utf8, JsonDocument document, SuiteContent content)
    {
        _utf8 = utf8;
        _document = document;
        Content = content;
    }

    public SuiteContent Content { get; }

    /// <summary>Reads a file if it has the form of a test file.</summary>
    /// <param name="utf8">JSON; kept by the reader.</param>
    /// <param name="reader">The tests.</param>
    /// <param name="isObject">Whether the file holds an object, as schemas and data do, where tests come in an array.</param>
    public static bool TryRead(byte[] utf8, [NotNullWhen(true)] out SuiteReader? reader, out bool isObject)
    {
        var document = JsonDocument.Parse(utf8.AsMemory(utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0), Options);
        isObject = document.RootElement.ValueKind == JsonValueKind.Object;
        if (ReadContent(document.RootElement) is { } content)
        {
            reader = new SuiteReader(utf8, document, content);
            return true;
        }

        document.Dispose();
        reader = null;
        return false;
    }

    /// <summary>The place of a value of this file.</summary>
    public TextPosition Locate(JsonElement element) => TextPosition.At(_utf8, OffsetOf(element));

    /// <summary>A schema of this file as a schema file of its own. Blank lines and spaces in front keep the positions of its findings true.</summary>
    public SchemaFile ToSchemaFile(JsonElement schema, string path, string? retrievalUri)
    {
        var position = Locate(schema);
        return new SchemaFile(path, new string('\n', position.Line - 1) + new string(' ', position.Column - 1) + schema.GetRawText(), retrievalUri);
    }

    public void Dispose() => _document.Dispose();

    private static SuiteContent? ReadContent(JsonElement root)
    {
        var isAnnotations = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("suite", out _);
        var groups = isAnnotations ? root.GetProperty("suite") : root;
        if (groups.ValueKind != JsonValueKind.Array || groups.GetArrayLength() == 0)
        {
            return null;
        }

        var kind = isAnnotations ? SuiteKind.Annotations : SuiteKind.Validation;
        var read = new List<SuiteGroup>();
        foreach (var element in groups.EnumerateArray())
        {
            if (ReadGroup(element) is not { } group || KindOf(group, isAnnotations) is not { } groupKind || (read.Count > 0 && groupKind != kind))
            {
                return null;
            }

            kind = groupKind;
            read.Add(group);
        }

        return new SuiteContent(kind, read);
    }

    private static SuiteGroup? ReadGroup(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("description", out var description) || description.ValueKind != JsonValueKind.String
            || !element.TryGetProperty("schema", out var schema)
            || !element.TryGetProperty("tests", out var tests) || tests.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        element.TryGetProperty("externalSchemas", out var external);
        var compatibility = element.TryGetProperty("compatibility", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return new SuiteGroup(description.GetString()!, schema, tests, compatibility, external);
    }

    /// <summary>What the tests of a group are; null when they are not all of one known form.</summary>
    private static SuiteKind? KindOf(SuiteGroup group, bool isAnnotations)
    {
        SuiteKind? kind = isAnnotations ? SuiteKind.Annotations : null;
        foreach (var test in group.Tests.EnumerateArray())
        {
            SuiteKind? found = test.ValueKind != JsonValueKind.Object ? null
                : Has(test, "instance") && Has(test, "assertions", JsonValueKind.Array) ? SuiteKind.Annotations
                : Has(test, "description", JsonValueKind.String) && Has(test, "data") && Has(test, "output", JsonValueKind.Object) ? SuiteKind.Output
                : Has(test, "description", JsonValueKind.String) && Has(test, "data") && (Has(test, "valid", JsonValueKind.True) || Has(test, "valid", JsonValueKind.False)) ? SuiteKind.Validation
                : null;
            if (found is null || (kind is not null && found != kind))
            {
                return null;
            }

            kind = found;
        }

        return kind ?? SuiteKind.Validation;
    }

    private static bool Has(JsonElement element, string name, JsonValueKind? kind = null) =>
        element.TryGetProperty(name, out var value) && (kind is null || value.ValueKind == kind);

    private int OffsetOf(JsonElement element) =>
        _utf8.AsSpan().Overlaps(JsonMarshal.GetRawUtf8Value(element), out var offset) ? offset : 0;
}
