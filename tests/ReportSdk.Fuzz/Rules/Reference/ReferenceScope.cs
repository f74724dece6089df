using System.Collections.Immutable;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>What an expression can name, with its type and value.</summary>
/// <param name="This">What the rule is of.</param>
internal sealed record ReferenceScope((ReferenceType Type, ReferenceValue Value) This)
{
    /// <summary>JSON Pointer of what the rule is of.</summary>
    public string Place { get; init; } = "";

    public (ReferenceType Type, ReferenceValue Value)? Parent { get; init; }

    /// <summary>JSON Pointer of <see cref="Parent"/>.</summary>
    public string ParentPlace { get; init; } = "";

    public (ReferenceType Type, ReferenceValue Value)? Root { get; init; }

    public ImmutableDictionary<string, (ReferenceType Type, ReferenceValue Value)> Variables { get; init; } =
        ImmutableDictionary.Create<string, (ReferenceType, ReferenceValue)>(StringComparer.Ordinal);

    public ReferenceScope With(string name, ReferenceType type, ReferenceValue value) => this with { Variables = Variables.SetItem(name, (type, value)) };
}
