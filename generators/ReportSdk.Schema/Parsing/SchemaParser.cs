using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Resolution;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Parsing;

/// <summary>
/// Turns the JSON of a file into a <see cref="SchemaDocument"/>: every keyword's value checked, every subschema a node, every
/// resource and anchor registered. What is wrong becomes a finding at its place, and parsing goes on.
/// </summary>
/// <remarks>References are read here and resolved later: they may lead to files that are not parsed yet.</remarks>
internal sealed partial class SchemaParser
{
    /// <summary>Deepest nesting of subschemas; recursion is bounded by it.</summary>
    public const int MaxDepth = 64;

    private readonly SchemaDocument _document;
    private readonly DialectCatalogue _dialects;
    private readonly Dialect _defaultDialect;
    private int _depth;
    private SchemaResource _resource = null!;

    private SchemaParser(SchemaDocument document, DialectCatalogue dialects, Dialect defaultDialect)
    {
        _document = document;
        _dialects = dialects;
        _defaultDialect = defaultDialect;
    }

    private FindingSink Findings => _document.Findings;

    private Dialect Dialect => _resource.Dialect;

    /// <summary>Parses a file. Files without <c>$schema</c> follow <paramref name="defaultDialect"/>.</summary>
    public static SchemaDocument Parse(SchemaFile file, DialectCatalogue dialects, Dialect defaultDialect, SchemaLimits? limits = null)
    {
        var findings = new FindingSink(file.Path, file.Text);
        int maxLength = (limits ?? SchemaLimits.Default).MaxLength;
        JsonNode json = file.Text.Length <= maxLength && file.Root is { } root ? root : ReportUnreadable(file, findings, maxLength);
        var document = new SchemaDocument(file.Path, file.RetrievalUri, json, findings);
        new SchemaParser(document, dialects, defaultDialect).ParseNode(null, "", json);
        return document;
    }

    /// <summary>Makes a schema of a place that no keyword made one, since a reference leads to it.</summary>
    /// <param name="owner">The nearest enclosing schema.</param>
    /// <param name="relativePointer">Escaped pointer from the owner to the place.</param>
    public static SchemaNode ParseAt(SchemaNode owner, string relativePointer, JsonNode json, DialectCatalogue dialects)
    {
        var parser = new SchemaParser(owner.Resource.Document, dialects, owner.Resource.Dialect) { _resource = owner.Resource };
        SchemaNode node = parser.ParseNode(owner, relativePointer, json);
        owner.Definitions.Add(new NamedSchema(relativePointer, node));
        return node;
    }

    private static JsonNode ReportUnreadable(SchemaFile file, FindingSink findings, int maxLength)
    {
        if (file.Text.Length <= maxLength && file.SyntaxError is { } error)
        {
            findings.Report(error);
        }
        else
        {
            findings.Report(
                FindingCatalogue.TooLarge,
                new TextSpan(0, 0),
                Invariant(file.Text.Length),
                Invariant(maxLength));
        }

        // The schema "true": the file still has an identifier, so that references to it are not reported as unresolved too.
        return JsonNode.Scalar(JsonKind.True, new TextSpan(0, 0), "true");
    }

    private SchemaNode ParseNode(SchemaNode? parent, string relativePointer, JsonNode json)
    {
        var node = new SchemaNode(parent, relativePointer, json);
        SchemaResource? outer = _resource;
        EnterResource(node);
        node.Resource = _resource;
        _document.Nodes.Add(node);
        if (_resource.Root is null)
        {
            _resource.Root = node;
        }

        switch (json.Kind)
        {
            case JsonKind.True:
                break;
            case JsonKind.False:
                node.IsFalse = true;
                break;
            case JsonKind.Object when _depth >= MaxDepth:
                Findings.Report(FindingCatalogue.TooDeep, json.Span with { Length = 1 }, Invariant(MaxDepth));
                break;
            case JsonKind.Object:
                _depth++;
                ParseKeywords(node);
                _depth--;
                break;
            default:
                Findings.Report(FindingCatalogue.NotASchema, json.Span, DescribeKind(json.Kind).English, DescribeKind(json.Kind).Chinese);
                break;
        }

        _resource = outer ?? _resource;
        return node;
    }

    private void ParseKeywords(SchemaNode node)
    {
        if (Dialect.ReferenceHidesSiblings && node.Json.Find("$ref") is not null)
        {
            foreach (JsonMember member in node.Json.Members)
            {
                if (member.Name == "$ref")
                {
                    node.Ref = ReadReference(member);
                }
            }

            return;
        }

        foreach (JsonMember member in node.Json.Members)
        {
            ParseKeyword(node, member);
        }

        if (Dialect.Draft == PlanDraft.Draft4)
        {
            ApplyDraft4Exclusivity(node);
        }

        CheckTogether(node);
    }

