using System.Text;
using ReportSdk.Tests.Plans;

namespace ReportSdk.Tests.Rules;

/// <summary>Writes the rules of a plan by hand.</summary>
internal sealed class RuleSection
{
    private readonly List<string> _strings = [""];
    private readonly List<byte> _rules = [];
    private int _count;

    public void Add(HandWrittenRule rule)
    {
        _count++;
        Varint(rule.Node);
        Varint(rule.WrittenNode ?? rule.Node);
        Str(rule.Keyword ?? $"/rules/{rule.Id}");
        Str(rule.Id);
        _rules.Add((byte)rule.Kind);
        _rules.Add((byte)rule.Level);
        Str(rule.Source);
        Str(rule.English);
        Str(rule.Chinese);
        Varint(rule.Variables);
        Varint(rule.Caches);
        Each(rule.Inserts);
        rule.Condition(this);
        if (rule.Kind == RuleKind.Fact)
        {
            Each(rule.Keys);
            _rules.Add(rule.Order is null ? (byte)0 : (byte)1);
            rule.Order?.Invoke(this);
            Varint(rule.Fields.Length);
            foreach ((string name, Expr value) in rule.Fields)
            {
                Str(name);
                value(this);
            }
        }
    }

    public void Varint(int value) => PlanBuilder.Varint(_rules, value);

    public void Str(string text)
    {
        int index = _strings.IndexOf(text);
        if (index < 0)
        {
            index = _strings.Count;
            _strings.Add(text);
        }

        Varint(index);
    }

    public void Each(Expr[] expressions)
    {
        Varint(expressions.Length);
        Array.ForEach(expressions, expression => expression(this));
    }

    public void WriteTo(List<byte> plan)
    {
        PlanBuilder.Varint(plan, _strings.Count);
        foreach (string text in _strings)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            PlanBuilder.Varint(plan, utf8.Length);
            plan.AddRange(utf8);
        }

        PlanBuilder.Varint(plan, _count);
        plan.AddRange(_rules);
    }
}
