using ReportSdk.Shared;

namespace ReportSdk.Tests.Rules;

/// <summary>A rule as no compiler needs to have written it.</summary>
internal sealed record HandWrittenRule(string Id, Expr Condition)
{
    public int Node { get; init; }

    public int? WrittenNode { get; init; }

    public string? Keyword { get; init; }

    public RuleKind Kind { get; init; }

    public RuleLevel Level { get; init; }

    public string Source { get; init; } = "";

    public string English { get; init; } = "";

    public string Chinese { get; init; } = "";

    public int Variables { get; init; } = 8;

    public int Caches { get; init; } = 4;

    public Expr[] Inserts { get; init; } = [];

    public Expr[] Keys { get; init; } = [];

    public Expr? Order { get; init; }

    public (string Name, Expr Value)[] Fields { get; init; } = [];
}
