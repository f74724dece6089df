namespace ReportSdk.Fuzz.Mutants;

/// <summary>What came of a document under the laws.</summary>
/// <param name="Wrong">The law that does not hold; null where all do.</param>
/// <param name="Listed">What the schema finds wrong with the document.</param>
/// <param name="Violations">What reading lists: the same, or values that do not bind.</param>
/// <param name="Value">What was read.</param>
internal sealed record LawResult(string? Wrong, ViolationList Listed, ViolationList Violations, object? Value);
