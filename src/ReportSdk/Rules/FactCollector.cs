namespace ReportSdk.Rules;

/// <summary>The facts that one document states, in the order of the walk.</summary>
internal sealed class FactCollector
{
    public List<StatedFact> Facts { get; } = [];

    public void Add(DomainRule rule, in FactTexts texts, string pointer, int offset) => Facts.Add(new StatedFact(rule, texts, pointer, offset));
}
