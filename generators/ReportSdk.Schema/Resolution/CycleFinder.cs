using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Resolution;

/// <summary>
/// Finds schemas that apply each other to the same instance without end, such as <c>{"$ref": "#"}</c>. A cycle through a keyword that
/// steps into the instance (<c>properties</c>, <c>items</c> …) is an ordinary recursive type.
/// </summary>
internal static class CycleFinder
{
    private enum State
    {
        OnPath = 1,
        Done,
    }

    /// <summary>Reports each cycle once, at the reference that closes it.</summary>
    public static void Check(IReadOnlyList<SchemaDocument> documents, CancellationToken cancellationToken)
    {
        var states = new Dictionary<SchemaNode, State>();
        foreach (SchemaDocument document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (SchemaNode node in document.Nodes)
            {
                if (!states.ContainsKey(node))
                {
                    Walk(node, states);
                }
            }
        }
    }

    // Depth first with a stack of its own: a chain of references may be as long as there are schemas.
    private static void Walk(SchemaNode start, Dictionary<SchemaNode, State> states)
    {
        var path = new List<(SchemaNode Node, IEnumerator<(SchemaNode Target, SchemaReference? By)> Edges)>();
        Enter(start);
        while (path.Count > 0)
        {
            (SchemaNode node, IEnumerator<(SchemaNode Target, SchemaReference? By)> edges) = path[path.Count - 1];
            if (!edges.MoveNext())
            {
                states[node] = State.Done;
                path.RemoveAt(path.Count - 1);
                continue;
            }

            (SchemaNode target, SchemaReference? by) = edges.Current;
            if (!states.TryGetValue(target, out State state))
            {
                Enter(target);
            }
            else if (state == State.OnPath)
            {
                Report(node, target, by, path.Select(step => step.Node));
            }
        }

        void Enter(SchemaNode node)
        {
            states[node] = State.OnPath;
            path.Add((node, Edges(node).GetEnumerator()));
        }
    }

    private static IEnumerable<(SchemaNode Target, SchemaReference? By)> Edges(SchemaNode node)
    {
        foreach (SchemaReference reference in node.References)
        {
            if (reference.Target is not null)
            {
                yield return (reference.Target, reference);
            }
        }

        foreach (SchemaNode child in node.InPlaceChildren)
        {
            yield return (child, null);
        }
    }

    private static void Report(SchemaNode last, SchemaNode first, SchemaReference? by, IEnumerable<SchemaNode> path)
    {
        IEnumerable<SchemaNode> cycle = path.SkipWhile(node => node != first).Append(first);
        Json.TextSpan span = by?.Span ?? last.Json.Span with { Length = 1 };
        last.Resource.Document.Findings.Report(FindingCatalogue.ReferenceCycle, span, string.Join(" → ", cycle.Select(node => node.Location)));
    }
}
