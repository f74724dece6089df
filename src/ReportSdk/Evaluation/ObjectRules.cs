namespace ReportSdk.Evaluation;

/// <summary>What a node demands of an object.</summary>
internal sealed class ObjectRules
{
    public long MinProperties { get; set; }

    public long MaxProperties { get; set; } = long.MaxValue;

    /// <summary>Every name the node mentions: those of <c>properties</c> first and in their order, then the others.</summary>
    public KnownNames Names { get; set; } = KnownNames.Empty;

    /// <summary>By ordinal of name: the schema of <c>properties</c>, or null.</summary>
    public SchemaNode?[] Schemas { get; set; } = [];

    /// <summary>By ordinal of name: what to evaluate for a verdict, or null.</summary>
    public SchemaNode?[] Effective { get; set; } = [];

    /// <summary>Ordinals of required names, in the schema's order.</summary>
    public int[] Required { get; set; } = [];

    /// <summary>Required names as bits, where <see cref="Names"/> has at most 64.</summary>
    public ulong RequiredBits { get; set; }

    /// <summary>Names as bits: once all of them are seen, nothing is said of the members that follow; 0 where something is said of any member.</summary>
    public ulong EnoughBits { get; set; }

    public NameDependency[] Dependencies { get; set; } = [];

    /// <summary>Numbers whose unit stands in another member.</summary>
    public UnitRule[] Units { get; set; } = [];

    public PatternMember[] Patterns { get; set; } = [];

    /// <summary>By ordinal of name: those of <see cref="Patterns"/> that it matches, once a document has asked.</summary>
    public PatternMember[]?[] KnownPatterns { get; set; } = [];

    public SchemaNode? Additional { get; set; }

    /// <summary>What to evaluate of <see cref="Additional"/> for a verdict.</summary>
    public SchemaNode? EffectiveAdditional { get; set; }

    public SchemaNode? PropertyNames { get; set; }

    public SchemaNode? Unevaluated { get; set; }

    /// <summary>Members need nothing but a look-up and one schema each, and all names fit in a word of bits.</summary>
    public bool IsPlain { get; set; }

    /// <summary>A word has a bit for every name.</summary>
    public bool HasOneWord => Names.Count <= 64;

    /// <summary>Words that hold a bit for every name.</summary>
    public int NameWords => (Names.Count + 63) / 64;
}
