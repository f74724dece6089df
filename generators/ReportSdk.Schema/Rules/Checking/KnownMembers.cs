using System.Collections.Immutable;
using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Rules;

/// <summary>What is known of members by their ways: that they are there and not null, and what numbers they can be.</summary>
internal readonly struct KnownMembers
{
    private readonly ImmutableHashSet<string>? _present;
    private readonly ImmutableDictionary<string, NumberRange>? _ranges;

    private KnownMembers(ImmutableHashSet<string>? present, ImmutableDictionary<string, NumberRange>? ranges) => (_present, _ranges) = (present, ranges);

    public static KnownMembers None => default;

    /// <summary>A name as a step of a way: a name may have the slash that parts them.</summary>
    public static string Step(string name) => JsonPointer.Escape(name);

    /// <summary>The way to a member or an item of what stands at a way, or null where that has none.</summary>
    public static string? Way(string? target, string name) => target is null ? null : $"{target}/{Step(name)}";

    /// <summary>Those that are there.</summary>
    public IEnumerable<string> Present => _present ?? Enumerable.Empty<string>();

    private ImmutableDictionary<string, NumberRange> Ranges => _ranges ?? ImmutableDictionary.Create<string, NumberRange>(StringComparer.Ordinal);

    public bool Has(string path) => _present is not null && _present.Contains(path);

    /// <summary>What a number can be, given what is known.</summary>
    public NumberRange Narrow(string? path, NumberRange range) =>
        path is not null && _ranges is not null && _ranges.TryGetValue(path, out NumberRange known) ? range.And(known) : range;

    public KnownMembers With(string path) => new((_present ?? ImmutableHashSet.Create<string>(StringComparer.Ordinal)).Add(path), _ranges);

    public KnownMembers With(string? path, NumberRange range) =>
        path is null || range == NumberRange.All ? this : new(_present, Ranges.SetItem(path, Narrow(path, range)));

    /// <summary>What is known where both are.</summary>
    public KnownMembers Union(KnownMembers other)
    {
        KnownMembers union = new(_present is null ? other._present : other._present is null ? _present : _present.Union(other._present), _ranges);
        return other.Ranges.Aggregate(union, static (known, range) => known.With(range.Key, range.Value));
    }

    /// <summary>What is known where one of both is, and nobody says which. Ranges are left: two of them are seldom one.</summary>
    public KnownMembers Intersect(KnownMembers other) => _present is null || other._present is null ? None : new(_present.Intersect(other._present), null);
}
