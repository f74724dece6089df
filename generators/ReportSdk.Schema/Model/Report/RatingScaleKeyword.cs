using ReportSdk.Schema.Json;

namespace ReportSdk.Schema.Model;

/// <summary><c>ratingScale</c>: what the labels of an enum mean.</summary>
/// <param name="Span">Of the keyword's name.</param>
internal sealed record RatingScaleKeyword(TextSpan Span)
{
    /// <summary><c>stock</c> or <c>industry</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary><c>benchmark</c> or <c>absolute</c>.</summary>
    public string RelativeTo { get; init; } = "";

    /// <summary>What the bounds are measured in.</summary>
    public string Unit { get; init; } = "";

    public TextSpan UnitSpan { get; init; }

    /// <summary>One a place that prints a horizon.</summary>
    public IReadOnlyList<RatingHorizon> Horizons { get; init; } = [];

    /// <summary>One a market.</summary>
    public IReadOnlyList<MarketBenchmarks> Benchmarks { get; init; } = [];

    /// <summary>Best first.</summary>
    public IReadOnlyList<RatingLevel> Levels { get; init; } = [];

    /// <summary>Whether changes may be outside of every level.</summary>
    public bool IsOpen { get; init; }

    /// <summary>First day in force, <c>yyyy-mm-dd</c>.</summary>
    public string? ValidFrom { get; init; }

    /// <summary>Last day in force, <c>yyyy-mm-dd</c>.</summary>
    public string? ValidTo { get; init; }
}

/// <summary>A horizon in months, both ends included.</summary>
/// <param name="Place">Where the report prints it.</param>
internal sealed record RatingHorizon(string Place, int Shortest, int Longest);

/// <summary>The indices of a market; more than one are alternatives.</summary>
internal sealed record MarketBenchmarks(string Market, IReadOnlyList<MarketIndex> Indices);

/// <summary>An index, with its code where the report prints one.</summary>
internal sealed record MarketIndex(string Name, string? Code);

/// <summary>A label and its band. A bound that is not printed is null, and so is whether it is part of the band.</summary>
/// <param name="Span">Of the label.</param>
internal sealed record RatingLevel(string Label, TextSpan Span, decimal? Min, bool? MinInclusive, decimal? Max, bool? MaxInclusive);
