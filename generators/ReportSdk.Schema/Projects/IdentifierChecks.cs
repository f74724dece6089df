using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>What can be wrong with the identifiers of one file alone.</summary>
internal static class IdentifierChecks
{
    public static void Check(SchemaDocument document, SchemaInput input)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaResource resource in document.Resources)
        {
            if (!seen.Add(resource.Uri))
            {
                document.Findings.Report(FindingCatalogue.DuplicateId, SpanOf(resource), resource.Uri, document.Path);
                continue;
            }

            // A copy of a meta-schema is welcome; something else under its name is not.
            if (MetaSchemas.TryGet(resource.Uri, out SchemaFile? known) && known.Root!.ToCompactString() != resource.Root.Json.ToCompactString())
            {
                document.Findings.Report(FindingCatalogue.ShadowedMetaSchema, SpanOf(resource), resource.Uri);
            }
        }

        if (input.IsReference && !document.Findings.HasErrors)
        {
            CheckReference(document, input);
        }
    }

    public static IdentifierPlace PlaceOf(SchemaResource resource) => new(resource.Uri, resource.Document.Findings.Locate(SpanOf(resource)));

    /// <summary>Where a file lies differs between the project that compiled it and this one, and so would a namespace made of its folders.</summary>
    private static void CheckReference(SchemaDocument document, SchemaInput input)
    {
        TextSpan start = document.Json.Span with { Length = Math.Min(1, document.Json.Span.Length) };
        if (document.RootResource.Uri == document.RetrievalUri)
        {
            document.Findings.Report(FindingCatalogue.UnnamedReference, start, "an $id", " $id");
        }
        else if (!input.HasNamespace && CSharpKeywords.NamespaceOf(document) is null)
        {
            document.Findings.Report(FindingCatalogue.UnnamedReference, start, "a Namespace on its ReportSchemaReference item or an x-csharp-namespace", " ReportSchemaReference 项的 Namespace 或 x-csharp-namespace");
        }
    }

    private static TextSpan SpanOf(SchemaResource resource)
    {
        JsonNode json = resource.Root.Json;
        return json.Find(resource.Dialect.IdKeyword)?.Span ?? json.Span with { Length = Math.Min(1, json.Span.Length) };
    }
}
