namespace ReportSdk.Schema.Rules;

/// <summary>A plan as the types of rules see it.</summary>
internal sealed class ShapeFile
{
    private readonly Dictionary<(string Resource, string Fragment), int> _anchors = [];
    private Dictionary<string, int>? _locations;

    /// <summary>Canonical URI of the file's root.</summary>
    public string Uri { get; set; } = "";

    public List<ShapeNode> Nodes { get; } = [];

    /// <summary>Resources with their root nodes.</summary>
    public List<(string Uri, int Root)> Resources { get; } = [];

    public void AddAnchor(string resource, string name, int node) => _anchors[(resource, name)] = node;

    /// <summary>The schema at a fragment of one of its resources, or null.</summary>
    public ShapeNode? Find(string uri, string fragment)
    {
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return _anchors.TryGetValue((uri, fragment), out int anchored) ? Nodes[anchored] : null;
        }

        _locations ??= CreateLocations();
        return _locations.TryGetValue($"{uri}#{fragment}", out int node) ? Nodes[node] : null;
    }

    /// <summary>URI of a node's resource with the pointer in it.</summary>
    public string LocationOf(ShapeNode node)
    {
        string pointer = "";
        ShapeNode at = node;
        while (at.Parent >= 0 && Nodes[at.Parent].Resource == at.Resource)
        {
            pointer = at.RelativePointer + pointer;
            at = Nodes[at.Parent];
        }

        return $"{node.Resource}#{pointer}";
    }

    private Dictionary<string, int> CreateLocations()
    {
        var locations = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ShapeNode node in Nodes)
        {
            locations[LocationOf(node)] = node.Index;
        }

        return locations;
    }
}
