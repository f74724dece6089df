namespace ReportSdk.Rules;

/// <summary>A fact with its place.</summary>
internal readonly record struct StatedFact(DomainRule Rule, FactTexts Texts, string Pointer, int Offset);
