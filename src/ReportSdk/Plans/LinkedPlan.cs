using ReportSdk.Evaluation;

namespace ReportSdk.Plans;

/// <summary>A plan with its linked nodes and resources, by the plan's own indexes.</summary>
internal sealed class LinkedPlan
{
    private Dictionary<string, int>? _nodesByPointer;
    private string[]? _pointers;

    public LinkedPlan(PlanDocument document, int firstId)
    {
        Document = document;
        Resources = Array.ConvertAll(document.Resources, resource => new SchemaResource(resource.Uri, resource.Draft));
        Nodes = new SchemaNode[document.Nodes.Length];
        for (int i = 0; i < Nodes.Length; i++)
        {
            PlanNode node = document.Nodes[i];
            Nodes[i] = new SchemaNode(firstId + i, Resources[node.Resource], node.Parent < 0 ? null : Nodes[node.Parent], node.Pointer);
        }
    }

    public PlanDocument Document { get; }

    public SchemaResource[] Resources { get; }

    public SchemaNode[] Nodes { get; }

    /// <summary>The node at a JSON Pointer from another node; the pointer may lead through embedded resources.</summary>
    public SchemaNode? FindByPointer(int from, string pointer)
    {
        _nodesByPointer ??= IndexPointers();
        return _nodesByPointer.TryGetValue(_pointers![from] + pointer, out int node) ? Nodes[node] : null;
    }

    private Dictionary<string, int> IndexPointers()
    {
        var pointers = new string[Nodes.Length];
        var nodes = new Dictionary<string, int>(Nodes.Length, StringComparer.Ordinal);
        for (int i = 0; i < pointers.Length; i++)
        {
            PlanNode node = Document.Nodes[i];
            pointers[i] = node.Parent < 0 ? node.Pointer : pointers[node.Parent] + node.Pointer;
            nodes.TryAdd(pointers[i], i);
        }

        // Written first: a thread that sees the index must see the pointers too.
        Volatile.Write(ref _pointers, pointers);
        return nodes;
    }
}
