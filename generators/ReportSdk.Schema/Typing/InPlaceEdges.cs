using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Typing;

/// <summary>Finds the ways on which a schema of a file applies one of another file to the same instance.</summary>
internal static class InPlaceEdges
{
    /// <summary>Only edges on a way that leaves the file: most schemas have none.</summary>
    public static IEnumerable<InPlaceEdge> Of(SchemaDocument document)
    {
        var callers = new Dictionary<SchemaNode, List<SchemaNode>>();
        var leaving = new Queue<SchemaNode>();
        foreach (SchemaNode node in document.Nodes)
        {
            if (node.References.Count == 0 && node.InPlaceChildren.Count == 0)
            {
                continue;
            }

            foreach (SchemaNode target in LocalTargets(node))
            {
                if (!callers.TryGetValue(target, out List<SchemaNode>? known))
                {
                    callers.Add(target, known = []);
                }

                known.Add(node);
            }

            if (ForeignTargets(node).Any())
            {
                leaving.Enqueue(node);
            }
        }

        var found = new HashSet<SchemaNode>(leaving);
        while (leaving.Count > 0)
        {
            foreach (SchemaNode caller in callers.TryGetValue(leaving.Dequeue(), out List<SchemaNode>? known) ? known : [])
            {
                if (found.Add(caller))
                {
                    leaving.Enqueue(caller);
                }
            }
        }

        return document.Nodes.Where(found.Contains).SelectMany(node => EdgesOf(node, found))
            .Distinct().OrderBy(edge => edge.From, StringComparer.Ordinal).ThenBy(edge => edge.To, StringComparer.Ordinal);
    }

    private static IEnumerable<InPlaceEdge> EdgesOf(SchemaNode node, HashSet<SchemaNode> found) =>
        LocalTargets(node).Where(found.Contains).Select(target => target.Location).Concat(ForeignTargets(node))
            .Select(target => new InPlaceEdge(node.Location, target))
            .Concat(new[] { node.Anchor, node.DynamicAnchor }.OfType<string>()
                .Select(anchor => new InPlaceEdge($"{node.Resource.Uri}#{anchor}", node.Location)));

    private static IEnumerable<SchemaNode> LocalTargets(SchemaNode node) =>
        node.References.Select(reference => reference.Target).OfType<SchemaNode>().Concat(node.InPlaceChildren);

    private static IEnumerable<string> ForeignTargets(SchemaNode node) =>
        node.References.Where(reference => reference.Target is null).Select(reference => $"{reference.TargetUri}#{reference.TargetFragment}");
}
