using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Schemas;

/// <summary>The schemas that come with the program, embedded in it. Finding one by identifier reads no more of the others than their first member.</summary>
internal sealed class ShippedSchemas
{
    /// <summary>What the names of the embedded files start with; the rest is their path below the schema folder.</summary>
    private const string Prefix = "schemas/";

    /// <summary>What the identifiers of all of them start with: no other is looked for.</summary>
    private const string BaseUri = "https://reportsdk.dev/";

    private readonly Assembly _assembly = typeof(ShippedSchemas).Assembly;
    private readonly Lazy<Dictionary<string, string>> _resourcesByUri;
    private readonly Dictionary<string, SchemaFile> _files = new(StringComparer.Ordinal);

    public ShippedSchemas() => _resourcesByUri = new Lazy<Dictionary<string, string>>(ReadIdentifiers);

    public SchemaFile? Find(string uri)
    {
        if (_files.TryGetValue(uri, out var file))
        {
            return file;
        }

        if (!uri.StartsWith(BaseUri, StringComparison.Ordinal) || !_resourcesByUri.Value.TryGetValue(uri, out var resource))
        {
            return null;
        }

        file = SchemaFile.Decode(resource, ReadResource(resource), out var problem);
        if (file is null)
        {
            throw new InvalidOperationException($"The embedded schema {resource} is damaged: {problem!.GetMessage("en")}");
        }

        _files.Add(uri, file);
        return file;
    }

    private Dictionary<string, string> ReadIdentifiers()
    {
        var resources = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in _assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal) && ReadIdentifier(ReadResource(name)) is { } uri)
            {
                Debug.Assert(uri.StartsWith(BaseUri, StringComparison.Ordinal), uri);
                resources.Add(uri, name);
            }
        }

        return resources;
    }

    /// <summary>The root's <c>$id</c>, read no further than that.</summary>
    private static string? ReadIdentifier(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIdentifier = reader.ValueTextEquals("$id"u8);
            reader.Read();
            if (isIdentifier)
            {
                return reader.GetString();
            }

            reader.Skip();
        }

        return null;
    }

    private byte[] ReadResource(string name)
    {
        using var stream = _assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
