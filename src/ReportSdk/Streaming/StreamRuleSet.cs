using ReportSdk.Rules;
using ReportSdk.Rules.Screening;

namespace ReportSdk.Streaming;

/// <summary>Rules of the domain that are judged when an object or array has gone by.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Conditions">What each demands.</param>
/// <param name="Variables">Variables of all conditions.</param>
internal sealed record StreamRuleSet(DomainRule[] Rules, ScreenCondition[] Conditions, int Variables);
