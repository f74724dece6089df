using System.Collections.Immutable;
using ReportSdk.Fuzz.Rules.Reference;

namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>What an expression that is being made can name.</summary>
/// <param name="Sample">A value for each name, so that constants can be near what they are compared with.</param>
internal sealed record MakingScope(ReferenceScope Sample)
{
    /// <summary>Between the parts of a way to a member.</summary>
    public const char Step = '\u0001';

    /// <summary>Ways to members that are there wherever the expression is computed.</summary>
    public ImmutableHashSet<string> Present { get; init; } = [];

    /// <summary>Nothing has to be asked for.</summary>
    public bool AllowsAbsent { get; init; }

    /// <summary>The variables of lists, from the outermost.</summary>
    public ImmutableList<string> Loops { get; init; } = [];

    public MakingScope With(IEnumerable<string> present) => this with { Present = Present.Union(present) };

    /// <param name="name">Free.</param>
    /// <param name="type">Of the variable.</param>
    /// <param name="sample">One value of it.</param>
    /// <param name="known">Of an object: ways from it to members that it is known to have.</param>
    public MakingScope With(string name, ReferenceType type, ReferenceValue sample, IEnumerable<string> known) => this with
    {
        Sample = Sample.With(name, type, sample),
        Present = Present.Union(known.Select(way => $"{name}{Step}{way}")),
    };
}
