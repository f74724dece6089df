namespace ReportSdk.Evaluation;

/// <summary>A number of an object whose unit stands in another member.</summary>
/// <param name="Figure">Ordinal of the number's name in the object's name table.</param>
/// <param name="Holder">Ordinal of the name of the member that holds the unit.</param>
internal sealed record UnitRule(int Figure, int Holder);