    private void ParseKeyword(SchemaNode node, JsonMember member)
    {
        KeywordRule? rule = KeywordTable.Find(member.Name, Dialect.Draft);
        if (rule is not null && Dialect.Has(rule.Vocabulary))
        {
            rule.Read(this, node, member);
            return;
        }

        node.Annotations.Add(new SchemaAnnotation(member.Name, member.Value));
        bool isExtension = member.Name.StartsWith("x-", StringComparison.Ordinal);
        bool isForeign = rule is null || (rule.Vocabulary & Vocabularies.Report) != 0;
        if (isForeign && !isExtension)
        {
            Findings.Report(FindingCatalogue.UnknownKeyword, member.NameSpan, member.Name);
        }
    }

    /// <summary>Draft 4 says with booleans what later drafts say with numbers.</summary>
    private static void ApplyDraft4Exclusivity(SchemaNode node)
    {
        if (node.Minimum is not null && node.Json.Find("exclusiveMinimum") is { Kind: JsonKind.True })
        {
            (node.ExclusiveMinimum, node.Minimum) = (node.Minimum, null);
        }

        if (node.Maximum is not null && node.Json.Find("exclusiveMaximum") is { Kind: JsonKind.True })
        {
            (node.ExclusiveMaximum, node.Maximum) = (node.Maximum, null);
        }
    }

    /// <summary>A file's root and a schema with an identifier start a resource, which decides the dialect of what is in it.</summary>
    private void EnterResource(SchemaNode node)
    {
        bool isRoot = node.Parent is null;
        if (!isRoot && node.Json.Kind != JsonKind.Object)
        {
            return;
        }

        Dialect dialect = DialectOf(node, isRoot ? _defaultDialect : Dialect);
        string baseUri = isRoot ? _document.RetrievalUri : _resource.Uri;
        string? uri = ReadIdentifier(node, dialect, baseUri, out string? anchor);
        if (isRoot || uri is not null)
        {
            _resource = new SchemaResource(_document, uri ?? baseUri, dialect);
            _document.Resources.Add(_resource);
        }

        if (anchor is not null)
        {
            AddAnchor(node, anchor, node.Json.Span with { Length = 1 });
        }
    }

    private Dialect DialectOf(SchemaNode node, Dialect inherited)
    {
        if (node.Json.Find("$schema") is not { Kind: JsonKind.String } schema)
        {
            return inherited;
        }

        DialectLookup lookup = _dialects.Find(schema.Text);
        if (lookup.Problem is not null)
        {
            Findings.Report(lookup.Problem, schema.Span, lookup.Argument);
        }

        return lookup.Dialect ?? inherited;
    }

    /// <summary>The absolute URI that the schema gives itself, or null. Before 2019-09 a fragment-only identifier is an anchor.</summary>
    private string? ReadIdentifier(SchemaNode node, Dialect dialect, string baseUri, out string? anchor)
    {
        anchor = null;
        if (node.Json.Find(dialect.IdKeyword) is not { } id || (dialect.ReferenceHidesSiblings && node.Json.Find("$ref") is not null))
        {
            return null;
        }

        if (id.Kind != JsonKind.String)
        {
            ReportValue(dialect.IdKeyword, id.Span, Phrases.UriReference);
            return null;
        }

        string fragment = SchemaUri.Fragment(id.Text);
        if (fragment.Length > 0 && !dialect.ReferenceHidesSiblings)
        {
            ReportIdentifier(id, Phrases.IdHasFragment);
            return null;
        }

        anchor = fragment.Length > 0 ? fragment : null;
        if (SchemaUri.WithoutFragment(id.Text).Length == 0)
        {
            return null;
        }

        string uri = SchemaUri.Resolve(baseUri, id.Text);
        if (!SchemaUri.IsAbsolute(uri))
        {
            ReportIdentifier(id, Phrases.IdNotAbsolute);
            return null;
        }

        if (uri.StartsWith("file:", StringComparison.Ordinal))
        {
            Findings.Report(FindingCatalogue.FileIdentifier, id.Span, id.Text);
        }

        return uri;
    }

    private void ReportIdentifier(JsonNode id, Phrase reason) =>
        Findings.Report(FindingCatalogue.InvalidId, id.Span, id.Text, reason.English, reason.Chinese);

    private void AddAnchor(SchemaNode node, string name, TextSpan span)
    {
        if (_resource.Anchors.TryGetValue(name, out SchemaNode? other) && other != node)
        {
            Findings.Report(FindingCatalogue.DuplicateAnchor, span, name);
            return;
        }

        _resource.Anchors[name] = node;
    }
}
