using ReportSdk.Brokers.Guosen.V1;

namespace ReportSdk.Brokers.Tests;

/// <summary>The rules of a type are listed, and each can be left out of a call.</summary>
public sealed class RuleSwitchTests
{
    private const string Rule = "pe-is-price-over-eps";

    private static readonly byte[] Broken = Samples.Set.All.Single(static sample => sample.Rule?.Id == Rule && sample.Type.Type == typeof(StockTable)).Utf8;

    [Fact]
    public void A_type_lists_its_rules_with_id_text_and_severity()
    {
        ValueList<RuleDescriptor> rules = StockTable.Descriptor.Rules;

        RuleDescriptor rule = Assert.Single(rules, static rule => rule.Id == Rule);
        Assert.Equal((RuleKind.Rule, ViolationSeverity.Error), (rule.Kind, rule.Severity));
        Assert.Equal("https://reportsdk.dev/brokers/guosen/v1/stock-table#/$defs/row/rules/" + Rule, rule.SchemaLocation);
        Assert.Contains("approx(", rule.Expression, StringComparison.Ordinal);
        Assert.Contains("{0}", rule.EnglishMessage, StringComparison.Ordinal);
        Assert.Contains("} 的市盈率 {", rule.ChineseMessage, StringComparison.Ordinal);
        Assert.Equal(RuleKind.Key, Assert.Single(rules, static rule => rule.Id == "key").Kind);
        Assert.Equal(ViolationSeverity.Warning, Assert.Single(rules, static rule => rule.Id == "pe-of-a-past-year-is-price-over-eps").Severity);
        Assert.Equal(RuleKind.Fact, Assert.Single(rules, static rule => rule.Id == "code-has-one-name").Kind);
        Assert.Equal(rules.Count, rules.Select(static rule => rule.SchemaLocation).Distinct().Count());
    }

    [Fact]
    public void A_rule_is_left_out_of_one_call_by_its_id_or_by_its_place()
    {
        RuleDescriptor rule = Assert.Single(StockTable.Descriptor.Rules, static rule => rule.Id == Rule);
        Assert.False(StockTable.IsValid(Broken));
        foreach (string name in (string[])[rule.Id, rule.SchemaLocation])
        {
            var options = new ValidationOptions { DisabledRules = [name] };

            Assert.True(StockTable.IsValid(Broken, options));
            Assert.Empty(StockTable.Validate(Broken, options));
            Assert.True(StockTable.TryParse(Broken, out StockTable? table, out _, options));
            Assert.Empty(table.Validate(options));
            Assert.Equal([Rule], table.Validate().Select(static violation => violation.Rule));
        }

        // What another call was told does not stay.
        Assert.False(StockTable.IsValid(Broken));
        Assert.False(StockTable.IsValid(Broken, new ValidationOptions { DisabledRules = ["another"] }));
    }
}
