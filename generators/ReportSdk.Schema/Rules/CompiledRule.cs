namespace ReportSdk.Schema.Rules;

/// <summary>A rule ready to be written.</summary>
/// <param name="Source">As written, imports filled in.</param>
/// <param name="Id">Of a fact the location of its definition, by which documents share it.</param>
/// <param name="Host">Number of the schema whose evaluation evaluates it.</param>
/// <param name="Node">Number of the schema that it is written in.</param>
/// <param name="Condition">What must hold.</param>
internal sealed record CompiledRule(RuleSource Source, string Id, int Host, int Node, RuleCode Condition)
{
    /// <summary>The expression as written.</summary>
    public string Text { get; init; } = "";

    public string English { get; init; } = "";

    public string Chinese { get; init; } = "";

    public IReadOnlyList<RuleCode> Inserts { get; init; } = [];

    public int Variables { get; init; }

    public int CacheSlots { get; init; }

    /// <summary>Of a fact.</summary>
    public IReadOnlyList<RuleCode> Keys { get; init; } = [];

    /// <summary>Of a fact that is one of a series.</summary>
    public RuleCode? Order { get; init; }

    /// <summary>Of a fact.</summary>
    public IReadOnlyList<(string Name, RuleCode Code)> Fields { get; init; } = [];
}
