using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>What a node demands of an object.</summary>
internal sealed class ObjectRules
{
    public long MinProperties { get; set; }

    public long MaxProperties { get; set; } = long.MaxValue;

    /// <summary>Every name the node mentions: those of <c>properties</c> first and in their order, then the others.</summary>
    public KnownNames Names { get; set; } = KnownNames.Empty;

    /// <summary>The same names by their numbers in the catalog, as the tape has them.</summary>
    public NameOrdinals Ordinals { get; set; } = NameOrdinals.Empty;

    /// <summary>By ordinal of name: the schema of <c>properties</c>, or null.</summary>
    public SchemaNode?[] Schemas { get; set; } = [];

    /// <summary>By ordinal of name: what to evaluate for a verdict, or null.</summary>
    public SchemaNode?[] Effective { get; set; } = [];

    /// <summary>Ordinals of required names, in the schema's order.</summary>
    public int[] Required { get; set; } = [];

    /// <summary>By ordinal of name: its bit, where it has one. All names have one where a word has enough, else those that are required or part of a dependency.</summary>
    public ulong[] AskedBits { get; set; } = [];

    /// <summary>Required names as bits, where <see cref="HasOneWord"/>.</summary>
    public ulong RequiredBits { get; set; }

    /// <summary>Names as bits: once all of them are seen, nothing is said of the members that follow; 0 where something is said of any member.</summary>
    public ulong EnoughBits { get; set; }

    public NameDependency[] Dependencies { get; set; } = [];

    /// <summary>Numbers whose unit stands in another member.</summary>
    public UnitRule[] Units { get; set; } = [];

    public PatternMember[] Patterns { get; set; } = [];

    /// <summary>Names as bits that are known to match none of <see cref="Patterns"/>. Of two threads that add one may lose what it found, which is found again.</summary>
    public ulong UnmatchedBits { get; set; }

    public SchemaNode? Additional { get; set; }

    /// <summary>What to evaluate of <see cref="Additional"/> for a verdict.</summary>
    public SchemaNode? EffectiveAdditional { get; set; }

    public SchemaNode? PropertyNames { get; set; }

    public SchemaNode? Unevaluated { get; set; }

    /// <summary>Members need nothing but a look-up and one schema each, and names have bits by their ordinals where any is asked for.</summary>
    public bool IsPlain { get; set; }

    /// <summary>A word has a bit for every name that is asked for.</summary>
    public bool HasOneWord { get; set; }

    /// <summary>Members depend on others.</summary>
    public bool HasRelations { get; set; }

    /// <summary>Words that hold a bit for every name.</summary>
    public int NameWords => (Names.Count + 63) / 64;

    /// <summary>Whether the name with a number is known to match none of <see cref="Patterns"/>.</summary>
    public bool IsUnmatched(int number)
    {
        foreach (PatternMember pattern in Patterns)
        {
            if (pattern.Pattern.FindName(number) is not false)
            {
                return false;
            }
        }

        return true;
    }
}
