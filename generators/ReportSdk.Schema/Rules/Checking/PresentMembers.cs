using System.Collections.Immutable;

namespace ReportSdk.Schema.Rules;

/// <summary>Members that are known to be there and not null, by their ways.</summary>
internal readonly struct PresentMembers
{
    private readonly ImmutableHashSet<string>? _paths;

    private PresentMembers(ImmutableHashSet<string> paths) => _paths = paths;

    public static PresentMembers None => default;

    public IEnumerable<string> Paths => _paths ?? Enumerable.Empty<string>();

    public bool Has(string path) => _paths is not null && _paths.Contains(path);

    public PresentMembers With(string path) => new((_paths ?? ImmutableHashSet.Create<string>(StringComparer.Ordinal)).Add(path));

    /// <summary>What either side knows.</summary>
    public PresentMembers Union(PresentMembers other) => other._paths is null ? this : _paths is null ? other : new(_paths.Union(other._paths));

    /// <summary>What both sides know.</summary>
    public PresentMembers Intersect(PresentMembers other) => _paths is null || other._paths is null ? None : new(_paths.Intersect(other._paths));
}
