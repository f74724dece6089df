namespace ReportSdk.Corpus;

/// <summary>What makes two statements one: texts as <see cref="Rules.FactWriter"/> writes them.</summary>
/// <param name="Fact">Location of the fact's definition, which schemas share.</param>
/// <param name="Keys">What it is the fact of.</param>
/// <param name="Order">What its neighbours are found by; "" without.</param>
/// <param name="Fields">What is said.</param>
internal readonly record struct FactKey(string Fact, string Keys, string Order, string Fields)
{
    /// <summary>Whether two facts are to be compared.</summary>
    public bool IsOfOneThing(in FactKey other) =>
        string.Equals(Fact, other.Fact, StringComparison.Ordinal) && string.Equals(Keys, other.Keys, StringComparison.Ordinal);
}
