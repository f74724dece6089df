using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Rules.Screening;

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

        Screen screen = node.ErrorScreen is null ? default : node.ErrorScreen.Enter(_utf8, _tokens, _state.Screens, at);
        bool holds = true;
        for (int i = 0; holds && i < node.ErrorRules.Length; i++)
        {
            DomainRule rule = node.ErrorRules[i];
            holds = IsDisabled(rule) || node.ErrorScreen?.Holds(i, ref screen) == true || EvaluateRule(node, rule, at);
        }

        _steps += screen.Steps;
        return holds;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateRule(SchemaNode node, DomainRule rule, int at)
    {
        var machine = new RuleMachine(_utf8, _tokens, rule.Table, _state.Rules, _budget - _steps);
        machine.Begin(rule.Plan, at);
        bool holds = machine.Judge(rule.Plan.Condition) != Truth.False;
        return TryEndRule(machine, node, at) && holds;
    }

    /// <summary>Which of at most 64 warnings are seen to hold, a bit each: of the others it has to be evaluated what there is to tell.</summary>
    public ulong FindKeptWarnings(SchemaNode node, int at)
    {
        ulong kept = 0;
        if (node.WarningScreen is { } screen && !IsNull(at) && TryBeginRule(node, at))
        {
            Screen look = screen.Enter(_utf8, _tokens, _state.Screens, at);
            for (int i = 0; i < Math.Min(node.WarningRules.Length, 64); i++)
            {
                kept |= screen.Holds(i, ref look) ? 1UL << i : 0;
            }

            _steps += look.Steps;
        }

        return kept;
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
