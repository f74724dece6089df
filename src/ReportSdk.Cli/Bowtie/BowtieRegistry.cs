using System.Runtime.InteropServices;
using System.Text.Json;
using ReportSdk.Cli.Schemas;
using ReportSdk.Schema;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Cli.Bowtie;

/// <summary>
/// Registries as libraries. Bowtie sends the same one, some hundred schemas, with every case of a run: one that is byte by byte that of the case before is not read again.
/// </summary>
internal sealed class BowtieRegistry
{
    private readonly SchemaLibrary _empty = new();
    private byte[] _utf8 = [];
    private SchemaLibrary _last = new();

    /// <param name="registry">Schemas by retrieval URI; anything but an object is none.</param>
    public SchemaLibrary Read(JsonElement registry)
    {
        if (registry.ValueKind != JsonValueKind.Object)
        {
            return _empty;
        }

        var utf8 = JsonMarshal.GetRawUtf8Value(registry);
        if (!utf8.SequenceEqual(_utf8))
        {
            var library = new SchemaLibrary();
            foreach (var entry in registry.EnumerateObject())
            {
                library.Add(new SchemaFile(entry.Name, entry.Value.GetRawText(), SchemaUri.Normalize(SchemaUri.WithoutFragment(entry.Name))));
            }

            (_utf8, _last) = (utf8.ToArray(), library);
        }

        return _last;
    }
}
