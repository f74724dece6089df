using System.Globalization;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Parsing;

namespace ReportSdk.Schema.Resolution;

/// <summary>Finds where every reference leads, loading what it leads to, until nothing is left (JSON Schema 2020-12 core §8.2.3, §9).</summary>
internal sealed class SchemaResolver(ISchemaSource source, SchemaLimits? limits = null)
{
    private readonly SchemaLimits _limits = limits ?? SchemaLimits.Default;

    /// <summary>How many nodes of a document are done: it grows when a reference makes a schema of an odd place.</summary>
    private readonly Dictionary<SchemaDocument, int> _resolved = [];

    /// <summary>Resolves all that is loaded, and all that gets loaded by it.</summary>
    public void ResolveAll(CancellationToken cancellationToken)
    {
        int total = 0;
        // Each schema that is asked for may have as much as one alone; which of them refers to a further one does not matter.
        long most = (long)_limits.MaxSubschemas * Math.Max(1, source.Parsed.Count);
        int before;
        do
        {
            before = total;
            for (int d = 0; d < source.Parsed.Count; d++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                total += ResolveDocument(source.Parsed[d], most - total);
            }
        }
        while (total > before);

        foreach (SchemaDocument document in source.Parsed)
        {
            CheckChains(document);
        }
    }

    private int ResolveDocument(SchemaDocument document, long left)
    {
        int start = _resolved.TryGetValue(document, out int done) ? done : 0;
        long allowed = Math.Min(_limits.MaxSubschemas - start, left);
        int i = start;
        for (; i < document.Nodes.Count; i++)
        {
            if (i - start >= allowed)
            {
                document.Findings.Report(
                    FindingCatalogue.TooManySubschemas,
                    document.Json.Span with { Length = 1 },
                    _limits.MaxSubschemas.ToString(CultureInfo.InvariantCulture));
                i = document.Nodes.Count;
                break;
            }

            foreach (SchemaReference reference in document.Nodes[i].Links)
            {
                Resolve(document.Nodes[i], reference);
            }

            // Nothing is applied by importing a rule, but its file has to be there.
            foreach (RuleKeyword rule in document.Nodes[i].Rules.Where(rule => rule.Source.Reference.Length > 0))
            {
                FindResource(document.Nodes[i], SchemaUri.Resolve(document.Nodes[i].Resource.Uri, rule.Source.Reference));
            }
        }

        _resolved[document] = i;
        return i - start;
    }

    private void Resolve(SchemaNode node, SchemaReference reference)
    {
        reference.TargetUri = SchemaUri.Resolve(node.Resource.Uri, reference.Text);
        reference.TargetFragment = SchemaUri.Fragment(reference.Text);
        SchemaResource? resource = FindResource(node, reference.TargetUri);

        // A file may have been named by where it lies; a plan knows it by its $id only.
        reference.TargetUri = resource?.Uri ?? source.CanonicalUri(reference.TargetUri);
        reference.Target = resource is null ? null : FindTarget(resource, reference.TargetFragment);
        if (reference.Target is null && resource is null && source.LeavesForeignReferences)
        {
            return;
        }

        if (reference.Target is null)
        {
            string target = reference.TargetFragment.Length > 0 ? reference.TargetUri + "#" + reference.TargetFragment : reference.TargetUri;
            node.Resource.Document.Findings.Report(FindingCatalogue.UnresolvedReference, reference.Span, reference.Text, target);
            return;
        }

        if (reference.Keyword == "$dynamicRef" && reference.Target.DynamicAnchor is { } anchor && anchor == reference.TargetFragment)
        {
            reference.DynamicAnchor = anchor;
        }
    }

    /// <summary>A resource of the same file comes first: another file may use its identifier by mistake.</summary>
    private SchemaResource? FindResource(SchemaNode node, string uri) =>
        node.Resource.Uri == uri ? node.Resource : source.FindResource(uri);

    private SchemaNode? FindTarget(SchemaResource resource, string fragment)
    {
        if (fragment.Length == 0)
        {
            return resource.Root;
        }

        if (fragment[0] != '/')
        {
            return resource.Anchors.TryGetValue(fragment, out SchemaNode? anchored) ? anchored : null;
        }

        return JsonPointer.Split(fragment) is { } tokens ? FindByPointer(resource.Root, tokens) : null;
    }

    /// <summary>Walks the JSON, remembering the innermost schema on the way; a place that is no schema becomes one.</summary>
    private SchemaNode? FindByPointer(SchemaNode root, string[] tokens)
    {
        SchemaNode schema = root;
        JsonNode json = root.Json;
        string rest = "";
        foreach (string token in tokens)
        {
            if (JsonPointer.Step(json, token) is not { } next)
            {
                return null;
            }

            json = next;
            rest += "/" + JsonPointer.Escape(token);
            if (schema.FindChild(rest) is { } child)
            {
                schema = child;
                rest = "";
            }
        }

        if (rest.Length == 0)
        {
            return schema;
        }

        return json.Kind == JsonKind.Object || json.IsBoolean ? SchemaParser.ParseAt(schema, rest, json, source.Dialects) : null;
    }

    private void CheckChains(SchemaDocument document)
    {
        foreach (SchemaNode node in document.Nodes)
        {
            int length = 0;
            for (SchemaNode? next = node.Ref?.Target; next is not null && length <= _limits.MaxReferenceChain; next = next.Ref?.Target)
            {
                length++;
            }

            // A longer chain is reported where it starts to be too long, not at each of its members; a cycle has its own finding.
            if (length == _limits.MaxReferenceChain + 1 && !IsCycle(node))
            {
                document.Findings.Report(
                    FindingCatalogue.ReferenceChainTooLong,
                    node.Ref!.Span,
                    _limits.MaxReferenceChain.ToString(CultureInfo.InvariantCulture));
                return;
            }
        }
    }

    private static bool IsCycle(SchemaNode start)
    {
        var seen = new HashSet<SchemaNode>();
        for (SchemaNode? node = start; node is not null; node = node.Ref?.Target)
        {
            if (!seen.Add(node))
            {
                return true;
            }
        }

        return false;
    }
}
