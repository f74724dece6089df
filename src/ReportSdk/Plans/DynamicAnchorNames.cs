namespace ReportSdk.Plans;

/// <summary>Numbers for the names of dynamic anchors, one numbering for a catalog.</summary>
internal sealed class DynamicAnchorNames
{
    /// <summary>Stands for <c>$recursiveAnchor: true</c>: an anchor's name cannot hold a space.</summary>
    public const string Recursive = "$recursiveAnchor true";

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int GetNumber(string name)
    {
        if (!_numbers.TryGetValue(name, out int number))
        {
            number = _numbers.Count;
            _numbers.Add(name, number);
        }

        return number;
    }
}
