namespace ReportSdk.Rules;

/// <summary>A stated fact, as <see cref="FactWriter"/> writes values.</summary>
/// <param name="Keys">What it is the fact of.</param>
/// <param name="Order">What its neighbours are found by; "" without.</param>
/// <param name="Fields">What is said: an array of values.</param>
internal readonly record struct FactTexts(string Keys, string Order, string Fields);
