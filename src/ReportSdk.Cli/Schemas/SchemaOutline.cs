using ReportSdk.Schema;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Cli.Schemas;

/// <summary>
/// What must be known of a schema file to find the files it belongs with, before any is compiled: its identifiers and what it may refer to.
/// Every member of the right name counts, wherever it stands, so the outline may name a file too many, never one too few.
/// </summary>
internal sealed class SchemaOutline
{
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);

    private SchemaOutline()
    {
    }

    /// <summary>Absolute URIs, without fragment, of the file and of every schema embedded in it.</summary>
    public IReadOnlyCollection<string> Identifiers => _identifiers;

    /// <summary>Absolute URIs, without fragment, that a reference, <c>implements</c> or <c>$schema</c> names.</summary>
    public IReadOnlyCollection<string> References => _references;

    public static SchemaOutline Read(SchemaFile file)
    {
        var outline = new SchemaOutline();
        outline._identifiers.Add(file.RetrievalUri);
        if (file.Root is { } root)
        {
            outline.Read(root, file.RetrievalUri);
        }

        return outline;
    }

    /// <remarks>The reader's depth limit bounds the recursion.</remarks>
    private void Read(JsonNode node, string baseUri)
    {
        foreach (var item in node.Items)
        {
            Read(item, baseUri);
        }

        if (node.Members.Count == 0)
        {
            return;
        }

        if ((node.FindText("$id") ?? node.FindText("id")) is { } identifier && SchemaUri.WithoutFragment(identifier).Length > 0)
        {
            baseUri = SchemaUri.Resolve(baseUri, identifier);
            _identifiers.Add(baseUri);
        }

        foreach (var member in node.Members)
        {
            if (member.Value.Kind == JsonKind.String && member.Name is "$ref" or "$dynamicRef" or "$recursiveRef" or "$schema" or "implements")
            {
                _references.Add(SchemaUri.Resolve(baseUri, member.Value.Text));
            }
            else
            {
                Read(member.Value, baseUri);
            }
        }
    }
}
