namespace ReportSdk.Schema.Rules;

/// <summary>The plans that rules may look into, by the URIs of their resources; each is read when something first asks for it.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<string, Lazy<ShapeFile>> _files = new(StringComparer.Ordinal);

    /// <param name="uris">URIs of the plan's resources.</param>
    /// <param name="plan">The plan, without rules.</param>
    public void Add(IEnumerable<string> uris, Func<byte[]> plan)
    {
        var file = new Lazy<ShapeFile>(() => ShapeReader.Read(plan()), isThreadSafe: false);
        foreach (string uri in uris)
        {
            if (!_files.ContainsKey(uri))
            {
                _files.Add(uri, file);
            }
        }
    }

    /// <summary>The file that has a resource of that URI, or null.</summary>
    public ShapeFile? FindFile(string uri) => _files.TryGetValue(uri, out Lazy<ShapeFile>? file) ? file.Value : null;

    /// <summary>The schema at a URI with fragment, or null.</summary>
    public ShapeNode? Find(string uri, string fragment) => FindFile(uri)?.Find(uri, fragment);

    /// <summary>What a reference of a node leads to; null where it has none or it leads out of what is given.</summary>
    public ShapeNode? Follow(ShapeNode node) => node.LocalRef >= 0
        ? node.File.Nodes[node.LocalRef]
        : node.ForeignRef is { } foreign ? Find(foreign.Uri, foreign.Fragment) : null;
}
