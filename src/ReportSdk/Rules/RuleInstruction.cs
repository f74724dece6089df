using ReportSdk.Shared;

namespace ReportSdk.Rules;

/// <summary>
/// One operation of a rule. Operations stand in prefix order, like the tokens of a tape: the first operand follows directly, each further one where the one
/// before it ends.
/// </summary>
/// <param name="Operator">What it does.</param>
/// <param name="Next">Index behind the operation and all of its operands.</param>
/// <param name="Count">Operands of a list of them.</param>
/// <param name="First">Its string, slot, day, unit, number or function.</param>
/// <param name="Second">A second string or slot; the pattern or the digits of a function.</param>
internal readonly record struct RuleInstruction(RuleOperator Operator, int Next, int Count = 0, int First = 0, int Second = 0);
