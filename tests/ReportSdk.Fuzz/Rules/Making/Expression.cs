using System.Collections.Immutable;
using ReportSdk.Fuzz.Rules.Reference;

namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>An expression that was made.</summary>
/// <param name="Text">As written.</param>
/// <param name="Binding">How tightly its outermost operator binds; more is tighter.</param>
/// <param name="Type">Of its value.</param>
internal sealed record Expression(string Text, Binding Binding, ReferenceType Type)
{
    /// <summary>Of objects, or of lists of them: members that each is known to have though the schema does not ask for them, as ways from it.</summary>
    public ImmutableHashSet<string> Known { get; init; } = [];

    /// <summary>With parentheses where its operator binds less tightly than what is around it.</summary>
    public string In(Binding around) => Binding < around ? $"({Text})" : Text;
}

/// <summary>Operators from the loosest to the tightest.</summary>
internal enum Binding
{
    Conditional,
    Or,
    And,
    Relation,
    Sum,
    Product,
    Unary,
    Member,
}
