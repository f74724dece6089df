using System.Collections.Immutable;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Linting;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Parsing;
using ReportSdk.Schema.Plans;
using ReportSdk.Schema.Resolution;
using ReportSdk.Schema.Rules;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>Reads one file: JSON, schema, types, plan.</summary>
internal static class FileParser
{
    private static readonly Dictionary<string, string> NoAliases = [];

    /// <param name="input">The file.</param>
    /// <param name="dialects">The given files that define dialects; only they can change what another file's keywords mean.</param>
    /// <param name="cancellationToken">Asked between the steps.</param>
    public static ParsedFile Parse(SchemaInput input, ImmutableArray<SchemaInput> dialects, CancellationToken cancellationToken) =>
        Parse(input, dialects, NoAliases, cancellationToken);

    /// <summary>The file itself, or read anew when it refers to others by where they lie: its plan must know them by their identifiers.</summary>
    public static ParsedFile FollowPaths(ParsedFile file, FileAliases aliases, ImmutableArray<SchemaInput> dialects, CancellationToken cancellationToken) =>
        file.ForeignReferences.Any(reference => aliases.Identifiers.ContainsKey(reference.Uri))
            || (file.Rules is { } rules && rules.Rules.Any(rule => aliases.Identifiers.ContainsKey(SchemaUri.WithoutFragment(rule.Reference))))
            ? Parse(file.Input, dialects, aliases.Identifiers, cancellationToken)
            : file;

    private static ParsedFile Parse(
        SchemaInput input, ImmutableArray<SchemaInput> dialects, IReadOnlyDictionary<string, string> aliases, CancellationToken cancellationToken) =>
        Guard.Run(
            () => input.Problem is null ? ParseFile(input, dialects, aliases, cancellationToken) : Refused(input, input.Problem),
            exception => Refused(input, InternalError.Of(exception, input.Path)));

    /// <summary>Known by where it lies only, so that references to it say that it is broken, not that it is missing.</summary>
    private static ParsedFile Refused(SchemaInput input, Finding problem) =>
        new(input, new([problem])) { RetrievalUri = new SchemaFile(input.Path, "").RetrievalUri };

    private static ParsedFile ParseFile(
        SchemaInput input, ImmutableArray<SchemaInput> dialects, IReadOnlyDictionary<string, string> aliases, CancellationToken cancellationToken)
    {
        var file = new SchemaFile(input.Path, input.Text);
        var catalogue = new DialectCatalogue(uri => FindMetaSchema(uri, dialects));
        SchemaDocument document = SchemaParser.Parse(file, catalogue, DialectCatalogue.Default);
        cancellationToken.ThrowIfCancellationRequested();
        var source = new SingleFileSource(document, catalogue, aliases);
        new SchemaResolver(source).ResolveAll(cancellationToken);
        CycleFinder.Check([document], cancellationToken);
        IdentifierChecks.Check(document, input);
        IReadOnlyList<Suppression> suppressions = input.IsReference ? [] : SuppressionReader.Read(document);
        SchemaLint.Check(document);

        FileModel? model = null;
        TypePlaces? places = null;
        RuleSources? rules = null;
        if (!document.Findings.HasErrors)
        {
            string plan = Convert.ToBase64String(PlanWriter.Write(document));
            cancellationToken.ThrowIfCancellationRequested();
            rules = RuleSources.Of(document, source.CanonicalUri);
            model = TypeBuilder.Build(document, new TypingOptions(input.Namespace, input.AssertsFormats, input.IsReference), plan, out places);
        }

        return new ParsedFile(input, document.Findings.Findings.ToEquatableArray())
        {
            Model = model,
            Signature = model is null ? null : FileSignature.Of(model),
            Places = places,
            ForeignReferences = ForeignReferences(document).ToEquatableArray(),
            Identifiers = document.Resources.Select(IdentifierChecks.PlaceOf).ToEquatableArray(),
            RetrievalUri = file.RetrievalUri,
            Interfaces = InterfacePlace.Of(document).ToEquatableArray(),
            Rules = model is null ? null : new RuleFile(model.Key, model.Identifiers, model.Plan, model.References, rules!.Sources),
            RulePlaces = rules?.Places,
            Suppressions = suppressions.ToEquatableArray(),
        };
    }

    private static IEnumerable<ForeignReference> ForeignReferences(SchemaDocument document) =>
        from node in document.Nodes
        from reference in node.Links
        where reference.Target is null && reference.TargetUri.Length > 0
            && document.Resources.All(resource => resource.Uri != reference.TargetUri)
        select new ForeignReference(
            reference.Text, node.Location, reference.TargetUri, reference.TargetFragment, document.Findings.Locate(reference.Span));

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
