using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Rules;

namespace ReportSdk.Evaluation;

internal ref partial struct Evaluator
{
    /// <summary>The rules of the domain come last: they speak of values that are as the rest of the schema says.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateDomainRules(SchemaNode node, int at)
    {
        if (IsNull(at))
        {
            return true;
        }

        if (!TryBeginRule(node, at))
        {
            return false;
        }

        // One plan's node, and so one table.
        var machine = new RuleMachine(_utf8, _tokens, node.ErrorRules[0].Table, _state.Rules, _budget - _steps);
        bool holds = true;
        foreach (DomainRule rule in node.ErrorRules)
        {
            if (!IsDisabled(rule))
            {
                machine.Begin(rule.Plan, at);
                holds = machine.Judge(rule.Plan.Condition) != Truth.False && !machine.IsOver;
                if (!holds)
                {
                    break;
                }
            }
        }

        return TryEndRule(machine, node, at) && holds;
    }

    /// <summary>Tells where a rule does not hold, or could not be evaluated.</summary>
    public void Explain(SchemaNode node, DomainRule rule, int at, RuleReport report)
    {
        if (IsNull(at) || IsDisabled(rule) || !TryBeginRule(node, at))
        {
            return;
        }

        var machine = new RuleMachine(_utf8, _tokens, rule.Table, _state.Rules, _budget - _steps);
        machine.Explain(rule.Plan, at, report);
        TryEndRule(machine, node, at);
    }

    /// <summary>What a fact says of a value; false where something of it is unknown, or a limit was reached.</summary>
    public bool TryState(SchemaNode node, DomainRule fact, int at, out FactTexts texts)
    {
        texts = default;
        if (IsNull(at) || IsDisabled(fact) || !TryBeginRule(node, at))
        {
            return false;
        }

        var machine = new RuleMachine(_utf8, _tokens, fact.Table, _state.Rules, _budget - _steps);
        bool isStated = machine.TryState(fact.Plan, at, out texts);
        return TryEndRule(machine, node, at) && (!machine.IsFactTooLong || StopAt(ViolationCode.LimitCorpus, node, at)) && isStated;
    }

    /// <summary>Absent and null are one to a rule: to neither has it anything to say.</summary>
    private readonly bool IsNull(int at) => _tokens[at].Kind == TokenKind.Null;

    public readonly bool IsDisabled(DomainRule rule) => _disabledRules is not null && (_disabledRules[rule.Number >> 6] & (1UL << rule.Number)) != 0;

    /// <summary>Operations nest as deep as the format lets them, in what the runtime's check keeps free.</summary>
    private bool TryBeginRule(SchemaNode node, int at) =>
        _limit == ViolationCode.None && (RuntimeHelpers.TryEnsureSufficientExecutionStack() || StopAt(ViolationCode.LimitDepth, node, at));

    private bool TryEndRule(in RuleMachine machine, SchemaNode node, int at)
    {
        _steps += machine.Steps;
        return !machine.IsOver || StopAt(ViolationCode.LimitSteps, node, at);
    }
}
