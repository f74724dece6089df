using ReportSdk.Rules;
using ReportSdk.Rules.Screening;

namespace ReportSdk.Streaming;

/// <summary>Rules of the domain, and units that stand beside their numbers, which are judged when an object or array has gone by.</summary>
internal sealed class StreamRuleSet(DomainRule[] rules, ScreenCondition[] conditions, int variables)
{
    /// <summary>The rules.</summary>
    public DomainRule[] Rules { get; } = rules;

    /// <summary>What each demands; and, behind those, what nobody can switch off.</summary>
    public ScreenCondition[] Conditions { get; } = conditions;

    /// <summary>Variables of all conditions.</summary>
    public int Variables { get; } = variables;
}
