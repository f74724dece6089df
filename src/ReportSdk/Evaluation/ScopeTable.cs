namespace ReportSdk.Evaluation;

/// <summary>
/// Dynamic scopes as small numbers: a scope is an outer scope and one more resource that has dynamic anchors. Scope 0 is empty. A resource
/// that is in scope already is not entered again: only the outermost counts (JSON Schema 2020-12 core §8.2.3.2).
/// </summary>
internal sealed class ScopeTable
{
    private readonly List<Scope> _scopes = [new Scope(-1, -1, null, -1, -1)];

    /// <summary>The scope within <paramref name="outer"/> once <paramref name="resource"/> is entered.</summary>
    public int Enter(int outer, int number, SchemaResource resource)
    {
        for (int scope = outer; scope > 0; scope = _scopes[scope].Outer)
        {
            if (_scopes[scope].Number == number)
            {
                return outer;
            }
        }

        for (int inner = _scopes[outer].FirstInner; inner >= 0; inner = _scopes[inner].NextInner)
        {
            if (_scopes[inner].Number == number)
            {
                return inner;
            }
        }

        int added = _scopes.Count;
        _scopes.Add(new Scope(outer, number, resource, -1, _scopes[outer].FirstInner));
        _scopes[outer] = _scopes[outer] with { FirstInner = added };
        return added;
    }

    /// <summary>The dynamic anchor of the outermost resource that has it, or null.</summary>
    public SchemaNode? FindOutermost(int scope, int anchor)
    {
        SchemaNode? found = null;
        for (; scope > 0; scope = _scopes[scope].Outer)
        {
            found = _scopes[scope].Resource!.FindDynamicAnchor(anchor) ?? found;
        }

        return found;
    }

    public void Clear()
    {
        if (_scopes.Count > 1)
        {
            _scopes.RemoveRange(1, _scopes.Count - 1);
            _scopes[0] = _scopes[0] with { FirstInner = -1 };
        }
    }

    private readonly struct Scope(int outer, int number, SchemaResource? resource, int firstInner, int nextInner)
    {
        public int Outer { get; } = outer;

        public int Number { get; } = number;

        public SchemaResource? Resource { get; } = resource;

        public int FirstInner { get; init; } = firstInner;

        public int NextInner { get; } = nextInner;
    }
}
