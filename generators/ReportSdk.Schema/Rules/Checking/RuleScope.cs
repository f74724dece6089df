using System.Collections.Immutable;

namespace ReportSdk.Schema.Rules;

/// <summary>What an expression can name: variables, what the rule is of, and what is around it.</summary>
internal sealed record RuleScope
{
    /// <summary>What the rule is of: <c>this</c>, and its members by name alone. Null for the rules of several documents, which have no one value.</summary>
    public TypedRule? This { get; init; }

    /// <summary>The object around it; null where the schema does not say which.</summary>
    public TypedRule? Parent { get; init; }

    /// <summary>The value of the file's root; null where the schema is not reached from there.</summary>
    public TypedRule? Root { get; init; }

    public ImmutableDictionary<string, TypedRule> Variables { get; init; } = ImmutableDictionary.Create<string, TypedRule>(StringComparer.Ordinal);

    /// <summary>What is known wherever the expression is computed.</summary>
    public KnownMembers Known { get; init; }

    /// <summary>Whether members may be absent: where the whole expression then is, and that is taken care of.</summary>
    public bool AllowsAbsent { get; init; }

    public RuleScope With(KnownMembers known) => this with { Known = Known.Union(known) };

    public RuleScope With(string name, TypedRule value) => this with { Variables = Variables.SetItem(name, value) };
}
