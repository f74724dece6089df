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

    /// <summary>Reports each cycle once, at the reference that closes it; one through several files at each reference that leaves one of them, since all of them are wrong.</summary>
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
                Report([.. path.SkipWhile(step => step.Node != target).Select(step => (step.Node, step.Edges.Current.By))], target);
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
}
