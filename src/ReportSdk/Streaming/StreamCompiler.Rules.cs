using ReportSdk.Evaluation;
using ReportSdk.Rules;
using ReportSdk.Rules.Screening;

namespace ReportSdk.Streaming;

internal sealed partial class StreamCompiler
{
    /// <summary>Makes conditions of the rules, now that it is known what all values are. What cannot be made one is left to the evaluator.</summary>
    private void CompileRules()
    {
        foreach ((StreamNode node, List<SchemaNode> schemas) in _governed)
        {
            var rules = new List<DomainRule>();
            foreach (SchemaNode schema in schemas)
            {
                rules.AddRange(schema.ErrorRules);
                rules.AddRange(_judgesWarnings ? schema.WarningRules : []);
            }

            CompileRules(node, rules);
        }

        foreach (StreamNode node in _merged)
        {
            node.Object?.SealNotes();
        }
    }

    private void CompileRules(StreamNode node, List<DomainRule> rules)
    {
        var layout = new StreamLayout(node);
        var compiler = new ScreenCompiler(layout);
        var own = new List<DomainRule>();
        var conditions = new List<ScreenCondition>();
        foreach (DomainRule rule in rules)
        {
            if (layout.CanJudge && compiler.Compile(rule.Plan) is { } condition)
            {
                own.Add(rule);
                conditions.Add(condition);
            }
            else
            {
                _foreignRules.Add(rule);
            }
        }

        if (own.Count > 0)
        {
            _ownRules.UnionWith(own);
            node.SetRules(new StreamRuleSet([.. own], [.. conditions], compiler.Variables));
        }
    }
}
