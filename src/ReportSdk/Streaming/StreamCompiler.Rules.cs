using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Rules.Screening;
using ReportSdk.Shared;

namespace ReportSdk.Streaming;

internal sealed partial class StreamCompiler
{
    /// <summary>Makes conditions of the rules and units, now that it is known what all values are. What cannot be made one is left to the evaluator.</summary>
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

            CompileRules(node, rules, schemas);
        }

        foreach (StreamNode node in _merged)
        {
            node.Object?.SealNotes();
        }
    }

    private void CompileRules(StreamNode node, List<DomainRule> rules, List<SchemaNode> schemas)
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

        if ((node.Kinds & KindBit(TokenKind.Object)) != 0)
        {
            conditions.AddRange(UnitsOf(schemas, node.Object));
        }

        if (conditions.Count > 0)
        {
            _ownRules.UnionWith(own);
            _hasUnits |= conditions.Count > own.Count;
            node.SetRules(new StreamRuleSet([.. own], [.. conditions], compiler.Variables));
        }
    }

    private static List<ScreenCondition> UnitsOf(List<SchemaNode> schemas, StreamObject members)
    {
        var units = new List<ScreenCondition>();
        foreach (SchemaNode schema in schemas)
        {
            foreach (UnitRule unit in schema.Object?.Units ?? [])
            {
                ReadOnlySpan<byte> holder = schema.Object!.Names[unit.Holder];
                units.Add(new ScreenCondition.HasUnit(
                    new ScreenPath(0, members.Noted.IndexOf(schema.Object.Names[unit.Figure])),
                    new ScreenPath(0, members.Noted.IndexOf(holder)),
                    AreUnits(members.MemberOf(holder))));
            }
        }

        return units;
    }

    /// <summary>Whether no text will do but those of some units.</summary>
    private static bool AreUnits(StreamNode node)
    {
        TextSet? values = node.PlainText?.Values;
        bool areUnits = values is not null;
        for (int ordinal = 0; areUnits && ordinal < values!.Count; ordinal++)
        {
            areUnits = UnitTable.TryFind(values[ordinal], out _);
        }

        return areUnits;
    }
}
