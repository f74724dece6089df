using ReportSdk.Schema.Json;
using ReportSdk.Schema.Resolution;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Dialects;

/// <summary>The dialects known without any file, and how a given meta-schema becomes one (JSON Schema 2020-12 core §8.1).</summary>
internal sealed class DialectCatalogue
{
    public const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";
    public const string Draft201909 = "https://json-schema.org/draft/2019-09/schema";
    public const string Draft7 = "http://json-schema.org/draft-07/schema";
    public const string Draft6 = "http://json-schema.org/draft-06/schema";
    public const string Draft4 = "http://json-schema.org/draft-04/schema";

    /// <summary>JSON Schema 2020-12 where format asserts, with the report vocabularies.</summary>
    public const string Report = "https://reportsdk.dev/vocab/v1/report";
    private const string Draft3 = "http://json-schema.org/draft-03/schema";

    private static readonly Dictionary<string, Dialect> BuiltIn = new(StringComparer.Ordinal)
    {
        [Draft202012] = new(Draft202012, PlanDraft.Draft202012, Vocabularies.Standard),
        [Draft201909] = new(Draft201909, PlanDraft.Draft201909, Vocabularies.Standard),
        [Draft7] = new(Draft7, PlanDraft.Draft7, Vocabularies.Standard),
        [Draft6] = new(Draft6, PlanDraft.Draft6, Vocabularies.Standard),
        [Draft4] = new(Draft4, PlanDraft.Draft4, Vocabularies.Standard),
        [Report] = new(Report, PlanDraft.Draft202012, Vocabularies.Standard | Vocabularies.FormatAssertion | Vocabularies.Report),
    };

    private readonly Func<string, JsonNode?> _findMetaSchema;
    private readonly Dictionary<string, DialectLookup> _lookups = new(StringComparer.Ordinal);

    /// <param name="findMetaSchema">Gives the root value of the given file whose identifier is that URI, or null.</param>
    public DialectCatalogue(Func<string, JsonNode?> findMetaSchema) => _findMetaSchema = findMetaSchema;

    public static Dialect Default => BuiltIn[Draft202012];

    /// <summary>The dialect that a <c>$schema</c> value names; an empty fragment is ignored.</summary>
    public DialectLookup Find(string uri)
    {
        string key = uri.EndsWith("#", StringComparison.Ordinal) ? uri.Substring(0, uri.Length - 1) : uri;
        if (BuiltIn.TryGetValue(key, out Dialect? dialect))
        {
            return new DialectLookup(dialect, null, "");
        }

        if (!_lookups.TryGetValue(key, out DialectLookup? lookup))
        {
            // Entered first: a meta-schema that names itself as its own dialect ends here instead of recursing.
            _lookups[key] = new DialectLookup(null, FindingCatalogue.UnknownDialect, uri);
            lookup = FromMetaSchema(key);
            _lookups[key] = lookup;
        }

        return lookup;
    }

    private DialectLookup FromMetaSchema(string uri)
    {
        if (uri == Draft3)
        {
            return new DialectLookup(null, FindingCatalogue.UnsupportedDialect, uri);
        }

        if (_findMetaSchema(uri) is not { } metaSchema)
        {
            return new DialectLookup(null, FindingCatalogue.UnknownDialect, uri);
        }

        Dialect parent = Default;
        if (metaSchema.FindText("$schema") is { } parentUri && SchemaUri.WithoutFragment(parentUri) != uri)
        {
            DialectLookup parentLookup = Find(parentUri);
            if (parentLookup.Dialect is null)
            {
                return parentLookup;
            }

            parent = parentLookup.Dialect;
        }

        return metaSchema.Find("$vocabulary") is { Kind: JsonKind.Object } vocabulary
            ? WithVocabularies(uri, parent.Draft, vocabulary)
            : new DialectLookup(parent with { Uri = uri, Vocabularies = Vocabularies.Standard }, null, "");
    }

    private static DialectLookup WithVocabularies(string uri, PlanDraft draft, JsonNode vocabulary)
    {
        Vocabularies on = Vocabularies.Core;
        foreach (JsonMember member in vocabulary.Members)
        {
            Vocabularies known = Known(member.Name);
            if (known != Vocabularies.None)
            {
                on |= known;
            }
            else if (member.Value.Kind == JsonKind.True)
            {
                return new DialectLookup(null, FindingCatalogue.UnknownVocabulary, member.Name);
            }
        }

        return new DialectLookup(new Dialect(uri, draft, on), null, "");
    }

    private static Vocabularies Known(string uri)
    {
        const string Base202012 = "https://json-schema.org/draft/2020-12/vocab/";
        const string Base201909 = "https://json-schema.org/draft/2019-09/vocab/";
        return uri switch
        {
            Base202012 + "core" or Base201909 + "core" => Vocabularies.Core,
            Base202012 + "validation" or Base201909 + "validation" => Vocabularies.Validation,
            Base202012 + "meta-data" or Base201909 + "meta-data" => Vocabularies.MetaData,
            Base202012 + "content" or Base201909 + "content" => Vocabularies.Content,
            Base202012 + "applicator" => Vocabularies.Applicator,
            Base202012 + "unevaluated" => Vocabularies.Unevaluated,
            Base202012 + "format-annotation" => Vocabularies.FormatAnnotation,

            // Required or not, a schema that names this vocabulary wants formats checked, and we know them all.
            Base202012 + "format-assertion" => Vocabularies.FormatAssertion,

            // 2019-09 has one format vocabulary, and unevaluated* belongs to its applicators.
            Base201909 + "applicator" => Vocabularies.Applicator | Vocabularies.Unevaluated,
            Base201909 + "format" => Vocabularies.FormatAnnotation,
            "https://reportsdk.dev/vocab/v1/domain" => Vocabularies.Domain,
            "https://reportsdk.dev/vocab/v1/print" => Vocabularies.Print,
            _ => Vocabularies.None,
        };
    }
}
