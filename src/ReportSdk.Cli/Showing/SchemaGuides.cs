using ReportSdk.Cli.Schemas;
using ReportSdk.Schema;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Resolution;

namespace ReportSdk.Cli.Showing;

/// <summary>The guides of the schemas that documents were checked with, each made once.</summary>
internal sealed class SchemaGuides(SchemaLibrary library)
{
    private readonly Dictionary<string, SchemaGuide> _guides = new(StringComparer.Ordinal);

    /// <param name="uri">As the document or the user wrote it, with or without fragment; known, and free of errors.</param>
    public SchemaGuide Get(string uri, CancellationToken cancellationToken)
    {
        if (!_guides.TryGetValue(uri, out var guide))
        {
            // A schema that refers to it: the resolver finds anchors and pointers, too.
            var root = new SchemaFile("shown", "{\"$ref\": " + JsonNode.Scalar(JsonKind.String, default, uri).ToCompactString() + "}", "urn:reportsdk:shown");
            var loader = new SchemaLoader(library.Closure(root), DialectCatalogue.Draft202012);
            var document = loader.Load(root);
            new SchemaResolver(loader).ResolveAll(cancellationToken);
            guide = SchemaGuide.Of(document.RootResource.Root);
            _guides.Add(uri, guide);
        }

        return guide;
    }
}
