using System.Collections.Immutable;
using ReportSdk.Schema;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Parsing;
using ReportSdk.Schema.Plans;
using ReportSdk.Schema.Resolution;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>Reads one file: JSON, schema, types, plan.</summary>
internal static class FileParser
{
    /// <param name="input">The file.</param>
    /// <param name="dialects">The given files that define dialects; only they can change what another file's keywords mean.</param>
    /// <param name="cancellationToken">Asked between the steps.</param>
    public static ParsedFile Parse(SchemaInput input, ImmutableArray<SchemaInput> dialects, CancellationToken cancellationToken) =>
        Guard.Run(
            () => ParseFile(input, dialects, cancellationToken),
            exception => new ParsedFile(input, null, new([InternalError.Of(exception, input.Path)]), default, default));

    private static ParsedFile ParseFile(SchemaInput input, ImmutableArray<SchemaInput> dialects, CancellationToken cancellationToken)
    {
        var file = new SchemaFile(input.Path, input.Text);
        var catalogue = new DialectCatalogue(uri => FindMetaSchema(uri, dialects));
        SchemaDocument document = SchemaParser.Parse(file, catalogue, DialectCatalogue.Default);
        cancellationToken.ThrowIfCancellationRequested();
        new SchemaResolver(new SingleFileSource(document, catalogue)).ResolveAll(cancellationToken);
        CycleFinder.Check([document], cancellationToken);
        IdentifierPlace[] identifiers = [.. document.Resources.Select(PlaceOf)];
        CheckIdentifiers(document);

        FileModel? model = null;
        if (!document.Findings.HasErrors)
        {
            string plan = Convert.ToBase64String(PlanWriter.Write(document));
            cancellationToken.ThrowIfCancellationRequested();
            model = TypeBuilder.Build(document, new TypingOptions(input.Namespace, input.AssertsFormats), plan);
        }

        IEnumerable<Finding> findings = document.Findings.Findings.Where(finding => finding.Severity != FindingSeverity.Info);
        return new ParsedFile(
            input, model, findings.ToEquatableArray(), ForeignReferences(document).ToEquatableArray(), identifiers.ToEquatableArray());
    }

    private static IEnumerable<ForeignReference> ForeignReferences(SchemaDocument document) =>
        from node in document.Nodes
        from reference in node.Links
        where reference.Target is null && reference.TargetUri.Length > 0
            && document.Resources.All(resource => resource.Uri != reference.TargetUri)
        select new ForeignReference(
            reference.Text, node.Location, reference.TargetUri, reference.TargetFragment, document.Findings.Locate(reference.Span));

    private static IdentifierPlace PlaceOf(SchemaResource resource) => new(resource.Uri, resource.Document.Findings.Locate(SpanOfIdentifier(resource)));

    private static TextSpan SpanOfIdentifier(SchemaResource resource)
    {
        JsonNode json = resource.Root.Json;
        return json.Find(resource.Dialect.IdKeyword)?.Span ?? json.Span with { Length = Math.Min(1, json.Span.Length) };
    }

    /// <summary>A copy of a meta-schema is welcome; something else under its name is not.</summary>
    private static void CheckIdentifiers(SchemaDocument document)
    {
        foreach (SchemaResource resource in document.Resources)
        {
            if (MetaSchemas.TryGet(resource.Uri, out SchemaFile? known) && known.Root!.ToCompactString() != resource.Root.Json.ToCompactString())
            {
                document.Findings.Report(FindingCatalogue.ShadowedMetaSchema, SpanOfIdentifier(resource), resource.Uri);
            }
        }
    }

    private static JsonNode? FindMetaSchema(string uri, ImmutableArray<SchemaInput> dialects)
    {
        foreach (SchemaInput dialect in dialects)
        {
            var file = new SchemaFile(dialect.Path, dialect.Text);
            if (file.Root is { } root && (root.FindText("$id") == uri || file.RetrievalUri == uri))
            {
                return root;
            }
        }

        return MetaSchemas.TryGet(uri, out SchemaFile? known) ? known.Root : null;
    }
}
