namespace ReportSdk.Fuzz.Mutants;

/// <summary>What one kind of input says of a document.</summary>
/// <param name="Input">The kind.</param>
/// <param name="IsValid">Whether the schema accepts the document.</param>
/// <param name="Listed">What the schema lists.</param>
/// <param name="Violations">What reading lists.</param>
/// <param name="Value">What was read.</param>
internal sealed record InputReading(string Input, bool IsValid, ViolationList Listed, ViolationList Violations, object? Value);
