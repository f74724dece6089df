using ReportSdk.Shared;

namespace ReportSdk.Rules;

/// <summary>
/// One operation of a rule. Operations stand in prefix order, like the tokens of a tape: the first operand follows directly, each further one where the one
/// before it ends.
/// </summary>
/// <param name="operation">What it does.</param>
/// <param name="next">Index behind the operation and all of its operands.</param>
/// <param name="count">Operands of a list of them.</param>
/// <param name="first">Its string, slot, day, unit, number or function.</param>
/// <param name="second">A second string or slot; the pattern or the digits of a function.</param>
internal readonly struct RuleInstruction(RuleOperator operation, int next, int count = 0, int first = 0, int second = 0)
{
    public RuleOperator Operator { get; init; } = operation;

    public int Next { get; init; } = next;

    public int Count { get; init; } = count;

    public int First { get; init; } = first;

    public int Second { get; init; } = second;
}
