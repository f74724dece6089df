using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Resolution;

/// <summary>
/// Finds schemas that apply each other to the same instance without end, such as <c>{"$ref": "#"}</c>. A cycle through a keyword that
/// steps into the instance (<c>properties</c>, <c>items</c> …) is an ordinary recursive type.
/// </summary>
internal static class CycleFinder
{
    /// <summary>Reports each cycle once, at the reference that closes it; one through several files at each reference that leaves one of them, since all of them are wrong.</summary>
    public static void Check(IReadOnlyList<SchemaDocument> documents, CancellationToken cancellationToken)
    {
        var seen = new HashSet<SchemaNode>();
        var path = new List<Step>();
        var onPath = new HashSet<SchemaNode>();
        foreach (SchemaDocument document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (SchemaNode node in document.Nodes)
            {
                if (!seen.Contains(node))
                {
                    Walk(node, seen, path, onPath);
                }
            }
        }
    }

    // Depth first with a stack of its own: a chain of references may be as long as there are schemas.
    private static void Walk(SchemaNode start, HashSet<SchemaNode> seen, List<Step> path, HashSet<SchemaNode> onPath)
    {
        Enter(start);
        while (path.Count > 0)
        {
            Step step = path[path.Count - 1];
            if (!step.Edges.MoveNext())
            {
                onPath.Remove(step.Node);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            Edge edge = step.Edges.Current;
            if (!seen.Contains(edge.Target))
            {
                Enter(edge.Target);
            }
            else if (onPath.Contains(edge.Target))
            {
                Report([.. path.SkipWhile(step => step.Node != edge.Target).Select(static step => (step.Node, step.Edges.Current.By))], edge.Target);
            }
        }

        void Enter(SchemaNode node)
        {
            seen.Add(node);
            onPath.Add(node);
            path.Add(new Step(node, Edges(node).GetEnumerator()));
        }
    }

    private static IEnumerable<Edge> Edges(SchemaNode node)
    {
        foreach (SchemaReference reference in node.References)
        {
            if (reference.Target is not null)
            {
                yield return new Edge(reference.Target, reference);
            }
        }

        foreach (SchemaNode child in node.InPlaceChildren)
        {
            yield return new Edge(child, null);
        }
    }

    /// <param name="cycle">Its schemas, each with the reference that leads to the next; null where the next lies within it.</param>
    /// <param name="first">Where the last one leads.</param>
    private static void Report(IReadOnlyList<(SchemaNode Node, SchemaReference? By)> cycle, SchemaNode first)
    {
        string text = string.Join(" → ", cycle.Select(step => step.Node.Location).Append(first.Location));
        bool isInOneFile = true;
        foreach ((SchemaNode node, SchemaReference? by) in cycle)
        {
            if (by is not null && by.Target!.Resource.Document != node.Resource.Document)
            {
                node.Resource.Document.Findings.Report(FindingCatalogue.ReferenceCycle, by.Span, text);
                isInOneFile = false;
            }
        }

        if (isInOneFile)
        {
            (SchemaNode last, SchemaReference? by) = cycle[cycle.Count - 1];
            last.Resource.Document.Findings.Report(FindingCatalogue.ReferenceCycle, by?.Span ?? last.Json.Span with { Length = 1 }, text);
        }
    }

    /// <summary>A way to a schema that is applied to the same instance, and the reference that is that way.</summary>
    private sealed record Edge(SchemaNode Target, SchemaReference? By);

    private sealed record Step(SchemaNode Node, IEnumerator<Edge> Edges);
}
