namespace ReportSdk.Output;

/// <summary>A node of hierarchical output: a schema or a keyword that was applied to a value, with what came of it.</summary>
internal sealed class OutputNode(string keywordLocation, string absoluteKeywordLocation, string instanceLocation)
{
    private readonly Dictionary<(string Keyword, string Instance), OutputNode> _byLocation = [];

    public string KeywordLocation { get; } = keywordLocation;

    public string AbsoluteKeywordLocation { get; } = absoluteKeywordLocation;

    public string InstanceLocation { get; } = instanceLocation;

    /// <summary>Its own error or annotation; null where it only holds others.</summary>
    public string? Text { get; set; }

    /// <summary>In the order they were first needed.</summary>
    public List<OutputNode> Children { get; } = [];

    public OutputNode GetOrAdd(string keywordLocation, string absoluteKeywordLocation, string instanceLocation)
    {
        if (!_byLocation.TryGetValue((keywordLocation, instanceLocation), out OutputNode? child))
        {
            child = new OutputNode(keywordLocation, absoluteKeywordLocation, instanceLocation);
            _byLocation.Add((keywordLocation, instanceLocation), child);
            Children.Add(child);
        }

        return child;
    }

    /// <summary>A node that only passes one other on is replaced by it (JSON Schema 2020-12 core §12.4.3).</summary>
    public OutputNode Collapse()
    {
        for (int i = 0; i < Children.Count; i++)
        {
            Children[i] = Children[i].Collapse();
        }

        return Text is null && Children.Count == 1 ? Children[0] : this;
    }
}
