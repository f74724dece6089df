using ReportSdk.Shared;

namespace ReportSdk.Rules;

/// <summary>A rule as its plan has it. Texts are strings of its table, expressions the indexes of operations.</summary>
internal sealed record PlanRule
{
    public required RuleTable Table { get; init; }

    /// <summary>Index of the node that evaluates it.</summary>
    public required int Node { get; init; }

    /// <summary>Index of the node it is written at.</summary>
    public required int WrittenNode { get; init; }

    /// <summary>JSON Pointer of its keyword from <see cref="WrittenNode"/>.</summary>
    public required string Keyword { get; init; }

    public required string Id { get; init; }

    public required RuleKind Kind { get; init; }

    public required RuleLevel Level { get; init; }

    /// <summary>The expression as written.</summary>
    public required int Source { get; init; }

    public required int English { get; init; }

    public required int Chinese { get; init; }

    public required int Variables { get; init; }

    public required int Caches { get; init; }

    /// <summary>What fills the templates of the messages.</summary>
    public required int[] Inserts { get; init; }

    public required int Condition { get; init; }

    /// <summary>Of a fact: what it is the fact of.</summary>
    public int[] Keys { get; init; } = [];

    /// <summary>Of a fact: what its neighbours are found by; -1 without.</summary>
    public int Order { get; init; } = -1;

    /// <summary>Of a fact: the names and expressions of its fields, by name.</summary>
    public (int Name, int Value)[] Fields { get; init; } = [];

    /// <summary>What people call it: its id, which of a fact is the location of its definition, is too long for that.</summary>
    public string Name => Kind == RuleKind.Fact ? LastSegment(Id) : Id;

    public RuleDescriptor Describe(string location) => new(
        Name,
        Kind,
        Level == RuleLevel.Error ? ViolationSeverity.Error : ViolationSeverity.Warning,
        location,
        Table.GetText(Source),
        Table.GetText(English),
        Table.GetText(Chinese));

    private static string LastSegment(string location)
    {
        string segment = location[(location.LastIndexOf('/') + 1)..];
        return Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
    }
}
