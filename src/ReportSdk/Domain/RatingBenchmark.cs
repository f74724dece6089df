namespace ReportSdk;

/// <summary>What the returns of one market are compared with.</summary>
/// <param name="Market">The market as printed: A股, 香港.</param>
/// <param name="Indices">One index, or those that the broker names as alternatives: 标普500指数或纳斯达克综合指数.</param>
public sealed record RatingBenchmark(string Market, ValueList<RatingIndex> Indices);
