using ReportSdk.Evaluation;
using ReportSdk.Shared;

namespace ReportSdk.Plans;

/// <summary>The patterns of a catalog, one rule for each text: codes and dates repeat, and their matchers are worth sharing.</summary>
internal sealed class PatternTable
{
    private readonly Dictionary<string, PatternRule> _rules = new(StringComparer.Ordinal);

    /// <returns>Null where the text is no pattern.</returns>
    public PatternRule? Find(string pattern)
    {
        if (!_rules.TryGetValue(pattern, out PatternRule? rule) && PatternSyntax.TryParse(pattern, out _) is not null)
        {
            rule = new PatternRule(pattern);
            _rules.Add(pattern, rule);
        }

        return rule;
    }

    /// <summary>Says how many names the catalog has.</summary>
    public void CountNames(int count)
    {
        foreach (PatternRule rule in _rules.Values)
        {
            rule.NameCount = count;
        }
    }
}
